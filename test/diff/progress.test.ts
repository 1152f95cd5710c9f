// What was reached between two versions of a plan, and targets that were weakened when they were
// missed.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import type { Side } from '../../server/src/diff/change.ts';
import { diffPlans } from '../../server/src/diff/diff.ts';
import { questionsFor } from '../../server/src/features/review/questions.ts';
import { checkText } from '../support/plans.ts';
import { day } from '../tracking/worked.ts';

const catalog = builtinCatalog();
const plan = (rest: string): string =>
  `plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\nlevers: {}\nkpis:\n${rest}\n`;
const base = plan('  dispute-rate: 3.2% -> 1.5% by 2027-12');
const side = (text: string, lines: readonly string[] = []): Side => ({
  checked: checkText(text, { figures: ['kpi,date,value', ...lines].join('\n') }),
  catalog,
});
const months = (...values: readonly string[]): string[] =>
  values.map((value, at) => `dispute-rate,2027-0${at + 1},${value}`);
const good = months('3.0%', '2.9%');
const bad = months('3.0%', '2.9%', '2.8%', '3.1%');
const times = { today: day('2027-05-14'), changedOn: day('2027-05-14') };

function changes(before: Side, after: Side, when: Parameters<typeof diffPlans>[2] = times) {
  return diffPlans(before, after, when).changes;
}

/** The sentences of both languages. */
const said = (...sides: Parameters<typeof changes>): readonly (readonly [string, string])[] =>
  changes(...sides).map(({ message }) => [message.en, message.zh]);

describe('what was reached between two versions', () => {
  it('is the new figures of each KPI, and how it stands', () => {
    assert.deepEqual(said(side(base, good), side(base, bad)), [
      [
        'Dispute rate: 3.1% for 2027-04 (2 new figures)',
        '纠纷率：2027-04 为 3.1%（新增 2 个数值）',
      ],
      ['Dispute rate: on track → off track', '纠纷率：进展正常 → 偏离计划'],
    ]);
    const [measured, status] = changes(side(base, good), side(base, bad));
    const place = { section: 'kpis', id: 'dispute-rate' };
    const { message: _, ...figures } = measured ?? { message: undefined };
    assert.deepEqual(figures, {
      kind: 'measured',
      ...place,
      field: 'actuals',
      at: 'kpis.dispute-rate.actuals',
      before: '2.9%',
      after: '3.1%',
    });
    assert.deepEqual(
      [status?.kind, status?.before, status?.after],
      ['status', 'on-track', 'off-track'],
    );
  });

  it('is corrected and removed figures; a long list is counted', () => {
    const other = months('3.0%', '2.5%');
    assert.deepEqual(said(side(base, good), side(base, other))[0], [
      'Dispute rate: figure for 2027-02 corrected, 2.9% → 2.5%',
      '纠纷率：2027-02 的数值已更正，2.9% → 2.5%',
    ]);
    assert.deepEqual(said(side(base, good), side(base, good.slice(0, 1)))[0], [
      'Dispute rate: figure for 2027-02 removed (was 2.9%)',
      '纠纷率：删除了 2027-02 的数值（原为 2.9%）',
    ]);
    const many = months('3.1%', '3.0%', '2.9%', '3.2%');
    assert.match(
      said(side(base, bad), side(base, many))[0]?.[0] ?? '',
      /^Dispute rate: 4 figures corrected$/,
    );
    assert.deepEqual(said(side(base, bad), side(base, [...bad].reverse())), []);
  });

  it('is the same for figures in the plan itself, which are no change of the plan', () => {
    const own = (actuals: string): string =>
      plan(`  dispute-rate: {baseline: 3.2%, target: 1.5%, due: 2027-12, actuals: {${actuals}}}`);
    assert.deepEqual(said(side(own('2027-01: 3.0%')), side(own('2027-01: 3.0%, 2027-02: 2.9%'))), [
      ['Dispute rate: 2.9% for 2027-02 (new figure)', '纠纷率：2027-02 为 2.9%（新增数值）'],
    ]);
  });

  it('follows a renamed KPI, and figures after today do not count', () => {
    const renamed = base
      .replace('dispute-rate:', 'disputes: {kpi: dispute-rate, line: x}')
      .replace(
        /disputes:.*/,
        'our-disputes: {kpi: dispute-rate, baseline: 3.2%, target: 1.5%, due: 2027-12}',
      );
    const first = base.replace(
      / {2}dispute-rate:.*/,
      '  disputes: {kpi: dispute-rate, baseline: 3.2%, target: 1.5%, due: 2027-12}',
    );
    const lines = (key: string, list: readonly string[]): string[] =>
      list.map((line) => line.replace('dispute-rate', key));
    const found = changes(
      side(first, lines('disputes', good)),
      side(renamed, lines('our-disputes', bad)),
    );
    assert.ok(found.some(({ kind }) => kind === 'measured'));
    assert.deepEqual(said(side(base, good), side(base, bad), { today: day('2027-03-10') }), []);
  });
});

describe('a target that was weakened', () => {
  const weak = base.replace('1.5%', '2.8%');
  it('when the KPI was off track, is named as such, with the time between', () => {
    const [change] = changes(side(base, bad), side(weak, bad));
    assert.equal(change?.offTrackSince, '2027-04-30');
    assert.deepEqual(said(side(base, bad), side(weak, bad)), [
      [
        'Dispute rate: target 1.5% → 2.8% (+86.7%), weaker; target weakened two weeks after it went off track',
        '纠纷率：目标 1.5% → 2.8%（+86.7%），要求更低；在指标偏离计划两周后放宽了目标',
      ],
      [
        'Dispute rate: off track → at risk, only because the plan changed',
        '纠纷率：偏离计划 → 有风险，只因计划改了',
      ],
    ]);
    const on = (date: string): string =>
      said(side(base, bad), side(weak, bad), { today: day(date), changedOn: day(date) })[0]?.[0] ??
      '';
    assert.match(on('2027-05-01'), /; target weakened as soon as it went off track$/);
    assert.match(on('2027-05-07'), /; target weakened seven days after it went off track$/);
    assert.match(on('2027-08-30'), /; target weakened four months after it went off track$/);
    assert.match(
      said(side(base, bad), side(weak, bad), {})[0]?.[1] ?? '',
      /；在指标偏离计划时放宽了目标$/,
    );
  });

  it('counts whether the deadline moves or the KPI goes', () => {
    const later = base.replace('by 2027-12', 'by 2028-06');
    assert.match(
      said(side(base, bad), side(later, bad))[0]?.[0] ?? '',
      /; deadline moved two weeks after it went off track$/,
    );
    const gone = plan('  escrow-coverage: 0% -> 85%');
    assert.ok(
      said(side(base, bad), side(gone)).some(([en]) =>
        /^KPI dropped: .*; dropped two weeks after it went off track$/.test(en),
      ),
    );
  });

  it('is only weaker where the KPI was on track, or the target became bolder', () => {
    assert.doesNotMatch(said(side(base, good), side(weak, good))[0]?.[0] ?? '', /off track/);
    const bold = base.replace('1.5%', '1.2%');
    assert.doesNotMatch(said(side(base, bad), side(bold, bad))[0]?.[0] ?? '', /off track/);
  });

  it('is asked about first', () => {
    const before = side(base, bad);
    const files = { after: undefined, before: undefined, file: 'a', status: 'changed' as const };
    const weaker = diffPlans(before, side(weak, bad), times);
    const [question] = questionsFor({ ...files, ...weaker, lang: 'en' });
    assert.match(question?.en ?? '', /off track\. Was the target wrong, or the work\?$/);
    assert.match(question?.zh ?? '', /是目标定错了，还是工作没做到？$/);
  });
});
