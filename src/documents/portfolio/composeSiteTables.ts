import {
  type ActionStatus,
  actionStatuses,
  coverageAt,
  dayOfNumber,
  describeSite,
  exampleMark,
  findFurther,
  noDay,
  overallAt,
  quickMark,
} from '../../model';
import { type DataTable, field } from './DataTable';
import type { ExportInput } from './ExportInput';
import { callId, stepOfListSize } from './names';
import { inParts, listPlans, listWritten, siteId, textsOf } from './writtenPlans';

/** Composes the table of sites. */
export function composeSites(input: ExportInput): DataTable {
  const { table, shown, names } = input;
  const isNamed = names.kind === 'named';
  const further = isNamed ? table.expected.columns : [];
  return {
    name: 'sites',
    description: 'One row a site.',
    primaryKey: ['site'],
    foreignKeys: [],
    fields: [
      field('site', 'string', isNamed ? 'Permanent id of the site.' : 'Pseudonym of the site.'),
      ...(isNamed
        ? [
            field('name', 'string', 'Name of the site, as it was sent last.'),
            field('code', 'string', 'Code of the practice.', false),
            field(
              'network',
              'string',
              'Network, as joined by whoever looks after the portfolio.',
              false,
            ),
            field('list_size', 'integer', 'Registered patients.', false),
          ]
        : [field('list_size_step', 'string', 'Registered patients, in steps.', false)]),
      field('commissioner', 'string', 'Commissioner that the site names.', false),
      field('country', 'string', 'Country, as a key of the terms.'),
      field('expected', 'boolean', 'Whether the site is on the list of expected sites.'),
      ...further.map((column, index) =>
        field(
          `further_${index + 1}`,
          'string',
          `Column "${column}" of the list of expected sites.`,
          false,
        ),
      ),
    ],
    parts: inParts(listWritten(input), (site) => {
      const one = describeSite(table, shown, site);
      const own = isNamed
        ? [one.name, one.code || undefined, one.network || undefined, one.listSize]
        : [stepOfListSize(one.listSize)];
      return [
        [
          siteId(input, site),
          ...own,
          one.commissioner || undefined,
          one.country,
          (table.sites.expected[site] ?? -1) >= 0,
          ...further.map((column) => findFurther(one, column)),
        ],
      ];
    }),
  };
}

/** Composes the table of plans. */
export function composeAssessments(input: ExportInput): DataTable {
  const { table, names, overall } = input;
  const { rows } = table;
  const isNamed = names.kind === 'named';
  return {
    name: 'assessments',
    description: 'One row a plan. Figures of the comparison are over the rows that are counted.',
    primaryKey: ['assessment'],
    foreignKeys: [{ field: 'site', table: 'sites' }],
    fields: [
      field('assessment', 'string', isNamed ? 'Permanent id.' : 'Pseudonym.'),
      field('site', 'string', 'The site.'),
      field('round_number', 'integer', 'The site’s rounds, counted from 1.'),
      ...(isNamed ? [field('round', 'string', 'Name of the round.')] : []),
      field('round_date', 'date', 'Day of the round.'),
      field('changed_on', 'date', 'Day of the last change, in UTC.'),
      field('instrument', 'string', 'Version of the questions.'),
      field('respondents', 'integer', 'People who gave at least one answer.'),
      field('core_answered', 'integer', 'Core items with an answer of any kind.'),
      field('core_scored', 'integer', 'Core items with a level.'),
      field('core_applicable', 'integer', 'Core items that apply.'),
      field('quick', 'boolean', 'Whether it is a quick check, which has no scores.'),
      field('example', 'boolean', 'Whether it is a filled-in example.'),
      field('latest', 'boolean', 'Whether it is the site’s latest in the chosen dates.'),
      field('counted', 'boolean', 'Whether the comparison counts it.'),
      ...(overall
        ? [
            field(
              'overall',
              'number',
              'Mean of the domain scores, if 12 have one. Not for ranking.',
              false,
            ),
          ]
        : []),
    ],
    parts: inParts(listPlans(input), ({ row, site, number, latest, counted }) => {
      const { assessment, round } = textsOf(input, row);
      const { scored, applicable } = coverageAt(table, row);
      const marks = rows.marks[row] ?? 0;
      const mean = overallAt(table, row);
      return [
        [
          callId(names, assessment),
          siteId(input, site),
          number,
          ...(isNamed ? [round] : []),
          dayOfNumber(rows.date[row] ?? 0),
          new Date(rows.changedAt[row] ?? 0).toISOString().slice(0, 10),
          table.versions[table.version[row] ?? 0]?.instrument,
          rows.respondents[row],
          rows.answered[row],
          ...[scored, applicable],
          (marks & quickMark) !== 0,
          (marks & exampleMark) !== 0,
          ...[latest, counted],
          ...(overall ? [mean] : []),
        ],
      ];
    }),
  };
}

/** Composes the table of actions. */
export function composeActions(input: ExportInput): DataTable {
  const { details, names } = input;
  const { actions } = details;
  const isNamed = names.kind === 'named';
  return {
    name: 'actions',
    description: 'One row an action of a plan. Who leads it is a role, never a person.',
    primaryKey: ['assessment', 'number'],
    foreignKeys: [{ field: 'assessment', table: 'assessments' }],
    fields: [
      field('assessment', 'string', 'The plan.'),
      field('number', 'integer', 'Place in the plan, from 1.'),
      field('action', 'string', 'Id of the instrument’s action; empty for a site’s own.', false),
      ...(isNamed ? [field('title', 'string', 'The site’s own words.', false)] : []),
      field('domain', 'string', 'Id of the domain.', false),
      field('status', 'string', 'notStarted, inProgress, done or stopped.'),
      field('due', 'date', 'Day it is due.', false),
      field('owner_role', 'string', 'Role that leads it.', false),
    ],
    parts: inParts(listPlans(input), ({ row }) => {
      const assessment = callId(names, textsOf(input, row).assessment);
      const [start = 0, end = 0] = actions.starts.subarray(row, row + 2);
      return Array.from({ length: end - start }, (_, index) => {
        const place = start + index;
        const status: ActionStatus | undefined = actionStatuses[actions.status[place] ?? 0];
        const due = actions.due[place] ?? noDay;
        return [
          ...[assessment, index + 1, actions.source[place] || undefined],
          ...(isNamed ? [actions.title[place] || undefined] : []),
          ...[actions.domain[place] || undefined, status],
          ...[due === noDay ? undefined : dayOfNumber(due), actions.owner[place] || undefined],
        ];
      });
    }),
  };
}

/** Composes the table of what is asked. */
export function composeQuestions({ instrument, translator: { fill } }: ExportInput): DataTable {
  return {
    name: 'questions',
    description: 'One row an item of the questions that the scores are laid out by.',
    primaryKey: ['item'],
    foreignKeys: [],
    fields: [
      field('item', 'string', 'Id of the item.'),
      field('domain', 'string', 'Id of the domain.'),
      field('domain_title', 'string', 'Title of the domain.'),
      field('title', 'string', 'Title of the item.'),
      field('kind', 'string', 'core, reserve or quick; only core items are scored.'),
      field('safety', 'boolean', 'Whether level 0 or 1 asks to act first.'),
      field('reach', 'string', 'practice, or network where several sites settle it together.'),
    ],
    parts: inParts([...instrument.domains], (domain) =>
      domain.items.map(({ id, title, kind, safety, reach }) => [
        ...[id, domain.id, fill(domain.title), fill(title), kind, safety, reach],
      ]),
    ),
  };
}
