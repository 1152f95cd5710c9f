import type { Rule } from '../rule.ts';
import acquisitionSumMismatch from './acquisition-sum-mismatch.ts';
import amountOutOfScale from './amount-out-of-scale.ts';
import awaitedMoney from './awaited-money.ts';
import boughtWithoutLimit from './bought-without-limit.ts';
import capitalReturned from './capital-returned.ts';
import concentratedBudget from './concentrated-budget.ts';
import currencyMissingOrMixed from './currency-missing-or-mixed.ts';
import initiativeWithoutBudget from './initiative-without-budget.ts';
import moneyAgainstTheShift from './money-against-the-shift.ts';
import moneyOffTheModel from './money-off-the-model.ts';
import moneyWithoutEnd from './money-without-end.ts';
import overBudget from './over-budget.ts';
import raiseWithoutSplit from './raise-without-split.ts';
import requiredLeverWithoutMoney from './required-lever-without-money.ts';
import spendBeyondReturn from './spend-beyond-return.ts';

/** Rules about budgets. A new rule is a file and a line here. */
export const budgetRules: readonly Rule[] = [
  overBudget,
  initiativeWithoutBudget,
  currencyMissingOrMixed,
  requiredLeverWithoutMoney,
  concentratedBudget,
  amountOutOfScale,
  moneyOffTheModel,
  acquisitionSumMismatch,
  moneyAgainstTheShift,
  spendBeyondReturn,
  awaitedMoney,
  boughtWithoutLimit,
  moneyWithoutEnd,
  raiseWithoutSplit,
  capitalReturned,
];
