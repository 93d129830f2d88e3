import { capitalise, describeLevelChange, type Translator } from '../i18n';
import { type Item, type ItemReport, levels, listLevels, type Settled } from '../model';
import { LevelMark } from './LevelMark';
import { useTranslator } from './TranslatorContext';

interface ItemLevelProps {
  readonly report: ItemReport;
  readonly item: Item | undefined;
}

/** One item of a list of definitions: its level in words, what that looks like, what it rests on. */
export function ItemLevel({ report, item }: ItemLevelProps) {
  const translator = useTranslator();
  const { t, fill } = translator;
  const { id, settled, safety, change, sharedNotes } = report;
  const basis = describeBasis(translator, report);
  return (
    <div data-item={id}>
      <dt>
        {fill(item?.stem ?? id)} {safety && <span class="tag">{t('item.safety')}</span>}
      </dt>
      <dd>
        <LevelMark settled={settled} /> {item && describeLevel(translator, item, settled)}
        {basis !== '' && <p class="quiet">{basis}</p>}
        {change && <p>{capitalise(describeLevelChange(translator, change))}</p>}
        {sharedNotes.map((note) => (
          <p class="note" key={note}>
            {note}
          </p>
        ))}
      </dd>
    </div>
  );
}

/** What the level looks like; between two levels, what both look like. */
function describeLevel({ t, fill }: Translator, item: Item, settled: Settled): string {
  if (settled.state !== 'level') return '';
  const low = Math.floor(settled.level);
  const high = Math.ceil(settled.level);
  if (low === high) return fill(item.descriptors[toLevel(low)]);
  return t('results.between', {
    low,
    lowText: fill(item.descriptors[toLevel(low)]),
    high,
    highText: fill(item.descriptors[toLevel(high)]),
  });
}

function toLevel(value: number) {
  return levels.find((level) => level === value) ?? 0;
}

/** What an item's answer rests on, where that is not one person's own answer (S2). */
function describeBasis({ t, list }: Translator, report: ItemReport): string {
  const { settled, tally, copiedFrom, askRoles } = report;
  if (copiedFrom !== undefined) return t('item.copied', { site: copiedFrom });
  if (askRoles.length > 0) {
    return t('results.basis.asked', { roles: list(askRoles.map((role) => t(`role.${role}`))) });
  }
  if (settled.state === 'unanswered') return '';
  if (settled.basis === 'agreed') return t('results.basis.agreed');
  if (settled.basis === 'oneResponse') return '';
  return t('results.basis.several', {
    count: settled.state === 'level' ? listLevels(tally).length : report.respondents,
  });
}
