import type { Text } from '../text/language.ts';
import { same } from '../text/language.ts';
import type { Change } from './change.ts';
import type { Difference } from './compare.ts';
import { growth, growthText, monthsBetween, shiftText } from './measure.ts';
import type { Meaning } from './value.ts';

/** A sentence about two values, with its data. */
export interface Told {
  readonly message: Text;
  readonly data: Readonly<Record<string, string | Text>>;
  readonly more: Pick<Partial<Change>, 'direction' | 'size'>;
}

function meanings({
  before,
  after,
}: Difference): readonly [Meaning | undefined, Meaning | undefined] {
  const of = (side: Difference['before']): Meaning | undefined =>
    side?.value.kind === 'leaf' ? side.value.meaning : undefined;
  return [of(before), of(after)];
}

function texts({ before, after }: Difference): { readonly before: string; readonly after: string } {
  const of = (side: Difference['before']): string =>
    side?.value.kind === 'leaf' ? side.value.text : '';
  return { before: of(before), after: of(after) };
}

/** An amount that moved, with its share where both are in one currency. */
export function moneyChange(difference: Difference): Told | undefined {
  const [a, b] = meanings(difference);
  if (
    a?.kind !== 'money' ||
    b?.kind !== 'money' ||
    a.money.internal ||
    b.money.internal ||
    a.currency !== b.currency
  )
    return undefined;
  const size = growth(a.money.number, b.money.number);
  return {
    message: same('{before} → {after}{size}'),
    data: { ...texts(difference), size: growthText(size) },
    more: size === undefined ? {} : { size },
  };
}

/** A date that moved. An earlier one asks for more. */
export function dateChange(difference: Difference): Told | undefined {
  const [a, b] = meanings(difference);
  if (a?.kind !== 'date' || b?.kind !== 'date') return undefined;
  const [from, to] = [a.date.end, b.date.end];
  return {
    message: { en: '{before} → {after} ({shift})', zh: '{before} → {after}（{shift}）' },
    data: { ...texts(difference), shift: shiftText(from, to) },
    more: { direction: to > from ? 'weaker' : 'bolder', size: monthsBetween(from, to) },
  };
}

/** A stretch of time that was moved, made longer or shorter. */
export function periodChange(difference: Difference): Told | undefined {
  const [a, b] = meanings(difference);
  if (a?.kind !== 'period' || b?.kind !== 'period') return undefined;
  const [from, to] = [a.period, b.period];
  const starts = from.start === to.start ? undefined : shiftText(from.start, to.start);
  const ends = from.end === to.end ? undefined : shiftText(from.end, to.end);
  const same = starts && ends && starts.en === ends.en;
  const parts: Text[] = same
    ? [starts]
    : [
        ...(starts ? [{ en: `starts ${starts.en}`, zh: `开始${starts.zh}` }] : []),
        ...(ends ? [{ en: `ends ${ends.en}`, zh: `结束${ends.zh}` }] : []),
      ];
  const shift = {
    en: parts.map(({ en }) => en).join(', '),
    zh: parts.map(({ zh }) => zh).join('，'),
  };
  return {
    message: { en: '{before} → {after} ({shift})', zh: '{before} → {after}（{shift}）' },
    data: { ...texts(difference), shift },
    more: ends
      ? {
          direction: to.end > from.end ? 'weaker' : 'bolder',
          size: monthsBetween(from.end, to.end),
        }
      : {},
  };
}
