// The short form of a KPI: arrows, due dates and owners as people write them (format 1.1).
import assert from 'node:assert/strict';
import { splitKpiLine, splitShift } from '../../server/src/model/grammar/lines.ts';

function parts(line: string): string {
  const split = splitKpiLine(line);
  for (const piece of Object.values(split))
    assert.equal(line.slice(piece.start, piece.end), piece.text, line);
  const { baseline, target, due, owner } = split;
  return [baseline, target, due, owner].map((piece) => piece?.text ?? '').join(' | ');
}

const rows: readonly (readonly [wanted: string, ...lines: string[]])[] = [
  [
    '3.2% | 1.5% | 2027-12 | Lee',
    '3.2% -> 1.5% by 2027-12 @ Lee',
    '3.2% => 1.5% by 2027-12 @Lee',
    '3.2% → 1.5% before 2027-12 @ Lee',
    '3.2% --> 1.5% until 2027-12 (Lee)',
    '3.2% ——> 1.5% 截至 2027-12 （Lee）',
    '3.2% to 1.5% by 2027-12 owner: Lee',
    '3.2% 到 1.5% 于 2027-12 负责人 Lee',
    '3.2% 至 1.5%，截至2027-12，负责人：Lee',
    '3.2%降至1.5%，于2027-12 @Lee',
    '从3.2%降到1.5%，截止2027-12，负责人Lee',
    'from 3.2% to 1.5%, by 2027-12, owner: Lee',
    '3.2% -> 1.5% @ Lee by 2027-12',
  ],
  [
    '24% | 31% | 2027-12 | ',
    '24% 提升到 31% by 2027-12',
    '24%提高到31%，截至2027-12',
    '24%增长至31%截至 2027-12',
  ],
  [
    '1亿 | 2亿 | 2027年12月 前 | 王',
    '1亿 → 2亿 在 2027年12月 前 @ 王',
    '1亿 到 2亿，在2027年12月 前（王）',
  ],
  ['3% | 2% | end of 2027 | ', '3% -> 2% by end of 2027', '3% to 2% by the end of 2027'],
  // One arrow; a second separator joins the ends of a range.
  ['45% | 48 至 50% | | '.replace('| |', '|  |'), '45% -> 48 至 50%', '45% 提升到 48 至 50%'],
  ['48 | 50% |  | ', '48 至 50%', '48 -> 50%', '48 to 50%'],
  ['45% | between 48% and 50% |  | ', '45% -> between 48% and 50%'],
  ['7000-8000万 | 1亿 |  | ', '7000-8000万 -> 1亿', '7000-8000万 到 1亿'],
  // What a figure is compared with, and a second target, are no part of the date.
  ['3.2% | 1.5% | 2027-12 | Lee', '3.2% -> 1.5% by 2027-12 against 2026 @ Lee'],
  ['4B | 5B | 2026-12 | ', '4B -> 5B by 2026-12, 10B by 2028-12'],
  // Two ends of one percentage, and not from one to the other.
  [' | +15 to 20% |  | ', '+15 to 20%'],
  [' | 8 to 9% of GMV |  | ', '8 to 9% of GMV'],
  ['8 | 9% of GMV |  | ', 'from 8 to 9% of GMV'],
  // Who makes it is no time; what is said of a date is none either.
  [
    ' | 500 Collections by celebrities and brands |  | ',
    '500 Collections by celebrities and brands',
  ],
  ['0 | 60% | December | ', '0 -> 60% by December (now 70+)'],
  ['40% | 70% |  | ', '由 40% 提到 70%'],
  ['5.2 亿 | 12 亿 |  | ', '从 5.2 亿做到 12 亿'],
  // An amount, and what has happened, are no date.
  ['cut by 40% a year | 0 | 2027-12 | ', 'cut by 40% a year -> 0 by 2027-12'],
  ['1% | 2% before that |  | ', '1% -> 2% before that'],
  // A bound is no arrow, and no due date.
  [' | up to 50 |  | ', 'up to 50'],
  ['60 | up to 50 |  | ', '60 -> up to 50'],
  [' | 低于50 | 2027-12 | ', '低于50 by 2027-12'],
  ['60 | 不低于 50 |  | ', '60 -> 不低于 50', '60 到 不低于 50'],
  ['60 | 控制在50以内 |  | ', '60 -> 控制在50以内'],
  ['tbd | 50% |  | ', 'tbd -> 50%', 'tbd to 50%', '待测 → 50%'.replace('待测', 'tbd')],
  [' | 50% | 2027 | ', '-> 50% by 2027', '提升至 50% by 2027', '50% by 2027', 'to 50% by 2027'],
  // What stands in brackets and is no name stays.
  ['10 | +50%（同比） |  | ', '10 -> +50%（同比）'],
  ['10 | 20 (30 days) |  | ', '10 -> 20 (30 days)'],
  [' | 5 |  | lee@shop.com', '5 @ lee@shop.com'],
  ['1143M | 1.52bn (guidance midpoint) |  | ', '1143M -> 1.52bn (guidance midpoint)'],
  ['3亿 | 5亿（含商城） |  | ', '3亿 -> 5亿（含商城）'],
  [' | like before (the shop had lines) |  | ', 'like before (the shop had lines)'],
];

describe('the line of a KPI', () => {
  for (const [wanted, ...lines] of rows)
    it(`${wanted}`, () => {
      for (const line of lines) assert.equal(parts(line), wanted, line);
    });

  it('a shift has an arrow of symbols only: its ends are sentences', () => {
    for (const arrow of ['->', '=>', '→', '-->', '——>']) {
      const { from, to } = splitShift(`shop to shop ${arrow} 到家`) ?? {};
      assert.deepEqual([from?.text, to?.text], ['shop to shop', '到家']);
    }
    assert.equal(splitShift('从商店到平台'), undefined);
  });
});
