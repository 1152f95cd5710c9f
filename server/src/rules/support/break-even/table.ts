import {
  boughtGrowth,
  cacPayback,
  ltvBelowCac,
  platformAds,
  roasBelowBreakEven,
} from './customers.ts';
import {
  cashLasts,
  paidLate,
  refundsEatGrowth,
  stockOverSales,
  storesWhileOldShrink,
} from './growth.ts';
import { adsOverSales, initiativeOverResult, sitePayback, workOverGrowth } from './money.ts';
import { contribution, deliveryOverMargin, leftOf, shareOfMargin } from './orders.ts';
import type { Reckoning } from './reckoning.ts';

/**
 * Which rule speaks: economics of a sale or customer, budgets, cash, or growth that does not last.
 */
export type Group = 'unit' | 'spend' | 'cash' | 'growth';

/** By the id of the entry of the catalogue, whose formula says the same in words. */
export const reckonings: Readonly<
  Record<string, { readonly group: Group; readonly reckon: Reckoning }>
> = {
  'ltv-below-cac': { group: 'unit', reckon: ltvBelowCac },
  'roas-below-break-even': { group: 'unit', reckon: roasBelowBreakEven },
  'acos-above-margin': { group: 'unit', reckon: shareOfMargin('ads') },
  'platform-ads-above-take': { group: 'unit', reckon: platformAds },
  'cac-payback-long': { group: 'unit', reckon: cacPayback },
  'contribution-below-zero': { group: 'unit', reckon: contribution },
  'delivery-eats-margin': { group: 'unit', reckon: deliveryOverMargin },
  'marketing-above-margin': { group: 'unit', reckon: leftOf('marketing', 'margin') },
  'fulfilment-above-margin': { group: 'unit', reckon: leftOf('fulfilment', 'margin') },
  'subsidy-above-take': { group: 'unit', reckon: leftOf('subsidy', 'take') },
  'bought-growth': { group: 'unit', reckon: boughtGrowth },
  'payback-long': { group: 'unit', reckon: sitePayback },
  'ads-above-gmv': { group: 'spend', reckon: adsOverSales },
  'work-dearer-than-growth': { group: 'spend', reckon: workOverGrowth },
  'initiative-above-its-result': { group: 'spend', reckon: initiativeOverResult },
  'cash-too-short': { group: 'cash', reckon: cashLasts },
  'opening-while-old-shrink': { group: 'growth', reckon: storesWhileOldShrink },
  'stock-grows-faster': { group: 'growth', reckon: stockOverSales },
  'customers-pay-late': { group: 'growth', reckon: paidLate },
  'refunds-eat-growth': { group: 'growth', reckon: refundsEatGrowth },
};
