// What words say that the catalogue does not have: items, keys of levers, KPIs. A meaning turned
// round counts twice.
import { deepEqual, equal } from 'node:assert/strict';
import { settleBelow } from '../../server/src/catalog/ambiguity.ts';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { readKpiName } from '../../server/src/catalog/kpi-name.ts';
import { meant } from '../../server/src/catalog/lookup.ts';
import { readItem } from '../../server/src/catalog/read-item.ts';
import { readLeverKey } from '../../server/src/catalog/read-lever-key.ts';

const catalog = builtinCatalog();
const item = (text: string, under?: string) => readItem(catalog, text, { models: ['b2c'], under });
const key = (text: string, mechanisms: readonly string[] = []) =>
  readLeverKey(catalog, text, { models: ['b2c'], mechanisms });

describe('reading items in other words', () => {
  it('a figure of its own in a usual wording', () => {
    deepEqual(item('29分钟送达'), { id: 'instant-delivery' });
    deepEqual(item('30 minute delivery'), { id: 'instant-delivery' });
  });

  it('names and figures beside a known word', () => {
    deepEqual(item('365天质保'), { id: 'warranty-repair' });
    deepEqual(item('绿卡会员'), { id: 'membership' });
  });

  it('a bare name stands for what such names are under a lever, else for nothing', () => {
    deepEqual(item('Target', 'channel-distribution'), { id: 'retail-chains' });
    equal(item('小红书 40%'), 'silent');
  });

  it('a word beside it that turns the meaning leaves it alone', () => {
    equal(item('取消抽佣'), 'silent');
    equal(item('退出批发渠道'), 'silent');
    equal(item('不养自有司机'), 'silent');
    deepEqual(item('不收取佣金'), { id: 'free-listing' });
  });

  it('a usual wording or a kind of a mechanism counts as it', () => {
    deepEqual(item('radio'), { id: 'offline-media' });
    deepEqual(item('own couriers'), { id: 'own-logistics' });
    deepEqual(item('网格仓'), { id: 'sortation-centre' });
  });

  it('by a list whose parts are known, and by what stands before a place', () => {
    deepEqual(item('likes and coupons'), { id: 'follow-and-save' });
    deepEqual(item('TV spots in three countries'), { id: 'offline-media' });
  });

  it('goods, and the rest of a number that a comma cut in two, are no mechanisms', () => {
    equal(item('custom shelves and lamps', 'logistics'), undefined);
    equal(item('rice and beans', 'logistics'), 'silent');
    equal(item('fresh baby food', 'assortment'), 'silent');
    equal(item('000 more points', 'logistics'), 'silent');
  });

  it('fewer of something is not that', () => {
    equal(item('fewer coupons'), 'silent');
    equal(item('减少满减券'), 'silent');
  });

  it('own wording stays own wording', () => {
    equal(item('handshake video'), undefined);
    equal(item('上门合影'), undefined);
  });
});

describe('reading keys of levers in other words', () => {
  it('by the key, by what stands below it, and never by a word too broad', () => {
    equal(key('retail expansion', ['retail-chains', 'marketplace-store']), 'channel-distribution');
    equal(key('customer experience'), undefined);
    equal(key('Barkley Bright'), undefined);
  });

  it('by who is served, bought or left, not by a part of the word', () => {
    equal(key('买家服务'), 'customer-service');
    equal(key('acquisitions'), 'finance-capital');
    equal(key('供应商账期'), 'finance-capital');
    equal(key('advertising from brands'), 'retail-media');
    equal(key('第三方平台'), undefined);
  });

  it('by two words together before one of them alone', () => {
    equal(key('EV delivery fleet'), 'green-logistics');
    equal(key('sell our shelf as media'), 'retail-media');
    equal(key('把头部品牌谈进来'), 'seller-acquisition');
    equal(key('一个会员一个ID'), 'data-integration');
    equal(key('让用户管得住自己的数据'), 'data-privacy');
  });

  it('by the mechanism that the key names', () => {
    equal(key('zero commission'), 'low-barrier-onboarding');
    equal(key('百亿补贴'), 'promotion-calendar');
  });

  it('of several names by the mechanisms below, else by the first', () => {
    equal(key('pricing and promotions'), 'pricing');
    equal(key('pricing and promotions', ['coupons', 'flash-sale']), 'promotion-calendar');
  });

  it('a word too broad by the meaning that two thirds of the mechanisms have', () => {
    equal(key('marketing', ['offline-media', 'feed-ads', 'coupons']), 'traffic-acquisition');
    equal(key('marketing', ['offline-media', 'coupons']), undefined);
  });

  it('a word with several meanings by what most of the mechanisms count for', () => {
    equal(settleBelow(catalog, 'membership', ['paid-tier']), 'paid-membership');
    equal(settleBelow(catalog, 'ads', ['sponsored-placements']), 'retail-media');
    equal(settleBelow(catalog, 'ads', ['home-installation']), undefined);
  });
});

const partOfKpi = (name: string): string | undefined => {
  const found = readKpiName(catalog, name);
  return found && 'id' in found ? found.id : undefined;
};

describe('KPIs that are a part of a known one', () => {
  it('window, time base, qualifier and scope', () => {
    equal(partOfKpi('线上GMV'), 'gmv');
    equal(partOfKpi('adjusted net revenue'), 'net-revenue');
    equal(partOfKpi('90天复购率'), 'repeat-purchase-rate');
    equal(partOfKpi('注册买家'), 'registered-users');
  });

  it('what makes another number of it is none', () => {
    equal(partOfKpi('退货GMV'), undefined);
    equal(partOfKpi('happy-sellers-index'), undefined);
    equal(partOfKpi('老客货款'), undefined);
    equal(partOfKpi('GMV per 1k views of a show'), undefined);
  });

  it('by another word of the same meaning at the end, and by its sign', () => {
    equal(partOfKpi('会员销售贡献'), 'member-sales-share');
    equal(partOfKpi('returning customer mix'), 'repeat-customer-share');
    equal(partOfKpi('bad review %'), 'negative-review-rate');
    equal(partOfKpi('G&A费用'), 'admin-expense');
  });
});

describe('suggestions', () => {
  it('are certain for the same word spelled otherwise only', () => {
    equal(meant(catalog, 'mechanism', 'escrwo').certain, 'escrow');
    equal(meant(catalog, 'lever', 'low barrier onboardings').certain, 'low-barrier-onboarding');
    equal(meant(catalog, 'lever', 'retail expansion').certain, undefined);
    equal(meant(catalog, 'mechanism', 'electronics').certain, undefined);
  });

  it('acronyms are no misspelling of one another', () => {
    deepEqual(meant(catalog, 'kpi', 'RAOS'), { certain: undefined, maybe: [] });
    equal(meant(catalog, 'kpi', 'raos').certain, 'return-on-ad-spend');
  });

  it('KPIs are asked about by the same noun and the same kind of quantity only', () => {
    const ids = (text: string) => meant(catalog, 'kpi', text).maybe;
    equal(ids('saving per club member').includes('member-count'), false);
    equal(ids('packing expense per parcel').includes('fulfilment-expense-ratio'), false);
    equal(ids('saving per club member').includes('customer-savings'), true);
  });

  it('are at most three where they are only questions', () => {
    equal(meant(catalog, 'kpi', 'successful transactions').maybe.length <= 3, true);
  });
});
