import type { Catalog } from '../catalog/catalog.ts';
import type { Plan } from '../model/plan.ts';
import { figuresOf, type ReadLine, readLines } from './figures.ts';
import { type FiguresFile, missingColumns, readFiguresFile } from './read-file.ts';
import type { Figures } from './types.ts';

/** Everything that was measured for a plan. */
export interface Tracking {
  /** The file of figures beside the plan. */
  readonly file: FiguresFile | undefined;
  readonly lines: readonly ReadLine[];
  readonly figures: Figures;
  /** Only those that stand in the plan itself. */
  readonly inPlan: Figures;
  /** False for a file of figures without a plan beside it. */
  readonly hasPlan: boolean;
}

/**
 * Reads the figures of a plan.
 * @param text the content of its file of figures, if there is one
 * @param hasPlan false if the plan is an empty one, because there is none
 */
export function trackingOf(
  plan: Plan,
  catalog: Catalog,
  text: string | undefined,
  hasPlan = true,
): Tracking {
  const file = text === undefined ? undefined : readFiguresFile(text);
  const isUsable = hasPlan && file && missingColumns(file).length === 0;
  const lines = isUsable ? readLines(plan, catalog, file) : [];
  const inPlan = figuresOf(plan, catalog);
  const figures = lines.length === 0 ? inPlan : figuresOf(plan, catalog, lines);
  return { file, lines, figures, inPlan, hasPlan };
}
