import { isoMonth } from '../../model/grammar/day.ts';
import { amountText, percentText } from '../../model/numbers.ts';
import type { Budget, KpiRow, Report } from '../types.ts';
import { type Element, h, type Part } from './element.ts';
import { phaseTable } from './phases.ts';
import { coveragePicture } from './pictures/coverage.ts';
import { emphasisPicture, series, seriesName } from './pictures/emphasis.ts';
import { ladderPicture } from './pictures/ladder.ts';
import { leverMoneyPicture, monthMoneyPicture } from './pictures/money.ts';
import { timelinePicture } from './pictures/timeline.ts';
import { type PageOptions, table, withTable } from './table.ts';
import { valueWord } from './value-words.ts';
import { markOf, pageWords } from './words.ts';

/** A section of the page with its heading; undefined where the plan has no data for it. */
export type Section = (report: Report, options: PageOptions) => Element | undefined;

/** A section with a heading. */
export function section(name: string, title: string, parts: readonly Part[]): Element {
  return h('section', { class: name }, h('h2', {}, title), ...parts);
}

/** Texts of a list as the language joins them. */
export function joined(texts: readonly string[], { lang }: PageOptions): string {
  return texts.join(lang === 'zh' ? '、' : ', ');
}

/** Levers and their coverage. */
export const coverageSection: Section = (report, options) => {
  const { lang, width } = options;
  if (report.levers.length === 0) return undefined;
  const word = (
    key: 'coverage' | 'lever' | 'kind' | 'state' | 'askedBy' | 'planned' | 'live' | 'work' | 'why',
  ): string => pageWords[key][lang];
  const rows = report.levers.map((row) => {
    const { waived } = row;
    const until = waived?.until === undefined ? '' : ` (${pageWords.until[lang]} ${waived.until})`;
    const why = waived
      ? `${waived.reason}${until}`
      : row.state === 'met'
        ? ''
        : (row.why?.[lang] ?? '');
    return {
      item: row,
      cells: [
        row.name[lang],
        pageWords.states[markOf(row.state, row.kind === 'required')][lang],
        pageWords.kindsOfLever[row.kind][lang],
        joined(
          row.askedBy.map((text) => text[lang]),
          options,
        ),
        joined(
          row.planned.map((text) => text[lang]),
          options,
        ),
        joined(
          row.live.map((text) => text[lang]),
          options,
        ),
        joined(row.work, options),
        why,
      ],
    };
  });
  const heads = (
    ['lever', 'state', 'kind', 'askedBy', 'planned', 'live', 'work', 'why'] as const
  ).map(word);
  const tables = [table(word('coverage'), heads, rows, options)];
  return section(
    'coverage',
    word('coverage'),
    withTable([coveragePicture(report, width, lang)], pageWords.table[lang], tables),
  );
};

/** The plan's emphasis compared with the model's. */
export const emphasisSection: Section = ({ emphasis }, options) => {
  if (!emphasis) return undefined;
  const { lang, width } = options;
  const all = series(emphasis);
  const heads = [
    pageWords.dimension[lang],
    ...all.map(({ kind }) => seriesName(emphasis, kind, lang)),
  ];
  const rows = emphasis.dimensions.map(({ name }, index) => ({
    item: emphasis.at ? { at: emphasis.at } : {},
    cells: [name[lang], ...all.map(({ shares }) => `${shares[index] ?? 0}%`)],
  }));
  const title = pageWords.emphasis[lang];
  return section('emphasis', title, [
    ...withTable([emphasisPicture(emphasis, width, lang)], pageWords.table[lang], [
      table(title, heads, rows, options),
    ]),
    h('p', { class: 'note' }, pageWords.emphasisNote[lang]),
  ]);
};

/** KPIs from baseline to target. */
export const kpiSection: Section = (report, options) => {
  if (report.kpis.length === 0) return undefined;
  const { lang, width } = options;
  const keys = [
    'kpi',
    'baseline',
    'target',
    'due',
    'checkpoints',
    'owner',
    'benchmark',
    'caveat',
  ] as const;
  const cells = (row: KpiRow): string[] => [
    row.name[lang],
    row.from,
    row.to,
    row.by,
    joined(
      row.checkpoints.map(({ day, text }) => `${isoMonth(day)} ${text}`),
      options,
    ),
    row.owner,
    row.benchmark ? `${row.benchmark.case[lang]}: ${row.benchmark.figure[lang]}` : '',
    row.benchmark?.caveat[lang] ?? '',
  ];
  const rows = report.kpis.map((row) => ({ item: row, cells: cells(row) }));
  const title = pageWords.kpis[lang];
  const heads = keys.map((key) => pageWords[key][lang]);
  return section('kpis', title, [
    ...withTable([ladderPicture(report, width, lang)], pageWords.table[lang], [
      table(title, heads, rows, options),
    ]),
    h('p', { class: 'note' }, pageWords.kpiNote[lang]),
  ]);
};

/** Initiatives over time. */
export const timelineSection: Section = (report, options) => {
  const phases = phaseTable(report, options);
  if (report.work.length + phases.length === 0) return undefined;
  const { lang, width } = options;
  const names = new Map(report.work.map(({ key, name }) => [key, name]));
  const keys = [
    'initiative',
    'lever',
    'when',
    'status',
    'owner',
    'budget',
    'after',
    'milestones',
  ] as const;
  const rows = report.work.map((one) => ({
    item: one,
    cells: [
      one.name,
      joined(
        one.levers.map((text) => text[lang]),
        options,
      ),
      one.when,
      valueWord(one.status, lang),
      one.owner,
      one.budget,
      joined(
        one.after.map((key) => names.get(key) ?? key),
        options,
      ),
      joined(
        one.milestones.map(({ date, text }) => `${date} ${text}`.trim()),
        options,
      ),
    ],
  }));
  const title = pageWords.timeline[lang];
  const heads = keys.map((key) => pageWords[key][lang]);
  return section(
    'timeline',
    title,
    withTable([timelinePicture(report, width, lang)], pageWords.table[lang], [
      ...(rows.length > 0 ? [table(title, heads, rows, options)] : []),
      ...phases,
    ]),
  );
};

/** Money by lever and over time. */
export const budgetSection: Section = ({ budget }, options) => {
  const { lang, width } = options;
  if (budget.planned === 0 && budget.total === undefined) return undefined;
  const rows = budget.byLever.map(({ name, amount }) => ({
    item: {},
    cells: [
      name[lang],
      amountText(amount, budget.currency)[lang],
      percentText(amount / Math.max(1, budget.planned)),
    ],
  }));
  const months = budget.byMonth.map(({ month, amount }) => ({
    item: {},
    cells: [isoMonth(month), amountText(amount, budget.currency)[lang]],
  }));
  const tables = [
    table(
      pageWords.byLever[lang],
      [pageWords.lever[lang], pageWords.amount[lang], pageWords.share[lang]],
      rows,
      options,
    ),
    table(
      pageWords.byMonth[lang],
      [pageWords.month[lang], pageWords.amount[lang]],
      months,
      options,
    ),
  ];
  const pictures = [
    ...(rows.length > 0
      ? [h('h3', {}, pageWords.byLever[lang]), leverMoneyPicture(budget, width, lang)]
      : []),
    ...(months.length > 0
      ? [h('h3', {}, pageWords.byMonth[lang]), monthMoneyPicture(budget, width, lang)]
      : []),
  ];
  return section('budget', pageWords.budget[lang], [
    sums(budget, options),
    ...withTable(pictures, pageWords.table[lang], tables),
    h('p', { class: 'note' }, pageWords.monthNote[lang]),
  ]);
};

function sums(budget: Budget, options: PageOptions): Element {
  const { lang } = options;
  const amount = (value: number): string => amountText(value, budget.currency)[lang];
  const rows: (readonly [string, string])[] = [
    ...(budget.total === undefined ? [] : [[pageWords.total[lang], amount(budget.total)] as const]),
    [pageWords.plannedSum[lang], amount(budget.planned)],
    ...(budget.reserve === undefined
      ? []
      : [[pageWords.reserve[lang], amount(budget.reserve)] as const]),
    ...(budget.left.length === 0
      ? []
      : [[pageWords.left[lang], joined(budget.left, options)] as const]),
  ];
  return h(
    'dl',
    { class: 'facts' },
    ...rows.map(([name, text]) => h('div', {}, h('dt', {}, name), h('dd', {}, text))),
  );
}
