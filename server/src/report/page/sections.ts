import type { Report } from '../types.ts';
import { type Element, h, type Part } from './element.ts';
import { coveragePicture } from './pictures/coverage.ts';
import { emphasisPicture, series, seriesName } from './pictures/emphasis.ts';
import { type PageOptions, table, withTable } from './table.ts';
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
