import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { adviceFor } from '../../server/src/catalog/advice.ts';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import {
  benchmarksOfKpi,
  counterweights,
  kpisOfLever,
  leversOfKpi,
} from '../../server/src/catalog/kpi-links.ts';
import { countsFor } from '../../server/src/catalog/mechanism-links.ts';
import { factsOfLever, requirementsOf } from '../../server/src/catalog/requirements.ts';
import { failuresOfKey } from '../../server/src/catalog/supporting-facts.ts';
import { meaningOf } from '../../server/src/catalog/texts.ts';
import type { Fact } from '../../server/src/catalog/types.ts';

const catalog = builtinCatalog();

describe('built-in catalogue', () => {
  it('is read once', () => equal(builtinCatalog(), catalog));

  it('holds at least everything the source has', () => {
    const sizes = {
      dimensions: 3,
      models: 7,
      keys: 21,
      levers: 69,
      mechanisms: 433,
      kpis: 283,
      trends: 4,
      cases: 105,
      facts: 306,
      benchmarks: 25,
      publicFacts: 14,
    } as const;
    for (const [name, size] of Object.entries(sizes))
      ok(catalog[name as keyof typeof sizes].size >= size, name);
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

  it('shows facts for all keys, for two of them only of cases from the world', () => {
    const all = [...catalog.models.keys()].flatMap((model) => requirementsOf(catalog, model));
    const fromWorld = (facts: readonly Fact[]): boolean =>
      facts.every(({ confidence }) => confidence !== undefined);
    deepEqual(
      all.filter(({ facts }) => facts.length === 0),
      [],
    );
    const bare = all.filter(({ facts }) => fromWorld(facts)).map(({ key }) => key.id);
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
      factsOfLever(catalog, 'trust')
        .filter(({ confidence }) => confidence === undefined)
        .map(({ id }) => id),
      [
        'taobao/escrow',
        'taobao/reviews',
        'alibaba-1688/chengxintong',
        'alibaba-1688/trade-records',
        'meituan/rating-floor',
      ],
    );
    ok(factsOfLever(catalog, 'trust').some(({ id }) => id === 'vinted/held-money'));
    ok(factsOfLever(catalog, 'trust').every(({ kind }) => kind !== 'failure'));
    ok(
      failuresOfKey(catalog, 'b2b.trust').some(
        ({ id }) => id === 'alibaba-com/gold-supplier-fraud',
      ),
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

  it('reads the texts of cases from the world when they are asked for, with their sources', () => {
    const fact = catalog.facts.get('alibaba-com/gold-supplier-fraud');
    match(fact?.text.en ?? '', /2,326 fraudulent shops/);
    equal(fact?.confidence, 'sure');
    equal(fact?.grounds?.sources[0].publisher, 'Marbridge Daily');
    deepEqual(
      fact?.grounds?.figures.map(({ value, unit, year }) => [value, unit, year]),
      [
        [0.8, 'percent', 2010],
        [2326, 'count', 2010],
      ],
    );
    const found = catalog.cases.get('alibaba-com');
    deepEqual(
      [found?.counter, found?.missing, found?.place?.zh],
      ['partly', ['b2b.trust'], '中国(出口)'],
    );
    for (const { grounds, text, kind } of catalog.facts.values())
      ok(text.en !== '' && text.zh !== '' && (kind === 'failure' ? grounds : true));
  });

  it('says what every mechanism is', () => {
    for (const id of catalog.mechanisms.keys()) ok(meaningOf(id)?.zh.endsWith('。'), id);
    equal(meaningOf('nothing'), undefined);
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
