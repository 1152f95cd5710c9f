import type { Hostile } from './hostile.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const house = (body: string): string => `catalog: 1\nid: house\nname: ours\n${body}\n`;
const nested = (open: string, close: string): string =>
  `${open.repeat(5000)}x${close.repeat(5000)}`;

/** Company catalogues; a plan that uses one of them is opened beside it. */
export const catalogues: Readonly<Record<string, () => string>> = {
  '5,000 levers with unknown fields': () =>
    house(`levers:\n${many(5000, (i) => `  l${i}: {name: x, models: {c2c: required}}`)}`),
  '5,000 levers that name unknown entries': () =>
    house(
      `levers:\n${many(5000, (i) => `  our-lever-${i}: {name: {en: our lever ${i}, zh: 我们的杠杆${i}}, mechanisms: {our-means-${i}: {name: our means ${i}, also: [no-lever-${i}]}}, kpis: [no-kpi-${i}]}`)}`,
    ),
  '5,000 KPIs that levers name': () =>
    house(
      `levers:\n${many(2500, (i) => `  l${i}: {name: l${i}, kpis: [k${i}]}`)}\nkpis:\n${many(2500, (i) => `  k${i}: {name: k${i}, unit: nothing, direction: sideways}`)}`,
    ),
  '5,000 models': () =>
    house(
      `models:\n${many(5000, (i) => `  m${i}: {name: m${i}, based_on: c2c, requires: [{lever: trust, why: w}], relaxes: [{key: c2c.trust, to: off, why: w}]}`)}`,
    ),
  '5,000 models, each based on the one before': () =>
    house(
      `models:\n${many(5000, (i) => `  m${i}: {name: m${i}, based_on: m${i - 1}, requires: [{lever: trust, why: w}]}`)}`,
    ),
  '5,000 cases': () =>
    house(
      `cases:\n${many(5000, (i) => `  c${i}: {name: c${i}, facts: {f: {lever: nothing, text: t, mechanisms: [none]}}}`)}`,
    ),
  '10,000 retired ids in a circle': () =>
    house(`levers:\n${many(10_000, (i) => `  l${i}: {replaced_by: l${(i + 1) % 10_000}}`)}`),
  'names like everything else': () =>
    house(
      `levers:\n${many(3000, (i) => `  l${i}: {name: trust, aliases: [trust, 信任, escrow, a, b], mechanisms: {escrow: {name: x}}}`)}`,
    ),
  'prototypes for ids': () =>
    house(
      `levers:\n  __proto__: {name: x}\n  constructor: {name: y}\n  toString: {replaced_by: valueOf}\n`,
    ),
  'every section a list': () =>
    house(
      ['levers', 'kpis', 'models', 'trends', 'cases']
        .map((one) => `${one}: [[], {}, 5]`)
        .join('\n'),
    ),
  'nested brackets': () => house(`levers: ${nested('[', ']')}`),
  'a name of 1 MB': () => house(`levers:\n  x: {name: ${'long '.repeat(200_000)}}`),
  '10 MB of levers': () => house(`levers:\n${many(400_000, (i) => `  lever-${i}: {name: x}`)}`),
  'wide punctuation': () => house(`levers：\n${many(2000, (i) => `  l${i}：｛name：［x，y］｝`)}`),
};

/** Configurations. */
export const configs: Readonly<Record<string, () => string>> = {
  '5,000 rules that are not there': () =>
    `config: 1\nrules:\n${many(5000, (i) => `  no-rule-of-this-name-${i}: off`)}\n`,
  '5,000 rules with other words': () =>
    `config: 1\nrules:\n${many(5000, (i) => `  KPI${i}: sometimes`)}\n`,
  '5,000 catalogues that are not there': () =>
    `config: 1\ncatalogs: [${many(5000, (i) => `c${i}.yaml,`)}]\n`,
  '2,000 overrides with patterns': () =>
    `config: 1\noverrides:\n${many(2000, (i) => `  - {files: "${'**/*'.repeat(30)}${i}", profile: none}`)}\n`,
  'a pattern of 100 KB': () =>
    `config: 1\noverrides:\n  - {files: "${'*a'.repeat(50_000)}", profile: essential}\n`,
  'it builds on itself': () =>
    'config: 1\nextends: [planwright.yaml, ./planwright.yaml, ../plans/planwright.yaml]\n',
  'every field a list': () =>
    ['config', 'extends', 'profile', 'rules', 'overrides', 'catalogs', 'catalog', 'baseline']
      .map((k) => `${k}: [[], {}]`)
      .join('\n'),
  'prototypes for rules': () =>
    'config: 1\nrules:\n  __proto__: off\n  constructor: off\n  toString: error\n',
  'nested braces': () => `config: 1\nrules: ${nested('{a: ', '}')}\n`,
  '10 MB of rules': () => `config: 1\nrules:\n${many(500_000, (i) => `  rule-${i}: off`)}\n`,
  'broken lines': () => `config: 1\n${many(5000, () => '  - [}')}\n`,
  'wide punctuation': () =>
    `config：1\nrules：｛KPI314：off，overdue：warning｝\n${many(2000, (i) => `k${i}：［x，y］`)}\n`,
};

/** Files of figures beside a plan. */
export const figures: Readonly<Record<string, () => string>> = {
  '10 MB of lines': () => `kpi,date,value\n${many(500_000, (i) => `gmv,2027-01-01,${i}`)}\n`,
  '20,000 unknown KPIs': () =>
    `kpi,date,value\n${many(20_000, (i) => `no-kpi-of-this-name-${i},2027-01,1`)}\n`,
  '20,000 wrong dates': () =>
    `kpi,date,value\n${many(20_000, (i) => `active-sellers,the ${i}th day,1`)}\n`,
  'a quote that is never closed': () =>
    `kpi,date,value\nactive-sellers,2027-01,"${'1,2\n'.repeat(50_000)}`,
  'a cell of 1 MB': () => `kpi,date,value\nactive-sellers,2027-01,${'9'.repeat(1_000_000)}\n`,
  '100,000 columns': () => `kpi,date,value${',note'.repeat(100_000)}\na,2027-01,1\n`,
  'duplicate columns': () => 'kpi,kpi,date,date,value,value\na,b,2027-01,2027-02,1,2\n',
  'formulas, NaN, and the largest numbers': () =>
    `kpi,date,value,note\n${['=1+1', 'NaN', 'Infinity', '1e308', '-1e308', '9'.repeat(400), "=cmd|'/C calc'!A0", '@SUM(A1)'].map((value, i) => `active-sellers,2027-0${i + 1},${value},=1+1`).join('\n')}\n`,
  'prototypes for KPIs': () =>
    'kpi,date,value\n__proto__,2027-01,1\nconstructor,2027-01,2\ntoString,2027-01,3\n',
  'lone surrogates and control characters': () =>
    'kpi,date,value\n\ud800\u0000active-sellers\u202e,2027-01\u0007,1\udfff\n',
  'line breaks of every kind': () =>
    'kpi,date,value\ractive-sellers,2027-01,1\r\nactive-sellers,2027-02,2\u2028active-sellers,2027-03,3\n\r\r\n',
  'it is no table': () => '\u0000\u0001PK\u0003\u0004'.repeat(20_000),
};

/** All of them as hostile texts. */
export function hostileFiles(): readonly Hostile[] {
  return Object.entries({ catalogue: catalogues, config: configs, figures }).flatMap(
    ([kind, texts]) => Object.entries(texts).map(([name, text]) => ({ kind, name, text })),
  );
}
