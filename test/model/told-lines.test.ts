import assert from 'node:assert/strict';
import { openPlan } from '../support/open.ts';

/** What a line says: baseline, target, due date and owner. */
function said(line: string): string {
  const text = `plan: 1\nmodel: b2c\nperiod: 2027\nkpis:\n  x: ${JSON.stringify(line)}\n`;
  const { plan } = openPlan(text).checked;
  const [kpi] = plan.kpis;
  return [kpi?.baseline, kpi?.target, kpi?.due, kpi?.owner]
    .map((one) => one?.text ?? '')
    .join(' | ');
}

const rows: [line: string, wanted: string][] = [
  ['31% today, should hit 40 by Christmas (Ana)', '31% | 40 | Christmas | Ana'],
  ['currently 6.2%, get below 4%', '6.2% | below 4% |  | '],
  ['88 / 95 / Dec 27 / Ops', '88 | 95 | Dec 27 | Ops'],
  ["must come down to $90, we're at $134", '$134 | $90 |  | '],
  ['baseline 212; target 300; due 31/03/2028; Rakesh', '212 | 300 | 31/03/2028 | Rakesh'],
  ['现在31%，年底做到40%（小陈）', '31% | 40% | 年底 | 小陈'],
  ['去年平均286元，今年控制在220以下 @王磊', '286元 | 220以下 |  | 王磊'],
  ['目标30，已有17', '17 | 30 |  | '],
  ['已覆盖11城，十一前覆盖到20城，采购部', '11城 | 20城 |  | 采购部'],
  // The usual way stays as it is, and so does what only looks like a sentence.
  ['10 -> 20 by 2027-12 @ Ann', '10 | 20 | 2027-12 | Ann'],
  ['0.32亿 / 0.84亿 / 1.84亿', ' | 0.32亿 / 0.84亿 / 1.84亿 |  | '],
  ['500-580M by 2027-12 @ Ann', ' | 500-580M | 2027-12 | Ann'],
];

describe('the line of a KPI in a sentence', () => {
  for (const [line, wanted] of rows) it(line, () => assert.equal(said(line), wanted));
});
