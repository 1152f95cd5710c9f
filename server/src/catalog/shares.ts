import { affixes, type Patterns, patternsOf } from './affixes.ts';
import { findKpi } from './kpi-words.ts';
import { foldWord, isChinese } from './normalise.ts';
import { builtinReading } from './reading.ts';
import type { Catalog } from './types.ts';

const known: {
  shares?: readonly ShareForm[];
  ratios?: readonly ShareForm[];
  stops?: Patterns;
  others?: Patterns;
} = {};

/** A phrase for the share of a part, and the share that it is. */
interface ShareForm {
  /** What stands before and after the part, folded. */
  readonly before: string;
  readonly after: string;
  readonly id?: string;
}

/** The part that a phrase names in this form. */
function partIn(word: string, { before, after }: ShareForm): string {
  if (!word.startsWith(before) || !word.endsWith(after)) return '';
  return word.slice(before.length, Math.max(before.length, word.length - after.length)).trim();
}

/** `亚马逊占比`, `share of bookings from discounts`: the share of a part of the whole. */
export function shareOf(
  catalog: Catalog,
  word: string,
): { readonly id: string; readonly scope: string } | undefined {
  const { share, scope } = builtinReading().compositions;
  known.shares ??= [...share.forms.en, ...share.forms.zh]
    .sort((a, b) => b.length - a.length)
    .flatMap(formsOf);
  known.stops ??= patternsOf(share.blocked, 'anywhere');
  known.others ??= patternsOf(scope.blocked, 'start');
  for (const form of known.shares) {
    const { id = share.default } = form;
    const part = partIn(word, form);
    if (part === '') continue;
    const isOther = isChinese(part) && affixes(part, known.others);
    if (isOther || affixes(part, known.stops)) return undefined;
    return catalog.kpis.has(id) ? { id, scope: part } : undefined;
  }
  return undefined;
}

/** `marketing as share of revenue`, `营销费用占收入比`: a ratio with a name of its own. */
export function ratioOf(
  catalog: Catalog,
  word: string,
): { readonly id: string; readonly scope: string } | undefined {
  const { forms, names } = builtinReading().compositions.share.ratios;
  known.ratios ??= [...forms.en, ...forms.zh].flatMap(formsOf);
  for (const form of known.ratios) {
    const part = partIn(word, form);
    if (part === '') continue;
    for (const name of isChinese(part) ? names.zh : names.en) {
      const match = findKpi(catalog, name.replace('<part>', part));
      if (match && 'id' in match) return { id: match.id, scope: part };
    }
  }
  return undefined;
}

/** A phrase with each base that it may name. */
function formsOf(form: string): ShareForm[] {
  const { base } = builtinReading().compositions.share;
  const make = (text: string): Pick<ShareForm, 'before' | 'after'> => {
    const [before = '', after = ''] = foldWord(text).split('<part>');
    return { before, after };
  };
  if (!form.includes('<base>')) return [{ ...make(form), ...fixedBase(form) }];
  return Object.entries(base).flatMap(([id, { en, zh }]) =>
    [...en, ...zh]
      .sort((a, b) => b.length - a.length)
      .map((word) => ({ ...make(form.replace('<base>', word)), id })),
  );
}

/** `<part>订单占比`: the base is part of the phrase. */
function fixedBase(form: string): { readonly id?: string } {
  const { base } = builtinReading().compositions.share;
  const id = Object.keys(base).find((one) => base[one]?.zh.some((word) => form.includes(word)));
  return id === undefined ? {} : { id };
}
