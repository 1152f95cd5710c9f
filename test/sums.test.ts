// Every sum of the catalogue: right figures are silent, a wrong result is reported with the
// arithmetic.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { builtinReading, type Member, type Sum } from '../server/src/catalog/reading.ts';
import { check } from '../server/src/check.ts';
import type { Finding } from '../server/src/rules/finding.ts';

const catalog = builtinCatalog();
const { sums } = builtinReading();

/**
 * Figures for terms: 30 % of shares, 40 of everything else; a quarter of it for what is taken off.
 */
function figureOf(id: string): number {
  const isCost = sums.some(({ minus = [] }) => minus.includes(id));
  const whole = catalog.kpis.get(id)?.unit === 'percent' ? 0.3 : 40;
  return isCost ? whole / 4 : whole;
}

function numberOf(member: Member): number {
  if (typeof member === 'number') return member;
  if (typeof member === 'string') return figureOf(member);
  if ('oneMinus' in member) return 1 - figureOf(member.oneMinus);
  return member.times.map(figureOf).reduce((a, b) => a * b, 1);
}

function idsOf(member: Member): readonly string[] {
  if (typeof member === 'number') return [];
  if (typeof member === 'string') return [member];
  return 'times' in member ? member.times : [member.oneMinus];
}

function computedOf({ times = [], over = [], plus = [], minus = [], constant }: Sum): number {
  const fixed = constant === 'days' ? 365 : (constant ?? 1);
  if (times.length + over.length > 0 || constant !== undefined)
    return (
      over.map(numberOf).reduce((a, b) => a / b, fixed) *
      times.map(numberOf).reduce((a, b) => a * b, 1)
    );
  const total = (items: readonly Member[]): number =>
    items.map(numberOf).reduce((a, b) => a + b, 0);
  return total(plus) - total(minus);
}

/** A plan of a year with these KPIs. */
function planWith(sum: Sum, result: number, extra = ''): string {
  const members = [sum.times, sum.over, sum.plus, sum.minus].flatMap((list) =>
    (list ?? []).flatMap(idsOf),
  );
  const line = (id: string, number: number): string => {
    const isShare = catalog.kpis.get(id)?.unit === 'percent';
    return `  ${id}: ${isShare ? `${number * 100}%` : number} by 2027-12 @ Li\n`;
  };
  const terms = [...new Set(members)].map((id) => line(id, figureOf(id))).join('');
  const model = sum.models?.[0] ?? 'b2c';
  return `plan: 1\ntitle: T\nmodel: ${model}\nstatus: review\nperiod: 2027\nkpis:\n${line(sum.result ?? '', result)}${terms}${extra}`;
}

function contradictions(text: string): readonly Finding[] {
  return check(text, { catalog }).findings.filter(({ rule }) => rule === 'KPI315');
}

describe('sums of the catalogue', () => {
  for (const sum of sums) {
    if (sum.result === undefined || sum.changeOf !== undefined) continue;
    const right = computedOf(sum);
    it(`${sum.id}: silent where the figures come out`, () => {
      assert.deepEqual(contradictions(planWith(sum, right)), []);
    });
    it(`${sum.id}: reports a result that they do not give`, () => {
      const isShare = catalog.kpis.get(sum.result ?? '')?.unit === 'percent';
      const more = sum.atMost || right < 0.5;
      const off = isShare
        ? right + (more ? 0.3 : -0.3)
        : right + Math.abs(right) * (more ? 2.7 : -0.6);
      const [finding] = contradictions(planWith(sum, off));
      assert.ok(finding, planWith(sum, off));
      assert.doesNotMatch(finding.message.en, /[{}]|undefined|NaN/);
      assert.doesNotMatch(finding.message.zh, /[{}]|undefined|NaN/);
    });
  }

  const funnel = (rest: string): string =>
    `plan: 1\ntitle: T\nmodel: b2c\nstatus: review\nperiod: 2027\ncurrency: CNY\nkpis:\n  gmv: 5M by 2027-12 @ Li\n${rest}`;
  const members =
    '  unique-visitors: 1,200,000 by 2027-12 @ Li\n  conversion-rate: 2.5% by 2027-12 @ Li\n';

  it('shows the arithmetic, and offers each figure', () => {
    const text = funnel(`${members}  average-order-value: 120 CNY by 2027-12 @ Li\n`);
    const [finding] = contradictions(text);
    assert.match(
      finding?.message.en ?? '',
      /\(1,200,000\) × .*\(2\.5%\) × .*\(120 CNY\) give 3\.6M, but .* says 5M\./,
    );
    assert.match(finding?.message.zh ?? '', /\(1,200,000\) × .* = 360万，而.*写的是 5M/);
    const titles = finding?.fixes().map(({ title }) => title.en);
    assert.deepEqual(titles, [
      'Write gmv: 3.6M',
      'Write unique-visitors: 1666667',
      'Write conversion-rate: 3.472%',
      'Write average-order-value: 166.7 CNY',
    ]);
  });

  it('takes a figure of the economics where it is no KPI', () => {
    assert.equal(
      contradictions(`${funnel(members)}economics:\n  average-order-value: 120 CNY\n`).length,
      1,
    );
    assert.equal(
      contradictions(`${funnel(members)}economics:\n  average-order-value: 167 CNY\n`).length,
      0,
    );
  });

  it('asks whether a month is held against a year', () => {
    const month = funnel(
      `${members.replace('1,200,000', '138,900')}  average-order-value: 120 CNY by 2027-12 @ Li\n`,
    );
    const [finding] = contradictions(month);
    assert.equal(finding?.severity, 'info');
    assert.match(finding?.message.en ?? '', /is 12 times that\. Is a month compared with a year\?/);
  });

  it('leaves other scopes, days, currencies and ways of counting alone', () => {
    const with3 = (line: string): string => funnel(`${members}  ${line}\n`);
    for (const line of [
      'average-order-value: {target: 120 CNY, due: 2027-12, owner: Li, scope: app}',
      'average-order-value: 120 CNY by 2027-06 @ Li',
      'average-order-value: {target: 120 CNY, due: 2027-12, owner: Li, measure: paid by card}',
      'average-order-value: min 120 CNY by 2027-12 @ Li',
      'average-order-value: 100-140 CNY by 2027-12 @ Li',
      'average-order-value: tbd',
    ])
      assert.deepEqual(contradictions(with3(line)), [], line);
  });

  it('reports a wrong figure once, though several sums have it', () => {
    const text = funnel(
      `${members}  average-order-value: 120 CNY by 2027-12 @ Li\n  order-count: 30000 by 2027-12 @ Li\n  sessions: 1,200,000 by 2027-12 @ Li\n`,
    );
    assert.equal(contradictions(text).length, 1);
  });

  it('holds a margin against the costs that are there', () => {
    const plan = (margin: string): string =>
      `plan: 1\ntitle: T\nmodel: b2c\nstatus: review\nperiod: 2027\nkpis:\n  net-margin: ${margin} by 2027-12 @ Li\n  gross-margin-rate: 25% by 2027-12 @ Li\n  marketing-expense-ratio: 12% by 2027-12 @ Li\n`;
    assert.match(
      contradictions(plan('20%'))[0]?.message.en ?? '',
      /leave at most 13%, but .* is to reach 20%/,
    );
    assert.deepEqual(contradictions(plan('16%')), []);
    assert.deepEqual(contradictions(plan('-8%')), []);
  });

  it('holds a growth rate against the KPI that grows', () => {
    const plan = (rate: string): string =>
      `plan: 1\ntitle: T\nmodel: b2c\nstatus: review\nperiod: 2027\nkpis:\n  gmv: 10M -> 12M by 2027-12 @ Li\n  gmv-growth-rate: ${rate} by 2027-12 @ Li\n`;
    assert.match(
      contradictions(plan('40%'))[0]?.message.en ?? '',
      /says 40%, but .* goes from 10M to 12M, which is 20%/,
    );
    assert.deepEqual(contradictions(plan('21%')), []);
  });
});
