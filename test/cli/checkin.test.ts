// Entering figures: what is asked, what is refused, what the file looks like afterwards.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkinCommand } from '../../server/src/cli/commands/checkin.ts';
import { planText } from '../support/plans.ts';
import { planwright } from '../support/terminal.ts';

const home = process.cwd();

/** Runs in an empty folder with one plan. */
async function withPlan(test: () => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-'));
  fs.writeFileSync(path.join(folder, 'xunwu.plan.yaml'), planText('c2c'));
  process.chdir(folder);
  try {
    await test();
  } finally {
    process.chdir(home);
    fs.rmSync(folder, { recursive: true });
  }
}

interface Dialogue {
  readonly said: string;
  readonly asked: number;
  readonly keys: number;
}

/** Answers the questions in order; the input ends with the last answer. */
async function checkIn(
  answers: readonly string[],
  today: string,
  owner?: string,
): Promise<Dialogue> {
  let said = '';
  let asked = 0;
  const write = (text: string): void => {
    said += text;
  };
  const terminal = {
    write,
    error: write,
    colour: false,
    width: 100,
    today: () => 0,
    ended: () => new AbortController().signal,
    lang: 'en' as const,
  };
  const ask = async (question: string): Promise<string | undefined> => {
    write(`${question}\n`);
    return answers[asked++];
  };
  await checkinCommand([], { today, ...(owner !== undefined && { owner }) }, terminal, ask);
  const keys = answers.reduce((sum, answer) => sum + answer.length + 1, 0);
  return { said, asked, keys };
}

const figures = (): string => fs.readFileSync('xunwu.actuals.csv', 'utf8');

describe('planwright checkin', () => {
  it('asks for what is due, and a minute is enough for six figures', () =>
    withPlan(async () => {
      const { keys, said } = await checkIn(
        ['12500', '36%', '4%', '3.1%', '29%', '95h'],
        '2027-02-03',
      );
      assert.equal(
        figures(),
        `kpi,date,value,note
active-sellers,2027-01,12500,
seller-activation-rate,2027-01,36%,
escrow-coverage,2027-01,4%,
dispute-rate,2027-01,3.1%,
sell-through-rate,2027-01,29%,
dispute-resolution-time,2027-01,95h,
`,
      );
      assert.ok(keys <= 6 * 6, `${keys} keys`);
      assert.match(said, /^6 figures are due/);
      assert.match(said, /Active sellers 2027-01 \(baseline 12000, target 40000\):/);
      assert.match((await checkIn([], '2027-02-03')).said, /^Every figure that is due is there/);
    }));

  it('keeps every answer at once: whoever stops in the middle loses nothing', () =>
    withPlan(async () => {
      await checkIn(['12500', '36% # new rule, from January', 'q'], '2027-02-03');
      assert.match(figures(), /seller-activation-rate,2027-01,36%,"new rule, from January"\n$/);
      const { said } = await checkIn([], '2027-02-03');
      assert.match(said, /^4 figures are due/);
    }));

  it('asks again for what is no figure, and about what is far from all others', () =>
    withPlan(async () => {
      const { said } = await checkIn(
        ['better', '12-13', '1.2%', '12', 'n', '12500', '', '350%', '', '-', '-', '-'],
        '2027-02-03',
      );
      assert.match(said, /That is not a number/);
      assert.match(said, /That is a range or a change; write one number/);
      assert.match(said, /That unit does not fit Active sellers/);
      assert.match(said, /12 is 1000 times less than before/);
      assert.equal(figures(), 'kpi,date,value,note\nactive-sellers,2027-01,12500,\n');
    }));

  it('takes the month of a sum as it is, though the plan says a year', () =>
    withPlan(async () => {
      const text = fs.readFileSync('xunwu.plan.yaml', 'utf8');
      const gmv = text.replace(/kpis:\n[\s\S]*?\n\n/, 'kpis:\n  gmv: 6M -> 12M by 2027-12\n\n');
      fs.writeFileSync('xunwu.plan.yaml', gmv);
      assert.equal((await checkIn(['530000'], '2027-02-03')).asked, 1);
      assert.match((await checkIn(['5.3M', 'n', '-'], '2027-03-03')).said, /5\.3 times more/);
    }));

  it('asks one owner for her own KPIs only', () =>
    withPlan(async () => {
      const { said } = await checkIn([], '2027-02-03', 'Zhao');
      assert.match(said, /^2 figures are due/);
    }));

  it('takes a file as a whole or not at all, and no figure twice', () =>
    withPlan(async () => {
      fs.writeFileSync(
        'bad.csv',
        'kpi,date,value\ndispute-rate,2027-01,3.1%\nfootfall,2027-01,9\n',
      );
      fs.writeFileSync('good.csv', '指标;日期;数值\n纠纷率;2027年1月;3.1%\n');
      const bad = await planwright('checkin', '--from', 'bad.csv');
      assert.equal(bad.code, 2);
      assert.match(
        bad.err,
        /Nothing was added: bad.csv has figures that cannot be read, in line 3/,
      );
      assert.ok(!fs.existsSync('xunwu.actuals.csv'));
      assert.match((await planwright('checkin', '--from', 'good.csv')).out, /^1 figure added/);
      assert.match((await planwright('checkin', '--from', 'good.csv')).out, /^0 figures added/);
      assert.equal(figures(), 'kpi,date,value,note\ndispute-rate,2027年1月,3.1%,\n');
    }));

  it('adds nothing to a file whose first line is not a header', () =>
    withPlan(async () => {
      fs.writeFileSync('xunwu.actuals.csv', 'dispute-rate,2027-01,3.1%\n');
      fs.writeFileSync('good.csv', 'kpi,date,value\ndispute-rate,2027-02,3%\n');
      const { code, err } = await planwright('checkin', '--from', 'good.csv');
      assert.equal(code, 2);
      assert.match(err, /its first line must name the columns/);
      assert.equal(figures(), 'dispute-rate,2027-01,3.1%\n');
    }));
});

describe('planwright actuals import', () => {
  it('takes over a table with a column for each month, and lists what it leaves', () =>
    withPlan(async () => {
      fs.writeFileSync('t.csv', 'KPI,Jan 2027,Feb 2027\nDispute rate,3.1%,3.0%\nFootfall,9,8\n');
      const { code, out } = await planwright('actuals', 'import', 't.csv');
      assert.equal(code, 1);
      assert.equal(
        out,
        `2 figures added to xunwu.actuals.csv.
  B3: “9” was not taken, the plan has no such KPI.
  C3: “8” was not taken, the plan has no such KPI.
`,
      );
      assert.match(
        (await planwright('actuals', 'import', 't.csv')).out,
        /^0 figures added .*, 2 were there/,
      );
      assert.equal((await planwright('check', '--today', '2027-03-02')).code, 0);
    }));

  it('reads what Excel saves in China, and says what the file beside the plan lacks', () =>
    withPlan(async () => {
      // 指标,1月\n纠纷率,3.1%\n in GB 18030
      const excel = Buffer.from('d6b8b1ea2c31d4c20abec0b7d7c2ca2c332e31250a', 'hex');
      fs.writeFileSync('t.csv', excel);
      const { out, err } = await planwright('actuals', 'import', 't.csv');
      assert.match(out, /^1 figure added/, err);
      assert.match(figures(), /dispute-rate,2027-01,3\.1%/);
      fs.writeFileSync('xunwu.actuals.csv', excel);
      const { out: found } = await planwright('check');
      assert.match(found, /ACT003[\s\S]*The file is not UTF-8/);
      const { code, err: refused } = await planwright('checkin', '--from', 't.csv');
      assert.equal(code, 2);
      assert.match(refused, /no figures|Nothing/);
      assert.deepEqual(fs.readFileSync('xunwu.actuals.csv'), excel);
    }));

  it('says in words what is no workbook', () =>
    withPlan(async () => {
      fs.writeFileSync('t.xlsx', 'PK\u0003\u0004 nothing');
      const { code, err } = await planwright('actuals', 'import', 't.xlsx');
      assert.equal(code, 2);
      assert.match(err, /t.xlsx is not a readable Excel workbook/);
    }));
});
