// Figures whose scale, time or meaning stands beside another one.
import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

function kpisOf(lines: readonly string[]) {
  return openPlan(`plan: 1\nmodel: b2c\nkpis:\n${lines.map((line) => `  ${line}\n`).join('')}`)
    .checked.plan.kpis;
}

function numbersOf(line: string) {
  return kpisOf([line]).map(({ baseline, target }) => [
    baseline?.value?.number,
    target?.value?.number,
  ]);
}

function messagesOf(text: string, rule: string) {
  return openPlan(text).checked.findings.flatMap((one) =>
    one.rule === rule ? one.message.en : [],
  );
}

describe('figures as they are said', () => {
  it('have one scale where it is written once', () => {
    assert.deepEqual(numbersOf('sales: 10.0 -> 10.4bn'), [[1.0e10, 1.04e10]]);
    assert.deepEqual(numbersOf('销售额: 8 -> 10亿'), [[8e8, 1e9]]);
  });

  it('keep their own where they may be meant so', () => {
    assert.deepEqual(numbersOf('sellers: 3 -> 2k'), [[3, 2000]]);
    assert.deepEqual(numbersOf('buyers: 40 -> 3M'), [[40, 3e6]]);
  });

  it('are no 1 where the letter after them may be minutes or millions', () => {
    assert.deepEqual(
      numbersOf('subs: "about 1m paying, up from <20k in August"')[0]?.[1],
      undefined,
    );
  });

  it('stand below a row of times, which is no KPI', () => {
    const keys = (head: string): string[] =>
      kpisOf([head, 'sales: [5, 9, 15]', 'orders: [8, 9, 14]']).map(
        ({ key, name }) => name?.text ?? key,
      );
    assert.deepEqual(keys('q: [Q1, Q2, Q3]'), ['sales', 'orders']);
    assert.deepEqual(keys('line: [FY14, FY15 F, FY16 P]'), ['sales', 'orders']);
  });

  it('have no time in a remark', () => {
    const dues = kpisOf([
      'burn: 0.9M -> 2.4M (ok until B)',
      'quotes: 40% typed by inside sales -> 12%',
    ]).map(({ due }) => due?.text);
    assert.deepEqual(dues, [undefined, undefined]);
  });

  it('may be for a month, or for today and for later', () => {
    const text =
      'plan: 1\nmodel: b2c\nstatus: draft\nkpis:\n' +
      '  gmv: 1.1M/mo (est) -> 11M/mo by 2022-06\n  repeat purchase rate: 43%  (keep)\n';
    assert.deepEqual(messagesOf(text, 'KPI310'), []);
    assert.deepEqual(messagesOf(text, 'KPI303'), []);
  });
});

describe('an example of a date', () => {
  it('is in the year that the plan names', () => {
    const text =
      'plan: 1\ntitle: Roadshow 2000\nmodel: c2b\nstatus: draft\n' +
      'initiatives:\n  clubs:\n    owner: Ann\n    note: 2000 is the year\n';
    const [message = ''] = messagesOf(text, 'STR012');
    assert.match(message, /when: 2000-01\.\.2000-03/);
  });
});
