import type { Report } from '../types.ts';
import type { Element } from './element.ts';
import { type PageOptions, table } from './table.ts';
import { pageWords } from './words.ts';

type Word = keyof {
  [K in keyof typeof pageWords as (typeof pageWords)[K] extends { en: string } ? K : never]: true;
};

/** The phases as a table below the timeline. */
export function phaseTable({ phases }: Report, options: PageOptions): readonly Element[] {
  if (phases.length === 0) return [];
  const rows = phases.map((one) => ({
    item: one,
    cells: [one.name, one.when, one.goal, one.budget, one.gate],
  }));
  const heads = headsOf(['phase', 'when', 'goal', 'budget', 'gate'], options);
  return [table(pageWords.phases[options.lang], heads, rows, options)];
}

/** The heads of a table, in the reader's language. */
export function headsOf(keys: readonly Word[], { lang }: PageOptions): string[] {
  return keys.map((key) => {
    const word: { readonly en: string; readonly zh: string } = pageWords[key];
    return word[lang];
  });
}
