import assert from 'node:assert/strict';
import { builtinCatalog, type Catalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { layered } from '../../server/src/config/company.ts';
import type { Side } from '../../server/src/diff/change.ts';
import { diffPlans } from '../../server/src/diff/diff.ts';
import { planType, recordShape } from '../../server/src/model/shape.ts';
import { planText } from '../support/plans.ts';

const builtin = builtinCatalog();
const base = planText('c2c');
const side = (text: string, catalog: Catalog = builtin): Side => ({
  checked: check(text, { catalog }),
  catalog,
});
const told = (before: Side, after: Side): string[] =>
  diffPlans(before, after).changes.map(({ message }) => message.en);

describe('a default is a value', () => {
  const fields = planType.type === 'record' ? recordShape(planType.record).fields : new Map();
  const withDefault = [...fields].filter(([, field]) => field.default !== undefined);

  it('some fields have one', () => assert.ok(withDefault.length > 0));

  for (const [key, field] of withDefault) {
    const plan = (value: string | undefined): Side =>
      side(
        base.replace(
          new RegExp(`^${key}:.*\n`, 'm'),
          value === undefined ? '' : `${key}: ${value}\n`,
        ),
      );
    const unsaid = [
      undefined,
      '',
      '~',
      field.default,
      `"${field.default}"`,
      `'${field.default}'  # so`,
    ];
    for (const value of unsaid)
      it(`${key}: ${value} says ${field.default}`, () => {
        assert.deepEqual(told(plan(value), plan(undefined)), []);
        assert.deepEqual(told(plan(undefined), plan(value)), []);
        const name = key.charAt(0).toUpperCase() + key.slice(1);
        for (const other of field.type === 'enum' ? field.values : []) {
          if (other === field.default) continue;
          assert.deepEqual(told(plan(value), plan(other)), [
            `${name}: ${field.default} → ${other}`,
          ]);
          assert.deepEqual(told(plan(other), plan(value)), [
            `${name}: ${other} → ${field.default}`,
          ]);
        }
      });
  }
});

describe('a month is the same in any spelling', () => {
  const season = (shares: string): Side =>
    side(base.replace(/^kpis:\n/m, `kpis:\n  gmv: {target: 9M, season: {${shares}}}\n`));
  it('and its share is compared', () => {
    assert.deepEqual(told(season('11: 18%, 6: 12%'), season('Jun: 12%, 11月: 18%')), []);
    assert.equal(told(season('11: 18%'), season('11: 20%')).length, 1);
  });
});

describe('what nobody wrote is no change', () => {
  const kpis = (line: string): Side => side(`${base.replace(/^kpis:\n/m, `kpis:\n  ${line}\n`)}`);
  for (const [what, before, after, expected] of [
    [
      'an unknown KPI gets the id of a known one',
      'xoo: 10% -> 20% by 2027-12',
      'repeat-purchase-rate: 10% -> 20% by 2027-12',
      ['Renamed KPI: xoo → repeat-purchase-rate'],
    ],
    [
      'and back',
      'repeat-purchase-rate: 10% -> 20% by 2027-12',
      'xoo: 10% -> 20% by 2027-12',
      ['Renamed KPI: repeat-purchase-rate → xoo'],
    ],
    [
      'the same in Chinese',
      'xoo: 10% -> 20% by 2027-12',
      '复购率: 10% -> 20% by 2027-12',
      ['Renamed KPI: xoo → 复购率'],
    ],
    [
      'the same KPI by a field',
      'xoo: {kpi: repeat-purchase-rate, baseline: 10%, target: 20%}',
      'repeat-purchase-rate: {baseline: 10%, target: 20%}',
      ['Renamed KPI: xoo → repeat-purchase-rate'],
    ],
    [
      'a field that is written',
      'xoo: {baseline: 10%, target: 20%}',
      'xoo: {kpi: repeat-purchase-rate, baseline: 10%, target: 20%}',
      ['KPI xoo: kpi: repeat-purchase-rate (new)'],
    ],
  ] as const)
    it(what, () => assert.deepEqual(told(kpis(before), kpis(after)), expected));

  it('references that stay with the old id of a renamed entry', () => {
    for (const [from, to] of [
      ['dispute-rate', 'disputes'],
      ['dispute-rate', '纠纷'],
    ] as const) {
      const after = side(base.replace(`  ${from}: `, `  ${to}: `));
      assert.deepEqual(told(side(base), after), [`Renamed KPI: ${from} → ${to}`]);
      assert.deepEqual(told(after, side(base)), [`Renamed KPI: ${to} → ${from}`]);
    }
    const initiative = side(base.replace('  id-check:\n', '  identity:\n'));
    assert.deepEqual(told(side(base), initiative), ['Renamed initiative: id-check → identity']);
  });

  it('a company catalogue that comes to know words of the plan changes no word of it', () => {
    const { catalog, problems } = layered(builtin, [
      {
        path: 'house.yaml',
        file: {
          text: [
            'catalog: 1',
            'id: house',
            'kpis:',
            '  parcel-joy: {name: {en: Parcel joy, zh: 包裹满意}, unit: percent, direction: higher}',
            'mechanisms:',
            '  locker-wall: {name: {en: Locker wall, zh: 自提墙}, levers: [logistics]}',
          ].join('\n'),
        },
      },
    ]);
    assert.deepEqual(problems, []);
    const text = base
      .replace(/^kpis:\n/m, 'kpis:\n  parcel-joy: 10% -> 20% by 2027-12\n')
      .replace(/^ {2}governance:/m, '  logistics: [Locker wall]\n  governance:');
    assert.notEqual(text, base);
    assert.deepEqual(told(side(text), side(text, catalog)), []);
    assert.deepEqual(told(side(text, catalog), side(text)), []);
  });
});

describe('amounts in two currencies', () => {
  const euro = base.replace(/^currency:.*$/m, 'currency: EUR');
  const budget = (value: string): Side => side(euro.replace(/^budget:.*$/m, `budget: ${value}`));
  for (const [before, after, expected] of [
    ['$40k', '40k', 'Budget, total: $40k → 40k EUR'],
    ['40k', '$40k', 'Budget, total: 40k EUR → $40k'],
    ['40k USD', '40k', 'Budget, total: 40k USD → 40k EUR'],
    ['US$ 40k', '¥40k', 'Budget, total: US$ 40k → ¥40k'],
    ['€40k', '50k', 'Budget, total: €40k → 50k (+25%)'],
    ['40万', '$40万', 'Budget, total: 40万 EUR → $40万'],
    ['{total: $40k}', '{total: 40k}', 'Budget, total: $40k → 40k EUR'],
  ] as const)
    it(`${before} → ${after}`, () =>
      assert.deepEqual(told(budget(before), budget(after)), [expected]));

  it('are named in KPIs and initiatives too, and never called equal, bolder or weaker', () => {
    const plan = (value: string): Side =>
      side(
        euro
          .replace(/^kpis:\n/m, `kpis:\n  cost-per-click: ${value} -> 90 EUR by 2027-12\n`)
          .replace(
            /^initiatives:\n/m,
            `initiatives:\n  warm-up: {when: 2027-03, budget: ${value}}\n`,
          ),
      );
    const { changes } = diffPlans(plan('$40'), plan('40'));
    assert.deepEqual(
      changes.map(({ message, direction }) => [message.en, direction]),
      [
        ['Cost per click: baseline $40 → 40 EUR', undefined],
        ['warm-up: budget $40 → 40 EUR', undefined],
      ],
    );
  });

  it('a plan that changes its currency says so wherever it counts', () => {
    assert.deepEqual(
      told(
        budget('40k'),
        side(
          euro.replace(/^currency:.*$/m, 'currency: USD').replace(/^budget:.*$/m, 'budget: 40k'),
        ),
      ).filter((one) => /Budget|Currency/.test(one)),
      ['Currency: EUR → USD', 'Budget, total: 40k EUR → 40k USD'],
    );
  });
});
