import type { Initiative, KpiEntry } from '../model/plan.ts';
import type { Text } from '../text/language.ts';
import { shown } from '../text/message.ts';
import type { TrackedKpi } from '../tracking/types.ts';
import { month, together } from './kpi-text.ts';
import { figuresUntil } from './reach.ts';
import type { Learning } from './types.ts';
import type { Work } from './work.ts';

/** What a reader must know: how much was measured, and what else happened meanwhile. */
export function caveatText(learning: Learning, tracked: TrackedKpi, work: Work): Text {
  return together([
    measuredText(learning, tracked),
    ...runningText(learning),
    ...windowText(tracked.kpi),
    workText(work.done),
    ...named(tracked.late, { en: 'Not reported as done in time', zh: '到期未报完成' }),
    ...named(work.stopped, { en: 'Stopped', zh: '中途停止' }),
  ]);
}

function measuredText(learning: Learning, tracked: TrackedKpi): Text {
  const figures = figuresUntil(tracked, learning);
  const [first, last] = [figures[0]?.end ?? 0, figures.at(-1)?.end ?? 0].map(month);
  const count = figures.length;
  if (!first || !last || count === 1)
    return {
      en: `One company; one figure, ${last?.en}.`,
      zh: `仅一家企业，仅${last?.zh}一个数值。`,
    };
  return {
    en: `One company; ${count} figures, ${first.en} to ${last.en}.`,
    zh: `仅一家企业，${first.zh}至${last.zh}共 ${count} 个数值。`,
  };
}

function runningText({ plan, today }: Learning): readonly Text[] {
  const end = plan.period?.value?.end;
  if (end === undefined || end < today) return [];
  const { en, zh } = month(end);
  return [{ en: `The plan runs until ${en}.`, zh: `计划到${zh}才结束。` }];
}

function windowText({ window }: KpiEntry): readonly Text[] {
  if (!window) return [];
  const text = shown(window.text);
  return [{ en: `Counted over ${text}.`, zh: `统计窗口：${text}。` }];
}

function workText(done: readonly Initiative[]): Text {
  const { en, zh } = quoted(done);
  if (done.length === 0)
    return { en: 'No initiative of the plan was for it.', zh: '计划中没有为它安排的举措。' };
  if (done.length === 1) return { en: `Work for it: ${en}.`, zh: `为它做的举措：${zh}。` };
  return {
    en: `Work for it at the same time: ${en}; what each of them did is not known.`,
    zh: `同时为它做的举措：${zh}，各自的作用无从区分。`,
  };
}

function named(initiatives: readonly Initiative[], label: Text): readonly Text[] {
  if (initiatives.length === 0) return [];
  const { en, zh } = quoted(initiatives);
  return [{ en: `${label.en}: ${en}.`, zh: `${label.zh}：${zh}。` }];
}

/** Maximum number of names; the others are counted. */
const mostNamed = 4;

function quoted(initiatives: readonly Initiative[]): Text {
  const names = initiatives
    .slice(0, mostNamed)
    .map(({ name, key }) => `“${shown(name?.text ?? key)}”`);
  const more = initiatives.length - names.length;
  return {
    en: `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    zh: `${names.join('、')}${more > 0 ? `等 ${initiatives.length} 项` : ''}`,
  };
}
