import type { Translator } from '../i18n';
import type { SchemaLimit, SchemaType } from './SchemaDocs';

interface SchemaFactsProps {
  readonly type: SchemaType;
  readonly limits: readonly SchemaLimit[];
  readonly translator: Translator;
}

/** What a value may be, with its limits, in one line. */
export function SchemaFacts({ type, limits, translator }: SchemaFactsProps) {
  const { t } = translator;
  return (
    <>
      <TypeName type={type} translator={translator} />
      {limits
        .filter(({ name }) => name !== 'pattern')
        .map(({ name, value }) => (
          <span key={name}>, {t(`schema.limit.${name}`, { value })}</span>
        ))}
      {limits
        .filter(({ name }) => name === 'pattern')
        .map(({ name, value }) => (
          <span key={name}>
            , {t('schema.limit.pattern')} <code>{value}</code>
          </span>
        ))}
    </>
  );
}

function TypeName({ type, translator }: Pick<SchemaFactsProps, 'type' | 'translator'>) {
  const { t } = translator;
  switch (type.kind) {
    case 'named':
      return <a href={`#${type.anchor}`}>{type.name}</a>;
    case 'list':
      return (
        <span>
          {t('schema.type.list')} <TypeName type={type.of} translator={translator} />
        </span>
      );
    case 'fixed':
      return (
        <span>
          {t('schema.type.fixed')} <code>{type.value}</code>
        </span>
      );
    case 'choice':
      return (
        <span>
          {t('schema.type.choice')}{' '}
          {type.values.map((value, index) => (
            <span key={value}>
              {index > 0 && ', '}
              <code>{value}</code>
            </span>
          ))}
        </span>
      );
    case 'either':
      return (
        <span>
          {type.of.map((one, index) => (
            <span key={one.kind}>
              {index > 0 && ` ${t('schema.type.or')} `}
              <TypeName type={one} translator={translator} />
            </span>
          ))}
        </span>
      );
    default:
      return <span>{t(`schema.type.${type.kind}`)}</span>;
  }
}
