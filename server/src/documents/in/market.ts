import type { Around } from './around.ts';
import type { Context } from './context.ts';
import { setField } from './fields.ts';
import { placeText } from './items.ts';
import { amount } from './money.ts';
import type { Item } from './outline.ts';
import { setHead } from './set-head.ts';
import type { Place } from './source.ts';
import { specOf } from './specs.ts';
import { joinedDigits } from './units.ts';

const sections = new Set(['market', 'competitors', 'segments']);

/** Takes what a text under a heading about the market says of it: size, growth, share, rivals. */
export function takeMarket(context: Context, { text, at }: Item, { meanings }: Around): boolean {
  if (text.length > 500 || !meanings.some((one) => sections.has(one))) return false;
  const [, label = '', said = ''] = /^([^:：]{2,24})[:：]\s*(\S.*)$/u.exec(text) ?? [];
  const rivals = context.words.columns.get('competitor');
  const isRivals = context.words.sections.has(label) || rivals?.ending(label)?.name === 'name';
  if (isRivals && namesOf(context, label).includes('competitors'))
    return placeRivals(context, said, at);
  if (namesOf(context, label).includes('segments') && /、/.test(said))
    return placeSegments(context, said, at);
  return takeFigures(context, text, at);
}

function namesOf({ words }: Context, label: string): readonly string[] {
  const isRival = words.columns.get('competitor')?.inside(label)[0]?.name === 'name';
  return [...words.sections.whole(label), ...(isRival ? ['competitors'] : [])];
}

/** `A (strength; our answer is x); B (…)`, `A，强在门店多；我们的应对是x`. */
function placeRivals(context: Context, said: string, at: Place): boolean {
  const spec = specOf('competitors');
  const text = said.replace(/[.。]$/, '');
  const bracketed = [
    ...text.matchAll(/([^()（）;；]{2,60}?)\s*[(（]([^()（）]+)[)）]\s*(?:[;；,，.。]\s*|$)/gu),
  ];
  const isWhole = bracketed.reduce((sum, [whole]) => sum + whole.length, 0) === text.length;
  const [, name = '', rest = ''] = /^([^,，;；]{2,20})[,，]\s*(.+)$/u.exec(text) ?? [];
  const all = isWhole ? bracketed.map(([, who = '', what = '']) => [who, what]) : [[name, rest]];
  if (!spec || all.some(([who]) => who === '')) return false;
  for (const [who = '', what = ''] of all) {
    const entry = context.draft.entry(spec, who.trim(), at, context.file);
    for (const part of what.split(/[;；]\s*/)) {
      const isAnswer = context.words.lists.ours.leading(part) !== undefined;
      setField(context, entry, isAnswer ? 'answer' : 'strength', { text: part, at });
    }
  }
  return true;
}

/** `备婚情侣（占65%）、周年纪念客（占25%）`: several in one line. */
function placeSegments(context: Context, said: string, at: Place): boolean {
  const spec = specOf('segments');
  const parts = said.replace(/[.。]$/, '').split(/、(?![^()（）]*[)）])/);
  if (!spec || !parts.every((part) => /[(（][^()（）]+[)）]$/.test(part))) return false;
  for (const part of parts) placeText(context, spec, part, at);
  return true;
}

/** Sentences with the size of the market, its growth, and the share now and later. */
function takeFigures(context: Context, text: string, at: Place): boolean {
  const { labels, lists } = context.words;
  const share: string[] = [];
  let isTaken = false;
  for (const clause of text.split(/,\s+|[，;；。]\s*|\.\s+|\.$|\sand\s/u)) {
    const names = labels.inside(clause).map(({ name }) => name);
    const [percent] = /\d[\d.]*\s?%/.exec(clause) ?? [];
    const [sum] = amount.exec(clause) ?? [];
    if (percent !== undefined && names.includes('growth'))
      isTaken = setHead(context, 'growth', percent, at) || isTaken;
    else if (
      percent !== undefined &&
      (names.includes('share') || lists.ours.leading(clause) !== undefined)
    )
      share[0] = percent;
    else if (percent !== undefined && share.length > 0 && lists.aims.inside(clause).length > 0)
      share[1] = percent;
    else if (percent === undefined && sum !== undefined && names.includes('size'))
      isTaken = setHead(context, 'size', joinedDigits(sum.trim()), at) || isTaken;
  }
  if (share.length > 0) isTaken = setHead(context, 'share', share.join(' -> '), at) || isTaken;
  for (const one of share) context.draft.said.add(one);
  return isTaken;
}
