import { monthInWords } from '../model/date-text.ts';
import { kpiName } from '../model/kpi-texts.ts';
import type { KpiEntry } from '../model/plan.ts';
import { same, type Text } from '../text/language.ts';
import { capital, joinText, shown } from '../text/message.ts';
import { type FigureWords, figureWords } from '../tracking/figure-words.ts';
import { targetText } from '../tracking/sentence.ts';
import { statusWords } from '../tracking/status.ts';
import type { TrackedKpi } from '../tracking/types.ts';
import type { Reach } from './reach.ts';
import type { Learning } from './types.ts';

/** Digits of measured values: as many as anybody enters. */
const digits = 6;

/** Sentences one after the other. */
export function together(texts: readonly Text[]): Text {
  return joinText(texts, { en: ' ', zh: '' });
}

/** A month with its year. */
export function month(day: number): Text {
  return monthInWords(day, 0);
}

/** The name of a KPI with its scope. */
export function nameOfKpi({ catalog }: Learning, kpi: KpiEntry): Text {
  const { en, zh } = kpiName(catalog, kpi);
  const name = { en: capital(shown(en)), zh: shown(zh) };
  const scope = kpi.scope && shown(kpi.scope.text);
  return scope ? { en: `${name.en} (${scope})`, zh: `${name.zh}（${scope}）` } : name;
}

/**
 * What came of a KPI: “Dispute rate went from 3.2 % at the start to 1.9 % in December 2027; the
 * target was 1.5 % by December 2027: missed.”
 */
export function kpiText(learning: Learning, tracked: TrackedKpi, reach: Reach): Text {
  const words = figureWords(learning.plan, learning.catalog, tracked.kpi);
  const name = nameOfKpi(learning, tracked.kpi);
  const way = reach.sumFrom === undefined ? levelText(reach, words) : sumText(reach, words);
  const goal = goalText(learning, tracked, words);
  return { en: `${name.en} ${way.en}${goal.en}.`, zh: `${name.zh}${way.zh}${goal.zh}。` };
}

/** From where to where a KPI went, in short. */
export function shortText(learning: Learning, { kpi }: TrackedKpi, { from, to }: Reach): Text {
  const words = figureWords(learning.plan, learning.catalog, kpi);
  const name = nameOfKpi(learning, kpi);
  const start = from === undefined ? same('') : words(from, digits);
  const arrow = from === undefined ? '' : ' → ';
  const end = words(to, digits);
  return {
    en: `${name.en}: ${start.en}${arrow}${end.en}.`,
    zh: `${name.zh}：${start.zh}${arrow}${end.zh}。`,
  };
}

function levelText({ from, fromDay, to, toDay }: Reach, words: FigureWords): Text {
  const [end, when] = [words(to, digits), month(toDay)];
  if (from === undefined)
    return { en: `was ${end.en} in ${when.en}`, zh: `在${when.zh}为 ${end.zh}` };
  const start = words(from, digits);
  const since =
    fromDay === 'start'
      ? { en: 'at the start', zh: '起点' }
      : { en: `in ${month(fromDay).en}`, zh: month(fromDay).zh };
  if (from === to)
    return {
      en: `was ${start.en} ${since.en} and still in ${when.en}`,
      zh: `${since.zh}为 ${start.zh}，${when.zh}仍为 ${end.zh}`,
    };
  return {
    en: `went from ${start.en} ${since.en} to ${end.en} in ${when.en}`,
    zh: `从${since.zh}的 ${start.zh} ${to > from ? '升' : '降'}至${when.zh}的 ${end.zh}`,
  };
}

function sumText(reach: Reach, words: FigureWords): Text {
  const { from, to, toDay, sumFrom = toDay, isPart } = reach;
  const [sum, first, last] = [words(to, digits), month(sumFrom), month(toDay)];
  const before = from === undefined || isPart ? undefined : words(from, digits);
  const span = {
    en: first.en === last.en ? `in ${last.en}` : `from ${first.en} to ${last.en}`,
    zh: first.zh === last.zh ? last.zh : `${first.zh}至${last.zh}`,
  };
  const part = isPart ? { en: ', not all of its months', zh: '（并非全部月份）' } : same('');
  return {
    en: `came to ${sum.en} ${span.en}${part.en}${before ? `, against ${before.en} before` : ''}`,
    zh: `在${span.zh}合计 ${sum.zh}${part.zh}${before ? `，此前为 ${before.zh}` : ''}`,
  };
}

function goalText({ today }: Learning, tracked: TrackedKpi, words: FigureWords): Text {
  const { course, status } = tracked;
  if (course?.target === undefined) return { en: '; there was no target', zh: '，没有设目标' };
  const goal = targetText(tracked, words(course.target, digits));
  const due = month(course.due);
  const isOver = today > course.due;
  const result = isOver && status === 'no-figure' ? unknownEnd : statusWords[status].name;
  const isFinal = status === 'reached' || isOver;
  return {
    en: `; the target ${isOver ? 'was' : 'is'} ${goal.en} by ${due.en}: ${isFinal ? '' : 'so far '}${result.en}`,
    zh: `，${due.zh}的目标为${goal.zh}：${isFinal ? '' : '目前'}${result.zh}`,
  };
}

const unknownEnd: Text = { en: 'no figure for the end', zh: '期末没有数据' };
