import type { Rule } from '../rule.ts';
import assumptionNotChecked from './assumption-not-checked.ts';
import figureEnteredTwice from './figure-entered-twice.ts';
import figureFromTheFuture from './figure-from-the-future.ts';
import figuresContradictBaseline from './figures-contradict-baseline.ts';
import figuresWithoutColumns from './figures-without-columns.ts';
import kpiNeverEntered from './kpi-never-entered.ts';
import nothingLearnt from './nothing-learnt.ts';
import unknownKpiInFigures from './unknown-kpi-in-figures.ts';
import unlikelyFigure from './unlikely-figure.ts';
import unreadableFigure from './unreadable-figure.ts';

/** Rules about figures that were measured. A new rule is a file and a line here. */
export const actualsRules: readonly Rule[] = [
  unknownKpiInFigures,
  unreadableFigure,
  figuresWithoutColumns,
  figureEnteredTwice,
  unlikelyFigure,
  figureFromTheFuture,
  figuresContradictBaseline,
  kpiNeverEntered,
  nothingLearnt,
  assumptionNotChecked,
];
