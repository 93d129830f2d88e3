import type { Translator } from '../i18n';
import type { SchemaDocs, SchemaField, SchemaGroup } from './SchemaDocs';
import { SchemaFacts } from './SchemaFacts';

interface SchemaReferenceProps {
  readonly schema: SchemaDocs;
  /** Handed in: it stands on a page that is drawn at build time. */
  readonly translator: Translator;
}

/** Longer lists are folded away, so that the page can be looked over. */
const fewFields = 30;

/** A published schema in words, field by field. */
export function SchemaReference({ schema, translator }: SchemaReferenceProps) {
  const [whole, ...parts] = schema.groups;
  const count = schema.groups.reduce((sum, { fields }) => sum + fields.length, 0);
  return (
    <section aria-labelledby={whole?.anchor}>
      <h3 id={whole?.anchor}>{schema.title}</h3>
      <p>{schema.description}</p>
      <details open={count <= fewFields}>
        <summary>{translator.t('fileFormat.count', { count })}</summary>
        {whole && <Fields group={whole} translator={translator} />}
        {parts.map((group) => (
          <section key={group.anchor}>
            <h4 id={group.anchor}>{group.title}</h4>
            {group.description !== '' && <p>{group.description}</p>}
            {group.type && (
              <p class="quiet">
                <SchemaFacts type={group.type} limits={group.limits} translator={translator} />
              </p>
            )}
            <Fields group={group} translator={translator} />
          </section>
        ))}
      </details>
    </section>
  );
}

interface FieldsProps {
  readonly group: SchemaGroup;
  readonly translator: Translator;
}

function Fields({ group, translator }: FieldsProps) {
  const { t } = translator;
  return (
    <>
      {group.fields.length > 0 && (
        <dl class="schema-fields">
          {group.fields.map((field) => (
            <div key={field.name} id={`${group.anchor}.${field.name}-field`}>
              <dt>
                <code>{field.name}</code> <span class="quiet">{sayNeed(t, field)}</span>
              </dt>
              <dd>
                <p>{field.description}</p>
                <p class="quiet">
                  <SchemaFacts type={field.type} limits={field.limits} translator={translator} />
                </p>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {group.variants.map(({ where, name, anchor }) => (
        <p key={anchor}>
          {t(`schema.variant.${where.is}`, { field: where.field, value: where.value })}{' '}
          <a href={`#${anchor}`}>{name}</a>
        </p>
      ))}
    </>
  );
}

function sayNeed(t: Translator['t'], field: SchemaField): string {
  const { required, requiredWhere, allowedWhere } = field;
  if (required) return t('schema.required');
  const where = requiredWhere ?? allowedWhere;
  if (where === undefined) return t('schema.optional');
  const told = t(`schema.where.${where.is}`, { field: where.field, value: where.value });
  return t(requiredWhere ? 'schema.requiredWhere' : 'schema.allowedWhere', { where: told });
}
