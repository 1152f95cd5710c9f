// A fix for a value that can't be read keeps every figure, unit and name that was written (format
// 1.1).
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../server/src/text/span.ts';
import { openPlan } from '../support/open.ts';

const numbers = ['50', '3.2', '7000', '1,200', '12', '８０', '0.5', '2027'];
const units = [
  '%',
  '万',
  'm',
  'M',
  ' EUR',
  '元',
  ' days',
  '小时',
  'pp',
  '个百分点',
  'w',
  '倍',
  'kg',
  '',
];
const signs = [
  '',
  '+',
  '-',
  '±',
  '~',
  '≥',
  '<',
  '约',
  'about ',
  'min ',
  '至少',
  '提升',
  '同比',
  'x',
];
const words = [
  '',
  ' or so',
  '左右',
  '（仅会员）',
  ' (members only)',
  '、',
  ' / ',
  ' then ',
  '以上',
  ' 至 ',
];
const names = ['', 'Zhao Qian', '王磊', 'main store', '手机类'];

const value = fc
  .array(
    fc.tuple(
      fc.constantFrom(...signs),
      fc.constantFrom(...numbers),
      fc.constantFrom(...units),
      fc.constantFrom(...words),
      fc.constantFrom(...names),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) =>
    parts
      .map((part) => part.join(''))
      .join('')
      .trim(),
  );

const times = [
  '2027',
  '12月',
  '三季度',
  'mid 2027',
  'Q3',
  '2027-13',
  '31',
  'FY27',
  '双11前',
  '618',
];
const date = fc
  .array(fc.constantFrom(...times, '至', ' ', '-', '..', 'before ', '前', '上旬'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join('').trim());

/** Figures, units and names of a text, without its blanks. An event stands for its day. */
function said(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(',', '').toLowerCase();
  return plain.match(/\d+(?:\.\d+)?|%|[a-z]+|\p{Script=Han}/gu) ?? [];
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

describe('a fix for a value that cannot be read', () => {
  const rules = new Set(['KPI304', 'TIM401']);

  /** What the fixes of a plan's unreadable values make of it. */
  function fixed(text: string): readonly { readonly before: string; readonly after: string }[] {
    const { findings } = openPlan(text).checked;
    return findings
      .filter(({ rule }) => rules.has(rule))
      .flatMap((finding) =>
        finding.fixes().map(({ edits }) => ({ before: text, after: applyEdits(text, edits) })),
      );
  }

  it('loses no figure, no unit and no name of a number', () => {
    let offered = 0;
    fc.assert(
      fc.property(value, fc.boolean(), (written, chinese) => {
        const text = `plan: 1\ntitle: ${chinese ? '计划' : 'Plan'}\nmodel: c2c\nperiod: 2027\nlevers: {trust: [escrow]}\nkpis:\n  gmv: {baseline: 1M, target: ${quoted(written)}}\n  dispute-rate: {target: ${quoted(written)}}\nbudget: ${quoted(written)}\n`;
        for (const { before, after } of fixed(text)) {
          offered++;
          assert.deepEqual(said(after), said(before));
        }
      }),
      { numRuns: 100 },
    );
    const small = fixed('plan: 1\nkpis:\n  our waiting time: 1m -> 2m\n');
    assert.ok(offered + small.length > 0, 'fixes were looked at');
    for (const { before, after } of small) assert.deepEqual(said(after), said(before));
  });

  it('keeps every figure of a date, and adds the year or the day that was meant', () => {
    let offered = 0;
    fc.assert(
      fc.property(date, (written) => {
        const text = `plan: 1\ntitle: Plan\nmodel: c2c\nperiod: 2027..2028\nlevers: {trust: [escrow]}\ninitiatives:\n  a: {lever: trust, when: ${quoted(written)}}\n`;
        for (const { before, after } of fixed(text)) {
          offered++;
          const at = after.split('when: ')[1] ?? '';
          assert.match(at, /^'\d{4}(?:-[HQ]?\d+){0,2}(?:\.\.\d{4}(?:-[HQ]?\d+){0,2})?'/, before);
          // A season named in words comes out as its figure, and the day before an event as another
          // one.
          if (/双|618|[季]/.test(written)) continue;
          const figures = (said(written).filter((word) => /\d/.test(word)) ?? []).map(Number);
          const kept = (at.match(/\d+/g) ?? []).map(Number);
          for (const figure of figures) assert.ok(kept.includes(figure), `${written}: ${at}`);
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(offered > 10, `only ${offered} fixes were looked at`);
  });

  it('is nothing where only a person knows', () => {
    for (const target of [
      '约三分之一',
      '50%, later 60%',
      '7000 或 8000万',
      '提升2倍',
      '50 (main store)',
    ])
      assert.deepEqual(fixed(`plan: 1\nkpis:\n  gmv: {target: ${quoted(target)}}\n`), [], target);
  });
});
