import { isoDay } from '../model/grammar/day.ts';
import type { Text } from '../text/language.ts';
import type { Difference } from './compare.ts';
import { monthsBetween, shiftText } from './measure.ts';
import { meanings, type Told, texts } from './money-change.ts';

/** A changed date. An earlier one asks for more. */
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

/** A phase that starts or ends at another time. */
export function phaseMove(difference: Difference): Told | undefined {
  const [a, b] = meanings(difference);
  const moved = periodChange(difference);
  if (!moved || a?.kind !== 'period' || b?.kind !== 'period') return undefined;
  const [from, to] = [a.period, b.period];
  const isSameStart = from.start === to.start;
  if (!isSameStart && from.end !== to.end)
    return {
      ...moved,
      message: { en: 'Phase {name} now runs {after}', zh: '阶段“{name}”改为 {after}' },
    };
  const [old, day] = isSameStart ? [from.end, to.end] : [from.start, to.start];
  return {
    message: isSameStart
      ? {
          en: 'Phase {name} now ends {day} ({shift})',
          zh: '阶段“{name}”改为 {day} 结束（{shift}）',
        }
      : {
          en: 'Phase {name} now starts {day} ({shift})',
          zh: '阶段“{name}”改为 {day} 开始（{shift}）',
        },
    data: { day: isoDay(day), shift: shiftText(old, day) },
    more: moved.more,
  };
}

/** A period that was moved, extended or shortened. */
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
