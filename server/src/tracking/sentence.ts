import { dayInWords, monthInWords } from '../model/date-text.ts';
import { same, type Text } from '../text/language.ts';
import { apart, type FigureWords, figureWords } from './figure-words.ts';
import { type Around, reasons } from './reasons.ts';
import type { TrackedKpi } from './types.ts';

/**
 * A tracked KPI in words: where it leads (two sentences at most), then why, and the work that is
 * late. “At this pace 2.1 % by December; the target is 1.5 %. It is reached in March 2028.”
 */
export function trackSentence(around: Around, tracked: TrackedKpi): Text {
  return joined([...outlook(around, tracked), ...reasons(around, tracked)]);
}

/** Where a KPI leads: two sentences at most. */
export function outlook(around: Around, tracked: TrackedKpi): readonly Text[] {
  const { status, actual, course } = tracked;
  const words = figureWords(around.plan, around.catalog, tracked.kpi);
  if (status === 'no-figure') return [silence(around, tracked)];
  if (actual === undefined)
    return [{ en: 'No figure of this plan yet.', zh: '尚无本计划期内的数据。' }];
  if (!course || course.target === undefined) return [withoutTarget(words(actual))];
  if (status === 'reached') return [success(around, tracked, words)];
  if (status === 'missed') return failure(around, tracked, words, actual, course.target);
  if (status === 'too-early') return [early(tracked, words, actual)];
  return tracked.forecast
    ? [pace(around, tracked, words), ...arrival(around, tracked)]
    : [position(around, tracked, words, actual)];
}

function silence({ today }: Around, { at }: TrackedKpi): Text {
  if (at === undefined) return { en: 'No figure has been entered.', zh: '尚未录入数据。' };
  const { en, zh } = monthInWords(at, today);
  return { en: `The last figure is from ${en}.`, zh: `最近一次数据是${zh}的。` };
}

function withoutTarget({ en, zh }: Text): Text {
  return { en: `${en}; there is no target to compare it with.`, zh: `${zh}，没有可对照的目标。` };
}

/** `1.5 %`, of a bound `at least 95 %`; in Chinese with the space before a number. */
export function targetText({ course }: TrackedKpi, { en, zh }: Text): Text {
  if (course?.bound === 'min') return { en: `at least ${en}`, zh: `不低于 ${zh}` };
  if (course?.bound === 'max') return { en: `at most ${en}`, zh: `不高于 ${zh}` };
  return { en, zh: ` ${zh}` };
}

function success(around: Around, tracked: TrackedKpi, words: FigureWords): Text {
  const { course, forecast, at, actual = 0 } = tracked;
  const target = targetText(tracked, words(course?.target ?? 0, 6));
  const day = Math.min(forecast?.reached ?? at ?? around.today, course?.due ?? around.today);
  const when = monthInWords(day, around.today);
  const [now] = apart(words, actual, course?.target ?? 0);
  return {
    en: `The target of ${target.en} was reached in ${when.en}; the figure is ${now.en}.`,
    zh: `${when.zh}已达成目标${target.zh}，实际为 ${now.zh}。`,
  };
}

function failure(
  around: Around,
  tracked: TrackedKpi,
  words: FigureWords,
  actual: number,
  target: number,
): readonly Text[] {
  const { course, forecast, expected = target } = tracked;
  const [was, wanted] = apart(words, actual, course?.sums ? expected : target);
  const goal = targetText(tracked, wanted);
  const first = {
    en: `${was.en} at the end; the target was ${goal.en}.`,
    zh: `期末为 ${was.zh}，目标为${goal.zh}。`,
  };
  const later = forecast?.reached;
  if (later === undefined || course?.sums || later <= (course?.due ?? later)) return [first];
  const { en, zh } = monthInWords(later, around.today);
  return [first, { en: `At this pace it is reached in ${en}.`, zh: `照此速度，将于${zh}达成。` }];
}

function early({ expected, course }: TrackedKpi, words: FigureWords, actual: number): Text {
  const now = words(actual);
  if (course?.baseline === undefined)
    return {
      en: `${now.en} so far; without a baseline nobody can tell how far that is.`,
      zh: `目前为 ${now.zh}；没有基线，无从判断进度。`,
    };
  const planned = expected === undefined ? same('') : words(expected);
  return {
    en: `Too early to tell: ${now.en} so far, ${planned.en} planned by now.`,
    zh: `为时尚早：目前 ${now.zh}，此时计划为 ${planned.zh}。`,
  };
}

function pace(around: Around, tracked: TrackedKpi, words: FigureWords): Text {
  const { course, forecast } = tracked;
  const [value, wanted] = apart(words, forecast?.value ?? 0, course?.target ?? 0);
  const goal = targetText(tracked, wanted);
  const due = dayInWords(course?.due ?? around.today, around.today);
  return {
    en: `At this pace ${value.en} by ${due.en}; the target is ${goal.en}.`,
    zh: `照此速度，${due.zh}为 ${value.zh}，目标为${goal.zh}。`,
  };
}

/** When the target is reached; nothing for a value that is kept already. */
function arrival(around: Around, { forecast, course, at = 0 }: TrackedKpi): readonly Text[] {
  if (forecast?.reached === undefined) {
    const out = { en: 'The target stays out of reach.', zh: '按此无法达成目标。' };
    return isMetBy(forecast?.value, course) ? [] : [out];
  }
  if (forecast.reached <= at) return [];
  const { en, zh } = monthInWords(forecast.reached, around.today);
  return [{ en: `It is reached in ${en}.`, zh: `将于${zh}达成。` }];
}

function isMetBy(value: number | undefined, course: TrackedKpi['course']): boolean {
  if (value === undefined || course?.target === undefined) return false;
  if (!course.direction) return true;
  return course.direction === 'higher' ? value >= course.target : value <= course.target;
}

/** Fewer than three figures: where it is, and where it should be. */
function position(around: Around, tracked: TrackedKpi, words: FigureWords, actual: number): Text {
  const { course, expected } = tracked;
  const due = dayInWords(course?.due ?? around.today, around.today);
  const goal = targetText(tracked, words(course?.target ?? 0, 6));
  if (course?.bound && !course.sums) {
    const now = words(actual);
    return { en: `${now.en}; the target is ${goal.en}.`, zh: `目前 ${now.zh}，目标为${goal.zh}。` };
  }
  const [now, planned] = [words(actual), words(expected ?? 0)];
  return {
    en: `${now.en} so far, ${planned.en} planned by now; the target is ${goal.en} by ${due.en}.`,
    zh: `目前 ${now.zh}，此时计划为 ${planned.zh}；${due.zh}的目标为${goal.zh}。`,
  };
}

function joined(texts: readonly Text[]): Text {
  return {
    en: texts.map(({ en }) => en).join(' '),
    zh: texts.map(({ zh }) => zh).join(''),
  };
}
