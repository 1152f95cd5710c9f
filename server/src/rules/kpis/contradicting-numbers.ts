import type { Catalog } from '../../catalog/catalog.ts';
import type { Identity } from '../../catalog/types.ts';
import { kpiName, type Level, valuesOf } from '../../model/kpi-values.ts';
import { amountText, rewritten } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { same } from '../../text/language.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { scaleFactor } from '../support/money.ts';

export default defineRule({
  code: 'KPI315',
  name: 'contradicting-numbers',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Numbers contradict each other', zh: '数字互相矛盾' },
  why: {
    en: 'Three numbers that depend on each other cannot be chosen independently.',
    zh: '有算术关系的三个数不能各定各的。',
  },
  message: {
    en: '{a} {sign} {b} gives {product}, but {c} says {value}. One of the three is wrong.',
    zh: '{a} {sign} {b} = {product}，而 {c} 写的是 {value}，三者必有一错。',
  },
  yieldsTo: { kpi: ['KPI304', 'KPI308', 'KPI310', 'KPI311', 'KPI319'] },
  check({ plan, catalog, coverage, report }) {
    for (const identity of catalog.identities) {
      if (identity.models && !identity.models.some((id) => coverage.models.includes(id))) continue;
      const [result, left, right] = [identity.result, identity.left, identity.right].map((id) =>
        only(plan, id),
      );
      if (!result || !left || !right || !sameTime([result, left, right])) continue;
      const parts = [result, left, right].map((kpi) => numbersOf(catalog, kpi));
      const off = (['target', 'baseline'] as const).find((which) =>
        isOff(
          identity,
          parts.map((part) => part[which]),
        ),
      );
      const [c, a, b] = parts.map((part) => (off === undefined ? undefined : part[off]));
      if (!c || !a || !b) continue;
      report({
        span: c.level.field.span,
        path: c.level.field.path,
        data: {
          a: kpiName(catalog, left),
          b: kpiName(catalog, right),
          c: kpiName(catalog, result),
          sign: identity.op === '*' ? '×' : '÷',
          product:
            result.id === undefined ? '' : amountText(computed(identity, a.number, b.number)),
          value: c.level.field.text,
        },
        about: { kpi: [result.key, left.key, right.key] },
        related: [a, b].map(({ level }) => ({
          span: level.field.span,
          message: same(level.field.text),
        })),
        fixes: () => rewrites(plan, catalog, identity, [c, a, b]),
      });
    }
  },
});

interface Part {
  readonly level: Level;
  /** A value for the arithmetic: percentages as shares of one. */
  readonly number: number;
  readonly percent: boolean;
}

/** The only entry of a KPI without a scope; undefined for none or several. */
function only(plan: Plan, id: string): KpiEntry | undefined {
  const entries = plan.kpis.filter((kpi) => kpi.id === id && !kpi.scope);
  return entries.length === 1 ? entries[0] : undefined;
}

function sameTime(kpis: readonly KpiEntry[]): boolean {
  const ends = kpis.map((kpi) => kpi.due?.value?.end);
  return ends.every((end) => end !== undefined && end === ends[0]);
}

function numbersOf(
  catalog: Catalog,
  kpi: KpiEntry,
): { readonly baseline: Part | undefined; readonly target: Part | undefined } {
  const { baseline, target, unit } = valuesOf(catalog, kpi);
  const percent = unit === 'percent';
  const part = (level: Level | undefined): Part | undefined =>
    level && { level, percent, number: percent ? level.number / 100 : level.number };
  return { baseline: part(baseline), target: part(target) };
}

function computed({ op }: Identity, left: number, right: number): number {
  return op === '*' ? left * right : left / right;
}

function isOff(identity: Identity, [result, left, right]: readonly (Part | undefined)[]): boolean {
  if (!result || !left || !right || [result, left, right].some(({ number }) => number === 0))
    return false;
  const currencies = new Set(
    [result, left, right].flatMap(({ level }) => level.quantity.currency ?? []),
  );
  if (currencies.size > 1) return false;
  return (
    Math.abs(computed(identity, left.number, right.number) / result.number - 1) > identity.tolerance
  );
}

/** One fix for each of the three numbers: it recalculates that one. */
function rewrites(
  plan: Plan,
  catalog: Catalog,
  identity: Identity,
  [c, a, b]: readonly [Part, Part, Part],
): Fix[] {
  const back = identity.op === '*' ? c.number / b.number : c.number * b.number;
  const other = identity.op === '*' ? c.number / a.number : a.number / c.number;
  const wanted: [Part, number][] = [
    [c, computed(identity, a.number, b.number)],
    [a, back],
    [b, other],
  ];
  return wanted.flatMap(([{ level, percent }, number]) => {
    const { quantity, field, factor } = level;
    const scale = scaleFactor(catalog.measures, quantity.scale) * factor;
    const text = rewritten(quantity, percent ? number * 100 : number, scale);
    const what = field.path[1] ?? '';
    return suggestion(
      { en: `Write ${what}: ${text}`, zh: `${what} 改为 ${text}` },
      editPart(plan, field, text),
    );
  });
}
