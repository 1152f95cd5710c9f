// What came of a plan, in every format, and what a run fails on.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { planText } from '../support/plans.ts';
import { planwright } from '../support/terminal.ts';

const home = process.cwd();
const figures = `kpi,date,value,note
active-sellers,2027-01,12500,
active-sellers,2027-02,13000,
active-sellers,2027-03,14100,
active-sellers,2027-04,16000,=cmd|'/C calc'!A0
dispute-rate,2027-01,3.1%,
dispute-rate,2027-02,3.0%,
dispute-rate,2027-03,2.9%,
dispute-rate,2027-04,2.6%,
`;

async function inFolder(test: () => Promise<void>, title = 'Growth'): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-'));
  const plan = planText('c2c').replace(/^title: .*$/m, `title: ${title}`);
  fs.writeFileSync(path.join(folder, 'xunwu.plan.yaml'), plan);
  fs.writeFileSync(path.join(folder, 'xunwu.actuals.csv'), figures);
  process.chdir(folder);
  try {
    await test();
  } finally {
    process.chdir(home);
    fs.rmSync(folder, { recursive: true });
  }
}

const status = (...more: string[]) => planwright('status', '--today', '2027-05-10', ...more);

describe('planwright status', () => {
  it('is a line for each KPI, where it leads, and what is late or due', () =>
    inFolder(async () => {
      const { out, code } = await status();
      assert.equal(code, 0);
      assert.equal(
        out,
        `Growth  xunwu.plan.yaml
  ■ Active sellers             off track  ▁▂▄█  16k    expected 21.2k
    @Wang Lei At this pace 24.7k by December; the target is 40k. It is reached in February 2029.
  ○ Seller activation rate     no figure
    @Wang Lei No figure has been entered.
  ○ Escrow coverage            no figure
    @Zhao Qian No figure has been entered. “Launch escrow payment” is late: it was to be done by
    April.
  ● Dispute rate               on track   █▇▅▁  2.6 %  expected 2.6 %
    @Zhao Qian At this pace 1.6 % by December; the target is 1.5 %. It is reached in January 2028.
    Late: “Launch escrow payment”, “Identity check for sellers”.
  ○ Listing sell-through rate  no figure
    @Wang Lei No figure has been entered.
  ○ Dispute resolution time    no figure
    @Sun Tao No figure has been entered.

Late initiatives
  Launch escrow payment (2027-04-30) @Zhao Qian
  Identity check for sellers (2027-03-31) @Zhao Qian

Assumptions to check
  contract with a licensed payment firm before March (2027-02) @Zhao Qian
`,
      );
    }));

  it('speaks Chinese', () =>
    inFolder(async () => {
      const { out } = await status('--lang', 'zh');
      assert.match(out, /■ 活跃卖家数 +偏离计划 +▁▂▄█ +1.6万 +应为 2.12万/);
      assert.match(out, /照此速度，12月为 2.47万，目标为 4万。将于2029年2月达成。/);
    }));

  it('says how to begin where nothing was entered', () =>
    inFolder(async () => {
      fs.rmSync('xunwu.actuals.csv');
      assert.match((await status()).out, /No figures yet. Enter them with planwright checkin/);
      assert.equal((await status('--fail-on', 'off-track')).code, 0);
    }));

  it('shows one owner her own', () =>
    inFolder(async () => {
      const { out } = await status('--owner', 'zhao');
      assert.match(out, /Dispute rate/);
      assert.doesNotMatch(out, /Active sellers/);
    }));

  it('fails on what a pipeline asks for', () =>
    inFolder(async () => {
      assert.equal((await status('--fail-on', 'off-track')).code, 1);
      assert.equal((await status('--fail-on', 'missed')).code, 0);
      assert.equal((await status('--fail-on', 'missed,stale')).code, 1);
      assert.equal((await status('--fail-on', 'late')).code, 2);
    }));

  it('is data for programs: statuses by id, numbers in the unit of the KPI', () =>
    inFolder(async () => {
      const { out } = await status('--format', 'json');
      const [plan] = JSON.parse(out).plans;
      assert.equal(plan.worst, 'off-track');
      const [sellers] = plan.kpis;
      assert.equal(sellers.status, 'off-track');
      assert.equal(sellers.actual.value, 16_000);
      assert.ok(Math.abs(sellers.attainment - 0.43) < 0.01);
      assert.deepEqual(
        sellers.series.map(({ value }: { value: number }) => value),
        [12_500, 13_000, 14_100, 16_000],
      );
    }));

  it('is Markdown and a page in which words of the plan stay words', () =>
    inFolder(async () => {
      const { out: markdown } = await status('--format', 'markdown');
      assert.match(markdown, /\| Active sellers \| ■ off track \| 16k \| 2027\\-04 \|/);
      const { out: page } = await status('--format', 'html');
      assert.match(page, /<h1>&lt;img src=x onerror=alert\(1\)&gt;<\/h1>/);
      assert.match(page, /Content-Security-Policy/);
      assert.doesNotMatch(markdown + page, /(?<!\\)<img|<script/);
    }, '"<img src=x onerror=alert(1)>"'));

  it('is a table in which no cell is a formula', () =>
    inFolder(async () => {
      const { out } = await status('--format', 'csv');
      assert.ok(out.startsWith('\ufefffile,plan,kpi,'));
      assert.match(out, /xunwu.plan.yaml,'=1\+1,active-sellers,/);
      assert.doesNotMatch(out, /(?:^|,)"?[=@]/m);
    }, '=1+1'));
});
