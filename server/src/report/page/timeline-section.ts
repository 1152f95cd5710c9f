import { phaseTable } from './phases.ts';
import { timelinePicture } from './pictures/timeline.ts';
import { joined, type Section, section } from './sections.ts';
import { table, withTable } from './table.ts';
import { valueWord } from './value-words.ts';
import { pageWords } from './words.ts';

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
