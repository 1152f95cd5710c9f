import { deepEqual, equal, ok } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import {
  adviceFor,
  benchmarksOfKpi,
  counterweights,
  countsFor,
  factsOfLever,
  kpisOfLever,
  leversOfKpi,
  requirementsOf,
} from '../../server/src/catalog/requirements.ts';

const catalog = builtinCatalog();

describe('built-in catalogue', () => {
  it('is read once', () => equal(builtinCatalog(), catalog));

  it('holds everything the source has', () => {
    const sizes = {
      dimensions: 3,
      models: 7,
      keys: 21,
      levers: 69,
      mechanisms: 433,
      kpis: 283,
      trends: 4,
      cases: 13,
      facts: 63,
      benchmarks: 25,
      publicFacts: 14,
    } as const;
    for (const [name, size] of Object.entries(sizes))
      equal(catalog[name as keyof typeof sizes].size, size, name);
  });

  it('knows three keys of each model, in order', () => {
    for (const model of catalog.models.values()) {
      deepEqual(
        requirementsOf(catalog, model.id).map(({ key }) => key.order),
        [1, 2, 3],
      );
    }
    deepEqual(requirementsOf(catalog, 'nowhere'), []);
  });

  it('shows facts for 19 of the 21 keys', () => {
    const bare = [...catalog.models.keys()].flatMap((model) =>
      requirementsOf(catalog, model)
        .filter(({ facts }) => facts.length === 0)
        .map(({ key }) => key.id),
    );
    deepEqual(bare, ['c2b.supply-chain-collaboration', 'social.interactive-content']);
  });

  it('recommends levers with their reason and the case they are seen in', () => {
    const strong = adviceFor(catalog, 'model', 'c2c').filter(
      ({ strength }) => strength === 'strong',
    );
    deepEqual(
      strong.map(({ lever, fact }) => [lever.id, fact?.id]),
      [
        ['governance', 'taobao/penalties'],
        ['seller-enablement', 'taobao/growth-center'],
      ],
    );
    for (const trend of catalog.trends.keys()) ok(adviceFor(catalog, 'trend', trend).length > 0);
    for (const { strength, fact, case: seenIn } of adviceFor(catalog, 'model', 'b2c'))
      ok(strength === 'strong' || fact || !seenIn);
  });

  it('connects levers, KPIs, facts and figures', () => {
    deepEqual(
      factsOfLever(catalog, 'trust').map(({ id }) => id),
      [
        'taobao/escrow',
        'taobao/reviews',
        'alibaba-1688/chengxintong',
        'alibaba-1688/trade-records',
        'meituan/rating-floor',
      ],
    );
    equal(kpisOfLever(catalog, 'trust')[0]?.id, 'escrow-coverage');
    ok(leversOfKpi(catalog, 'repeat-purchase-rate').some(({ id }) => id === 'user-engagement'));
    ok(counterweights(catalog, 'gmv').some(({ id }) => id === 'gross-margin-rate'));
    deepEqual(
      benchmarksOfKpi(catalog, 'delivery-lead-time').map(({ id, use }) => [id, use]),
      [
        ['jd-next-day', 'hover'],
        ['prime-next-day', 'hover'],
        ['amazon-fba-eu', 'compare'],
      ],
    );
    ok(countsFor(catalog, 'escrow', 'transaction-tools'));
    ok(countsFor(catalog, 'promotion-tool', 'seller-enablement'));
    ok(!countsFor(catalog, 'anti-counterfeit', 'transaction-tools'));
  });

  it('carries the properties that rules read', () => {
    const marked = (flag: 'systemChange' | 'personalData' | 'givesChoice'): number =>
      [...catalog.mechanisms.values()].filter((mechanism) => mechanism[flag]).length;
    deepEqual([marked('systemChange'), marked('personalData'), marked('givesChoice')], [14, 16, 3]);
    equal([...catalog.levers.values()].filter(({ acquisition }) => acquisition).length, 5);
    equal([...catalog.models.values()].filter(({ orderOfWork }) => orderOfWork).length, 3);
    ok(
      [...catalog.trends.values()].some(
        ({ restsOn }) => restsOn !== undefined && catalog.levers.has(restsOn),
      ),
    );
  });

  it('has every text in both languages', () => {
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if (value instanceof Map) for (const [key, entry] of value) walk(entry, `${path}/${key}`);
      else if ('en' in value || 'zh' in value) ok('en' in value && 'zh' in value, path);
      else for (const [key, entry] of Object.entries(value)) walk(entry, `${path}/${key}`);
    };
    walk(catalog, '');
  });
});
