// A first draft is helped: what is missing everywhere is asked once, and a lone number is asked
// about.
import { deepEqual, equal, match } from 'node:assert/strict';
import { applyEdits } from '../server/src/text/span.ts';
import { checkText } from './support/plans.ts';

const head = 'plan: 1\ntitle: t\nmodel: b2c\nstatus: review\nperiod: 2027\nlevers: {}\nkpis:\n';
const told = (lines: string, rule: string) =>
  checkText(`${head}${lines}`).findings.filter((one) => one.rule === rule);

describe('what is missing at many entries', () => {
  it('is asked once, with the names of the others', () => {
    const [first, ...rest] = told('  gmv: 1 -> 2\n  nps: 1 -> 2\n  orders: 1 -> 2\n', 'KPI306');
    deepEqual(rest, []);
    match(
      first?.message.en ?? '',
      /no owner\. Name one person\. The same is true of “nps” and “orders”\.$/,
    );
    match(first?.message.zh ?? '', /请写一个名字。“nps”“orders”也是如此。$/);
  });

  it('is reported for each where there are two', () => {
    equal(told('  gmv: 1 -> 2\n  nps: 1 -> 2\n', 'KPI306').length, 2);
  });
});

describe('a line of a KPI that is one number', () => {
  const text = `${head}  gmv: 7M\n`;
  it('may be where it stands or where it shall be; each is one fix', () => {
    const [finding] = told('  gmv: 7M\n', 'KPI303');
    match(finding?.message.en ?? '', /is 7M the current value or the target\?/);
    const after = finding?.fixes().map(({ edits }) => applyEdits(text, edits));
    deepEqual(after, [`${head}  gmv: tbd -> 7M\n`, `${head}  gmv: 7M -> tbd\n`]);
  });

  it('is asked nothing else, and an open one is reported as a placeholder only', () => {
    equal(told('  gmv: 7M\n', 'KPI305').length + told('  gmv: 7M\n', 'KPI306').length, 0);
    deepEqual(told('  gmv: tbd\n', 'KPI303'), []);
    equal(told('  gmv: tbd\n', 'WRD003').length, 1);
  });
});

describe('a goal in words', () => {
  it('is not judged, figures that cannot be read are errors', () => {
    const severities = (value: string) =>
      told(`  gmv: 7M -> ${value}\n`, 'KPI304').map(({ severity }) => severity);
    deepEqual(severities('positive'), []);
    deepEqual(severities('189M per quarter'), []);
    deepEqual(severities('growing'), ['hint']);
    deepEqual(severities('about a third'), ['error']);
    deepEqual(severities('3 or so'), ['error']);
  });
});
