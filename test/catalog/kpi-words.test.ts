import { deepEqual, equal, ok } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { type KpiName, readKpiName } from '../../server/src/catalog/kpi-name.ts';
import { findKpi, type KpiContext } from '../../server/src/catalog/kpi-words.ts';

const catalog = builtinCatalog();

describe('KPI words with several meanings', () => {
  const cases: readonly [string, KpiContext, string | readonly string[]][] = [
    ['毛利', {}, 'gross-margin-rate'],
    ['毛利', { unit: 'money' }, 'gross-profit'],
    ['毛利', { kpi: 'net-profit' }, 'net-profit'],
    ['ebitda', { unit: 'percent' }, 'ebitda-margin'],
    ['ebitda', {}, 'ebitda'],
    ['客单价', {}, 'average-order-value'],
    ['客单价', { text: '口径：支付买家数' }, 'spend-per-buyer'],
    ['客单价', { others: new Set(['average-order-value']) }, 'spend-per-buyer'],
    ['客户数', { models: ['b2b'] }, 'active-accounts'],
    ['customers', { models: ['c2c'] }, 'active-buyers'],
    ['销售额', { lang: 'zh' }, 'gmv'],
    ['sales', { lang: 'en' }, 'net-revenue'],
    ['留存率', { windowDays: 7 }, 'user-retention-rate'],
    ['留存率', { windowDays: 180 }, 'cohort-retention-rate'],
    ['margin', {}, ['gross-margin-rate', 'operating-margin', 'net-margin']],
    ['纠纷率', {}, 'dispute-rate'],
  ];
  for (const [word, context, expected] of cases) {
    it(`reads “${word}” as ${expected}`, () => {
      const found = findKpi(catalog, word, context);
      deepEqual(found && ('ask' in found ? found.ask : found.id), expected);
    });
  }

  it('says how a word was settled', () => {
    const found = findKpi(catalog, '毛利', { unit: 'money' });
    equal(found?.words?.decide.zh, '写百分比为毛利率，写金额为毛利额。');
    equal(findKpi(catalog, '纠纷率')?.words, undefined);
    equal(findKpi(catalog, '没有这个指标'), undefined);
  });
});

describe('names of KPIs put together', () => {
  const cases: readonly [string, KpiName, KpiContext?][] = [
    ['90-day-ltv', { id: 'customer-lifetime-value', windowDays: 90 }],
    ['seller-90-day-retention', { id: 'seller-retention-rate', windowDays: 90 }],
    ['180天复购率', { id: 'repeat-purchase-rate', windowDays: 180 }],
    ['bookings-per-month', { id: 'order-count', per: 'month' }],
    ['hours-live-per-week', { id: 'live-hours', per: 'week' }],
    ['月均新客', { id: 'new-customers', per: 'month' }],
    ['会员增长率', { id: 'member-count', growth: true }],
    ['order-growth', { id: 'order-count', growth: true }],
    ['adjusted-gross-margin', { id: 'gross-margin-rate', scope: 'adjusted' }],
    ['retailer-nps', { id: 'net-promoter-score', scope: 'retailer' }],
    ['抖音投流ROI', { id: 'return-on-ad-spend', scope: '抖音' }],
    ['us-stores', { id: 'store-count', scope: 'us' }],
    ['盒马鲜生门店', { id: 'store-count', scope: '盒马鲜生' }],
    ['target-plus-gmv', { id: 'gmv', scope: 'target plus' }],
    ['线上日单量', { id: 'orders-per-day', scope: '线上' }],
    ['local-fulfilment-share-eu', { id: 'overseas-stock-share', scope: 'eu' }],
    ['net-60-loss-rate', { id: 'credit-loss-rate', scope: 'net 60' }, { models: ['b2b'] }],
    ['DTC客户数', { id: 'active-buyers', scope: 'dtc' }],
    ['亚马逊占比', { id: 'sales-share', scope: '亚马逊' }],
    ['线下占比', { id: 'sales-share', scope: '线下' }],
    ['electronics-share-of-gmv', { id: 'sales-share', scope: 'electronics' }],
    ['share-of-bookings-from-discounts', { id: 'order-share', scope: 'discounts' }],
    ['in-house-payment-share', { id: 'sales-share', scope: 'in house payment' }],
    ['repeat purchase rate in europe', { id: 'repeat-purchase-rate', scope: 'europe' }],
    ['线上同店销售增长率', { id: 'comparable-sales-growth', scope: '线上' }],
    ['线上会员增长率', { id: 'member-count', growth: true, scope: '线上' }],
    ['纠纷率', { id: 'dispute-rate' }],
    ['revenue-usd-m', { id: 'net-revenue' }],
    ['Q4 orders', { id: 'order-count' }],
    ['退货率（生鲜）', { id: 'return-rate', scope: '生鲜' }],
    ['return rate (fashion)', { id: 'return-rate', scope: 'fashion' }],
    ['number of members', { id: 'member-count' }],
    ['云工厂数量', { id: 'factory-count', scope: '云' }],
    ['月订单', { id: 'order-count', per: 'month' }],
    ['buyers who order every month', { id: 'repeat-customers' }],
    ['SKUs on Zoro', { id: 'sku-count', scope: 'zoro' }],
    ['membership revenue', { id: 'net-revenue', scope: 'membership' }],
    ['marketing as a share of revenue', { id: 'marketing-expense-ratio', scope: 'marketing' }],
    ['online sales', { id: 'sales-share', scope: 'online' }, { unit: 'percent' }],
    ['tier 2用户占比', { id: 'customer-share', scope: 'tier 2' }],
    ['marketing spend', { id: 'marketing-expense-ratio' }, { unit: 'percent' }],
    ['库存', { id: 'inventory-turnover-days' }, { unit: 'days' }],
  ];
  for (const [word, expected, context] of cases)
    it(`reads “${word}”`, () => deepEqual(readKpiName(catalog, word, context), expected));

  it('is no part of a KPI whose unit the value contradicts', () => {
    equal(readKpiName(catalog, 'stores in Germany', { unit: 'percent' }), undefined);
  });

  it('leaves words alone that would become another number', () => {
    const words = [
      '应收周转率',
      '固定资产周转率',
      '投诉占比',
      '数码冷转印件数',
      'wedding-party-size',
      '流失会员数',
      '竞品GMV',
      '退货GMV',
      '缺货占比',
      'unsold-revenue',
      'lost-orders',
      'cancelled-orders',
      'non-members',
      'forecast-sales',
      '预测销量',
      '行业GMV',
      '取消订单数',
      '库存占比',
      'cost-share',
      'complaint-share',
      'failed-payments',
      '逾期客户数',
      'zoro-repeat-complaints',
      'loans to sellers',
      'stores closing soon',
    ];
    for (const word of words) {
      const found = readKpiName(catalog, word);
      ok(!found || 'ask' in found, word);
    }
  });
});
