import { Random } from '../judge/random.ts';

const words = [
  'dated delivery promise for the north',
  'members keep their price',
  '沉睡客户唤醒',
  '门店自提与次日达',
  'returns without a form',
  '评级与担保上线',
  'care letters and how-to posts',
  '预测与前置备货',
];
const owners = ['Priya Nair', 'Tom Reed', '陈立', '何静', 'Ana Costa', '周敏'];
const levers = [
  ['quality-assurance', 'traceability'],
  ['logistics', 'fast-delivery'],
  ['personalized-operations', 'membership'],
  ['after-sales-service', 'warranty-repair'],
  ['private-reach', 'email-list'],
  ['community-operation', 'group-content'],
] as const;
/** KPIs that are better when they are lower. */
const lower = ['return-rate', 'quality-complaint-rate'];
const kinds = [
  'return-rate',
  'quality-complaint-rate',
  'on-time-delivery-rate',
  'next-day-delivery-share',
  'repeat-purchase-rate',
];

const head = `# 经营计划 / generated plan
plan: 1
title: Hearth & Hollow - plan for the second order, FY27
company: Hearth & Hollow Ltd, Leeds
lang: en
status: approved
owner: Priya Nair
model: b2c
trends: [private-domain]
period: 2027-02..2028-01
currency: GBP
budget: {total: 900M, reserve: 110k}
profile: {sellers: company, buyers: persons, order-value: 68, orders-per-year: 2.1}
shift: selling bed linen -> looking after a bedroom
summary: >-
  One customer in four comes back. Paid traffic gets dearer each season, so the year goes into what makes
  a second order natural - linen that lasts, delivery that keeps its day, and a reason to hear from us.
`;

/**
 * A large plan such as nobody writes by hand: real words of the format, comments, both languages,
 * block texts.
 * @param lines about how many lines it has; the result differs by less than one entry
 */
export function bigPlan(lines: number, seed = 1): string {
  const source = new Random(seed);
  const next = () => source.next();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const pad = (n: number): string => String(n).padStart(5, '0');
  const units = Math.max(1, Math.round((lines - 40) / 40));
  const kpis: string[] = [];
  const initiatives: string[] = [];
  const rest: Record<'assumptions' | 'risks' | 'sources', string[]> = {
    assumptions: [],
    risks: [],
    sources: [],
  };
  for (let unit = 1; unit <= units; unit++) {
    const id = pad(unit);
    const [lever, mechanism] = pick(levers);
    const from = 5 + Math.floor(next() * 30);
    const kind = pick(kinds);
    kpis.push(
      `  # 第 ${unit} 组 reviewed each quarter`,
      `  kpi-${id}:`,
      `    kpi: ${kind}`,
      `    scope: region ${unit}`,
      `    baseline: ${lower.includes(kind) ? from + 4 : from - 4}%`,
      `    target: ${from}%`,
      '    due: 2027-12',
      `    owner: ${pick(owners)}`,
      `    evidence: [source-${id}]`,
      `    measure: "counted weekly: ${pick(words)}" # 口径`,
    );
    for (let k = 1; k <= 2; k++) {
      initiatives.push(
        `  work-${id}-${k}:`,
        `    name: ${pick(words)}`,
        `    lever: ${lever}`,
        `    mechanisms: [${mechanism}]`,
        `    when: 2027-0${2 + Math.floor(next() * 3)}..2027-0${6 + Math.floor(next() * 3)}`,
        `    budget: ${20 + Math.floor(next() * 80)}k`,
        `    owner: ${pick(owners)}`,
        `    kpis: [kpi-${id}]`,
        '    note: |',
        `      ${pick(words)}`,
        `      ${pick(words)}: ${pick(words)}`,
        '',
      );
    }
    rest.assumptions.push(
      `  view-${id}: {assume: ${pick(words)}, check_by: 2027-04, owner: ${pick(owners)}, affects: [work-${id}-1]}`,
    );
    rest.risks.push(
      `  risk-${id}:`,
      `    risk: ${pick(words)} comes late`,
      `    lever: ${lever}`,
      `    response: ${pick(words)}`,
    );
    rest.sources.push(`  source-${id}: {title: ${pick(words)}, date: 2027-01, kind: internal}`);
  }
  return [
    head,
    'levers:',
    ...levers.map(([lever, mechanism]) => `  ${lever}: {mechanisms: [${mechanism}]}`),
    '',
    'kpis:',
    ...kpis,
    '',
    'initiatives:',
    ...initiatives,
    'assumptions:',
    ...rest.assumptions,
    '',
    'risks:',
    ...rest.risks,
    '',
    'sources:',
    ...rest.sources,
    '',
  ].join('\n');
}
