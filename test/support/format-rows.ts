// The rows of format 1.1: what is written in English and in Chinese, what is read, and that nothing
// is found.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { isoDay } from '../../server/src/model/grammar/day.ts';
import { valuesOf } from '../../server/src/model/kpi-values.ts';
import type { Plan } from '../../server/src/model/plan.ts';
import { openPlan } from './open.ts';

/** One row of the format. */
export interface Row {
  readonly row: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** What every spelling is read as. */
  readonly read: (plan: Plan) => unknown;
  readonly as: unknown;
  /** Rules that the format says stay. */
  readonly stays?: readonly string[];
}

const head = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\n';
/** Findings that would say that something could not be read. */
const unread = /^(?:STR00|REF7(?:0[239]|1)|TIM401|KPI30[24]|KPI31[01])/;

export const target = (plan: Plan): unknown => {
  const [kpi] = plan.kpis;
  assert.ok(kpi);
  const { range, number } = valuesOf(builtinCatalog(), kpi).target ?? {};
  return range ? [range.low, range.high] : number;
};
export const bound = (plan: Plan): unknown => [target(plan), plan.kpis[0]?.target?.value?.bound];
export const due = (plan: Plan): unknown => {
  const end = plan.kpis[0]?.due?.value?.end;
  return end === undefined ? undefined : isoDay(end);
};
export const when = (plan: Plan): unknown => {
  const period = plan.phases[0]?.when?.value;
  return period && `${isoDay(period.start)} ${isoDay(period.end)}`;
};
export const kpis = (...lines: readonly string[]): string[] =>
  lines.map((line) => `kpis:\n  ${line}\n`);
export const phases = (...spans: readonly string[]): string[] =>
  spans.map((span) => `phases: {a: ${span}}\n`);
export const dues = (...dates: readonly string[]): string[] =>
  kpis(...dates.map((date) => `gmv: 1M -> 2M by ${date}`));

/** A test for each row and language. */
export function describeRows(name: string, rows: readonly Row[]): void {
  describe(`format 1.1: ${name}`, () => {
    for (const { row, en, zh, read, as, stays = [] } of rows)
      for (const [lang, texts] of [
        ['en', en],
        ['zh', zh],
      ] as const)
        it(`${row} (${lang})`, () => {
          for (const text of texts) {
            const own = /^(?:levers|杠杆):/m.test(text) ? head.replace(/^levers.*\n/m, '') : head;
            const { plan, findings } = openPlan(own + text).checked;
            assert.deepEqual(read(plan), as, text);
            const found = findings.map(({ rule }) => rule).filter((rule) => unread.test(rule));
            assert.deepEqual([...new Set(found)], stays, text);
          }
        });
  });
}
