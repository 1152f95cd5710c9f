import { type Day, isoDay } from '../model/grammar/day.ts';
import type { KpiEntry } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import { fillMessage } from '../text/message.ts';
import type { EnteredFigure, TrackStatus } from '../tracking/types.ts';
import type { Change, Side } from './change.ts';
import { figuresOf, statusBy, type Times } from './progress.ts';
import type { Renames } from './renames.ts';

/** Fields of a KPI that ask for less when they are weakened, in words. */
const asked: Readonly<Record<string, Text>> = {
  target: { en: '; target weakened {when}', zh: '；{when}放宽了目标' },
  due: { en: '; deadline moved {when}', zh: '；{when}推迟了期限' },
  '': { en: '; dropped {when}', zh: '；{when}去掉了该指标' },
};

/**
 * Adds to changes that ask for less of a KPI that it was off track then, and since when: “target
 * weakened two weeks after it went off track”.
 */
export function withOffTrack(
  changes: readonly Change[],
  before: Side,
  after: Side,
  renames: Renames,
  times: Times,
): readonly Change[] {
  const ids = new Map([...(renames.get('kpis') ?? [])].map(([from, to]) => [to, from]));
  return changes.map((change) => {
    const { section, id, field = '', direction, kind } = change;
    const text = Object.hasOwn(asked, field) ? asked[field] : undefined;
    const isGone = field === '' && kind === 'removed';
    if (section !== 'kpis' || id === undefined || direction !== 'weaker' || !text) return change;
    if (field === '' && !isGone) return change;
    const key = ids.get(id) ?? id;
    const was = before.checked.plan.kpis.find((kpi) => kpi.key === key);
    const is = after.checked.plan.kpis.find((kpi) => kpi.key === id);
    if (!was) return change;
    const figures = is ? figuresOf(after, is, times.today) : figuresOf(before, was, times.today);
    const since = offTrackSince(before, was, figures);
    if (since === undefined) return change;
    const more = fillMessage(text, { when: whenText(since, times.changedOn) });
    const message = { en: change.message.en + more.en, zh: change.message.zh + more.zh };
    return { ...change, offTrackSince: isoDay(since), message };
  });
}

/** Figures of older periods are not looked at. */
const mostFigures = 60;

/**
 * The end of the first period of those in which a KPI was off track to the last, by the plan as it
 * was; undefined if it was not off track in the end.
 */
function offTrackSince(
  before: Side,
  kpi: KpiEntry,
  figures: readonly EnteredFigure[],
): Day | undefined {
  const isOff = (status: TrackStatus): boolean => status === 'off-track' || status === 'missed';
  let since: Day | undefined;
  for (let count = figures.length; count > Math.max(0, figures.length - mostFigures); count--) {
    if (!isOff(statusBy(before, kpi, figures.slice(0, count)))) break;
    since = figures[count - 1]?.end;
  }
  return since;
}

const numbers: Readonly<Record<'en' | 'zh', readonly string[]>> = {
  en: 'one two three four five six seven eight nine ten eleven twelve'.split(' '),
  zh: [...'一两三四五六七八九十', '十一', '十二'],
};

/** `two weeks after it went off track`; without a day `while it was off track`. */
function whenText(since: Day, changedOn: Day | undefined): Text {
  const days = changedOn === undefined ? undefined : changedOn - since;
  if (days === undefined || days < 0)
    return { en: 'while it was off track', zh: '在指标偏离计划时' };
  if (days < 2) return { en: 'as soon as it went off track', zh: '指标刚偏离计划便' };
  const [count, en, zh] =
    days < 14
      ? ([days, 'day', '天'] as const)
      : days < 61
        ? ([Math.round(days / 7), 'week', '周'] as const)
        : ([Math.round(days / 30.4), 'month', '个月'] as const);
  const word = (lang: 'en' | 'zh'): string => numbers[lang][count - 1] ?? String(count);
  return {
    en: `${word('en')} ${en}${count === 1 ? '' : 's'} after it went off track`,
    zh: `在指标偏离计划${word('zh')}${zh}后`,
  };
}
