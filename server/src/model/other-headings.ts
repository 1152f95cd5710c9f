// Headings that deny what stands below them, or tell of what was before the plan.
import type { FieldShape, RecordShape } from './shape-types.ts';

/** `不干的事`, `what we won't do`: work and goals that are left out. */
export function leftOut(key: string, field: FieldShape, { fields }: RecordShape): FieldShape {
  const isWork = ['initiatives', 'goals', 'levers'].includes(field.name);
  return (isWork && negative.test(key.trim()) && fields.get('not_doing')) || field;
}

const negative =
  /^(?:不(?![同断足良到少仅只止])|别|not\b|never\b|no\b)|\b(?:won't|will not|do not|don't|refuse to)\b/iu;

/** What was before the plan, and what is around it. */
export function isOfOldTimes(heading: string): boolean {
  return old.test(heading);
}

const old =
  /\b(?:history|track record|past|background|context|why now|facts|situation|baseline|results to date|financials)\b|历史|过去|经营数据|经营情况|业绩|现状|为什么现在|回顾|背景|情况|底数|大盘|行业|历年|财务数据|三张表|走到哪|到哪里了|家底|我们在哪|上年/iu;
