// Which KPI of the plan shows what a goal or a risk is about, and whether it has a figure.

import { normalise } from '../../catalog/normalise.ts';
import { builtinReading, type Theme } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { KpiEntry } from '../../model/plan.ts';
import { wordsOf } from './about.ts';
import { measures } from './measured.ts';

/** No figure stands in it: `tbd`, `待定 -> 提高`. */
export function isOpen({ line, baseline, target }: KpiEntry): boolean {
  return ![line, baseline, target].some((field) => field && hasFigure(field.text));
}

/** Whether a text has a figure, in digits or in words: `约一半`, `break-even`. */
export function hasFigure(text: string): boolean {
  return /\d/.test(text) || wordsIn(builtinReading().figureWords, normalise(text)).length > 0;
}

/**
 * Whether a KPI shows what a text about a theme speaks of: not the size of the business, not what
 * another party feels, and of a share only that of what the text names.
 */
export function shows(kpi: KpiEntry, theme: Theme, text: string): boolean {
  if (!measures(kpi, theme)) return false;
  const { sizeKpis, parties, feelings } = builtinReading();
  const key = normalise(kpi.key);
  const said = normalise(text);
  const id = kpi.id ?? kpi.partOf ?? '';
  if (sizeKpis.includes(id) || feelings.includes(id)) return false;
  const party = wordsIn(parties, key);
  if (party.length > 0 && wordsIn(parties, said).every((word) => !party.includes(word)))
    return false;
  return theme.id !== 'concentration' || sharesName(key, said);
}

/** Whether a text has a word of a name, other than those of shares. */
function sharesName(key: string, text: string): boolean {
  const { shareWords } = builtinReading();
  const bare = [...shareWords.en, ...shareWords.zh].reduce(
    (left, word) => left.split(word).join(' '),
    key,
  );
  return [...wordsOf(bare)].some((word) => text.includes(word));
}
