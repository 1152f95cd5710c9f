import { isoMonth } from '../../model/grammar/day.ts';
import type { KpiRow } from '../types.ts';
import { h } from './element.ts';
import { ladderPicture } from './pictures/ladder.ts';
import { joined, type Section, section } from './sections.ts';
import { table, withTable } from './table.ts';
import { pageWords } from './words.ts';

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
