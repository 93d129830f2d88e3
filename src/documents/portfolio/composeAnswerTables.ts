import { changeAt, dayOfNumber, isComparable, scoreAt, scoreFields, unpackItem } from '../../model';
import { type DataTable, field } from './DataTable';
import type { ExportInput } from './ExportInput';
import { callId } from './names';
import { inParts, listPlans, siteId, textsOf } from './writtenPlans';

/** Composes the table of scores. */
export function composeScores(input: ExportInput): DataTable {
  const { table, names } = input;
  return {
    name: 'scores',
    description: 'One row a plan and domain. A domain without a score has an empty one, never 0.',
    primaryKey: ['assessment', 'domain'],
    foreignKeys: [{ field: 'assessment', table: 'assessments' }],
    fields: [
      field('assessment', 'string', 'The plan.'),
      field('domain', 'string', 'Id of the domain.'),
      field('score', 'number', '0 to 100, full value.', false),
      field('scored', 'integer', 'Core items with a level.'),
      field('applicable', 'integer', 'Core items that apply.'),
      field('counted', 'boolean', 'Whether the comparison counts it: latest, and comparable.'),
      field('change', 'string', 'notCompared, aboutTheSame, mayHaveMoved or moved.'),
      field('score_before', 'number', 'Score of the round before, where compared.', false),
      field('differing', 'integer', 'Items whose level differs from the round before.'),
      field('confirmed', 'integer', 'Those of them of which somebody said that something changed.'),
    ],
    parts: inParts(listPlans(input), ({ row, counted }) => {
      const assessment = callId(names, textsOf(input, row).assessment);
      return table.domains.map((domain, index) => {
        const start = (row * table.domains.length + index) * scoreFields;
        const change = changeAt(table, row, index);
        return [
          ...[assessment, domain, orNothing(scoreAt(table, row, index))],
          ...[table.rows.scores[start + 1], table.rows.scores[start + 2]],
          counted && isComparable(table, row, index),
          ...[change.verdict, orNothing(change.from), change.differing, change.confirmed],
        ];
      });
    }),
  };
}

/** Core items with and without an answer; of the others only those that have one. */
function* itemsOf({ table, details, instrument }: ExportInput, row: number) {
  for (const domain of instrument.domains) {
    for (const { id, kind } of domain.items) {
      const place = table.items.indexOf(id);
      const packed = unpackItem(details.items[row * table.items.length + place] ?? 15);
      if (kind !== 'core' && packed.state === 'unanswered') continue;
      yield { item: id, domain: domain.id, kind, ...packed };
    }
  }
}

/** Composes the table of answers, without what other tables say. */
export function composeItems(input: ExportInput): DataTable {
  const { names } = input;
  return {
    name: 'items',
    description: 'One row a plan and item. What is no level is empty, never 0.',
    primaryKey: ['assessment', 'item'],
    foreignKeys: [
      { field: 'assessment', table: 'assessments' },
      { field: 'item', table: 'questions' },
    ],
    fields: [
      field('assessment', 'string', 'The plan.'),
      field('item', 'string', 'Id of the item.'),
      field('answer', 'string', 'level, dontKnow, notApplicable or unanswered.'),
      field(
        'level',
        'number',
        '0 to 4; a half where several answers lie between two levels.',
        false,
      ),
      field('basis', 'string', 'agreed, oneResponse or severalResponses.', false),
      field('copied', 'boolean', 'Taken over from another site: not an independent answer.'),
    ],
    parts: inParts(listPlans(input), ({ row }) => {
      const assessment = callId(names, textsOf(input, row).assessment);
      return [...itemsOf(input, row)].map(({ item, state, level, basis, copied }) => [
        ...[assessment, item, state, level, basis, copied],
      ]);
    }),
  };
}

/** The same with site, round and domain in every row: one table for an engine that packs columns. */
export function composeLongTable(input: ExportInput): DataTable {
  const { table, names } = input;
  return {
    name: 'levels',
    description: 'One row a site, round and item.',
    primaryKey: ['assessment', 'item'],
    foreignKeys: [],
    fields: [
      field('site', 'string', 'The site.'),
      field('assessment', 'string', 'The plan.'),
      field('round_number', 'integer', 'The site’s rounds, counted from 1.'),
      field('round_date', 'date', 'Day of the round.'),
      field('instrument', 'string', 'Version of the questions.'),
      field('domain', 'string', 'Id of the domain.'),
      field('item', 'string', 'Id of the item.'),
      field('kind', 'string', 'core, reserve or quick.'),
      field('answer', 'string', 'level, dontKnow, notApplicable or unanswered.'),
      field('level', 'number', '0 to 4.', false),
      field('basis', 'string', 'agreed, oneResponse or severalResponses.', false),
      field('copied', 'boolean', 'Taken over from another site.'),
      field('counted', 'boolean', 'Whether the comparison counts the plan.'),
    ],
    parts: inParts(listPlans(input), ({ row, site, number, counted }) => {
      const assessment = callId(names, textsOf(input, row).assessment);
      const head = [
        siteId(input, site),
        assessment,
        number,
        dayOfNumber(table.rows.date[row] ?? 0),
      ];
      const version = table.versions[table.version[row] ?? 0]?.instrument;
      return [...itemsOf(input, row)].map(({ item, domain, kind, state, level, basis, copied }) => [
        ...[...head, version, domain, item, kind, state, level, basis, copied, counted],
      ]);
    }),
  };
}

function orNothing(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
