// Times, figures and names as plans of real companies write them.
import { deepEqual, equal } from 'node:assert/strict';
import { checkText } from '../support/plans.ts';

const head = 'plan: 1\ntitle: t\nmodel: b2c\nstatus: review\nperiod: 2027-01..2027-12\n';
const rules = (text: string): string[] =>
  checkText(head + text).findings.map(({ rule, path }) => `${rule} ${path.join('.')}`);
const about = (text: string, code: string): string[] =>
  rules(text).filter((one) => one.startsWith(code));

describe('times without an end, and states', () => {
  const when = (text: string) => `initiatives:\n  a: {name: a, when: ${text}, owner: Kim}\n`;
  for (const text of ['"2027-04.."', '"2027-04 →"', '2027年4月起', 'done', '已上线'])
    it(`reads ${text}`, () => deepEqual(about(when(text), 'TIM401'), []));

  it('an open end is the end of the plan', () => {
    const { plan } = checkText(head + when('"2027-04.."'));
    const period = plan.period?.value;
    equal(plan.initiatives[0]?.when?.value?.end, period?.end);
  });

  it('asks about what is no time', () => equal(about(when('soon-ish'), 'TIM401').length, 1));
});

describe('figures with words around them', () => {
  const kpi = (line: string) => `kpis:\n  cash-balance: ${line}\n`;
  for (const line of ['"~4M" -> 5M', '10M -> not below 8M', 'run rate 10M -> 12M'])
    it(`reads ${line}`, () => deepEqual(about(kpi(line), 'KPI304'), []));

  it('reads an amount with the same in another currency', () => {
    const text = `currency: CNY\ninitiatives:\n  a: {name: a, budget: 2 亿（3000 万美元）}\n`;
    const { plan } = checkText(head + text);
    const budget = plan.initiatives[0]?.budget?.value;
    equal(budget && !budget.internal ? budget.number : undefined, 200_000_000);
  });

  it('asks once of what sum a budget is a share', () => {
    const shares = ['a', 'b', 'c'].map((id) => `  ${id}: {name: ${id}, budget: 募资的 20%}\n`);
    equal(about(`initiatives:\n${shares.join('')}`, 'KPI304').length, 1);
  });

  it('a year is no figure', () => {
    const { findings } = checkText(`${head}kpis:\n  net-profit: 2028 年扭亏\n`);
    deepEqual(
      findings.filter(({ rule }) => rule === 'KPI310'),
      [],
    );
  });
});

describe('names of KPIs with a country, a year or turned words', () => {
  const partOf = (key: string): string | undefined => {
    const kpi = checkText(`${head}kpis:\n  ${key}: 10 -> 20\n`).plan.kpis[0];
    return kpi?.id ?? kpi?.partOf;
  };
  const names = {
    'gmv-france': 'gmv',
    'gross-sales-2026': 'gmv',
    'Australian EBITDA margin': 'ebitda-margin',
    'members registered': 'member-count',
    上海门店数: 'store-count',
  };
  for (const [key, id] of Object.entries(names)) it(`reads ${key}`, () => equal(partOf(key), id));
});

describe('items of lists', () => {
  const read = (item: string): string | undefined => {
    const { levers } = checkText(`${head}levers:\n  own: [${JSON.stringify(item)}]\n`).plan;
    return levers[0]?.mechanisms[0]?.id;
  };
  it('are read by what stands before a comma or a bracket', () => {
    equal(read('gift cards, later for companies too'), read('gift cards'));
    equal(read('showrooms in 7 cities (small)'), 'flagship-store');
  });

  it('that sound like the opposite are left alone', () => {
    equal(read('commission passed on to members'), undefined);
    equal(read('政府补贴'), undefined);
  });
});
