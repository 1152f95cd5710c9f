import { deepEqual, equal } from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { find, type Kind, nearest, nearMiss, suggest } from '../../server/src/catalog/lookup.ts';

const catalog = builtinCatalog();

describe('find', () => {
  const cases: readonly [Kind, string, string, 'id' | 'name' | 'alias'][] = [
    ['lever', 'trust', 'trust', 'id'],
    ['lever', 'Trust', 'trust', 'alias'],
    ['lever', '信任体系', 'trust', 'name'],
    ['lever', '信任體系', 'trust', 'name'],
    ['lever', '诚信体系', 'trust', 'alias'],
    ['mechanism', 'ID check', 'identity-verification', 'alias'],
    ['mechanism', '  id_CHECK ', 'identity-verification', 'alias'],
    ['mechanism', '擔保交易', 'escrow', 'name'],
    ['mechanism', '互评', 'reviews', 'alias'],
    ['mechanism', 'ERP 打通', 'erp-integration', 'alias'],
    ['mechanism', '千人千面', 'precision-recommendation', 'alias'],
    ['mechanism', '到店自提', 'click-and-collect', 'alias'],
    ['lever', '到店自提', 'channel-fulfilment', 'alias'],
    ['model', '二手交易平台', 'c2c', 'alias'],
    ['model', 'C2M', 'c2b', 'alias'],
    ['model', 'Ｂ２Ｃ', 'b2c', 'alias'],
    ['model', 'Cross Border', 'cross-border', 'alias'],
    ['kpi', '纠纷率', 'dispute-rate', 'name'],
    ['kpi', 'cost per new customer', 'customer-acquisition-cost', 'alias'],
    ['trend', '私域', 'private-domain', 'alias'],
    ['case', '京东', 'jd', 'alias'],
    ['evidence', 'taobao', 'taobao', 'id'],
    ['evidence', 'taobao/escrow', 'taobao/escrow', 'id'],
    ['evidence', '淘宝/escrow', 'taobao/escrow', 'alias'],
  ];
  for (const [kind, text, id, via] of cases) {
    it(`reads ${kind} “${text}” as ${id}`, () => deepEqual(find(catalog, kind, text), { id, via }));
  }

  it('settles ambiguous words by the models of the plan, primary first', () => {
    equal(find(catalog, 'lever', '物流')?.id, 'logistics');
    equal(find(catalog, 'lever', '物流', ['b2b'])?.id, 'value-added-services');
    equal(find(catalog, 'lever', '物流', ['cross-border', 'b2c'])?.id, 'global-supply-chain');
    equal(find(catalog, 'lever', 'logistics', ['b2b'])?.id, 'logistics');
    equal(find(catalog, 'lever', '获客', ['o2o'])?.id, 'local-traffic');
    equal(find(catalog, 'mechanism', '预售', ['c2b'])?.id, 'pre-order-testing');
    equal(find(catalog, 'mechanism', '预售', ['b2c'])?.id, 'presale-deposit');
    equal(find(catalog, 'lever', 'quality', ['c2c'])?.id, 'governance');
  });

  it('finds nothing for unknown or empty words', () => {
    for (const text of [
      '',
      '  ',
      'trsut',
      '当地网红',
      'taobao/nothing',
      '__proto__',
      'constructor',
    ]) {
      equal(find(catalog, 'lever', text), undefined);
      equal(find(catalog, 'evidence', text), undefined);
    }
  });
});

describe('suggest', () => {
  const cases: readonly [Kind, string, string | undefined][] = [
    ['kpi', 'gross-merch', 'gmv'],
    ['kpi', 'dispute-rates', 'dispute-rate'],
    ['kpi', 'happy-sellers-index', undefined],
    ['kpi', '核销律', 'voucher-redemption-rate'],
    ['kpi', '客户满意率', 'customer-satisfaction'],
    ['lever', 'trsut', 'trust'],
    ['lever', '品牌', 'brand-building'],
    ['lever', 'happiness', undefined],
    ['mechanism', '当地网红', 'local-creators'],
    ['mechanism', '支付担保交易', 'escrow'],
    ['mechanism', '抖音直播带货', 'livestream-selling'],
    ['mechanism', 'handshake video', undefined],
    ['mechanism', '', undefined],
    ['evidence', 'taobao/escorw', 'taobao/escrow'],
    ['model', 'cross-boarder', 'cross-border'],
    ['trend', 'metaverse', undefined],
  ];
  for (const [kind, text, id] of cases) {
    it(`takes ${kind} “${text}” for ${id ?? 'nothing'}`, () =>
      equal(suggest(catalog, kind, text), id));
  }

  it('chooses among the ids it is given', () => {
    equal(suggest(catalog, 'lever', 'trsut', ['logistics', 'trust']), 'trust');
    equal(suggest(catalog, 'lever', 'trsut', ['logistics']), undefined);
  });

  it('serves plain lists too', () => {
    const ids = ['id-check', 'escrow-launch', 'open-door'];
    equal(nearest('escrow', ids), 'escrow-launch');
    equal(nearest('open-dor', ids), 'open-door');
    equal(nearest('something', ids), undefined);
    equal(nearest('x'.repeat(100000), ids), undefined);
  });

  it('explains words that look like a model', () => {
    deepEqual(nearMiss(catalog, 'B2B2C')?.models, ['b2b', 'b2c']);
    deepEqual(nearMiss(catalog, 'd2c')?.models, ['b2c']);
    equal(nearMiss(catalog, 'C2C'), undefined);
  });
});
