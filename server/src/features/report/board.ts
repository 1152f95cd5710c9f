import type { Catalog } from '../../catalog/catalog.ts';
import { modelName } from '../../catalog/names.ts';
import { findingRow, reportOf } from '../../report/report.ts';
import type { FindingRow, Report } from '../../report/types.ts';
import type { Lang, Text } from '../../text/language.ts';
import type { PlanDocument } from '../document.ts';
import { compared, type Hypothesis } from '../what-if.ts';

/** The board's data about one plan. Plain data. */
export interface BoardData {
  readonly report: Report;
  readonly lang: Lang;
  /** The what-if choices. */
  readonly choices: Choices;
  /** Findings that a what-if plan would gain and lose; the report is then about that plan. */
  readonly supposed?: Hypothesis & {
    readonly appear: readonly FindingRow[];
    readonly vanish: readonly FindingRow[];
  };
}

/** Models and trends of a catalogue by name. */
export interface Choices {
  readonly models: readonly { readonly id: string; readonly name: Text }[];
  readonly trends: readonly { readonly id: string; readonly name: Text }[];
}

/** A plan as the board shows it. */
export function boardOf({ checked, catalog, today, lang }: PlanDocument): BoardData {
  return { report: reportOf(checked, catalog, today), lang, choices: choicesOf(catalog) };
}

/** A what-if plan. Its new findings have no place in the text as it is. */
export function supposedBoard(
  before: PlanDocument,
  after: PlanDocument,
  hypothesis: Hypothesis,
): BoardData {
  const { appear, vanish } = compared(before, after);
  const added = appear.map((one) => ({
    rule: one.rule,
    severity: one.severity,
    message: findingRow(one).message,
  }));
  return {
    ...boardOf(after),
    lang: before.lang,
    supposed: { ...hypothesis, appear: added, vanish: vanish.map(findingRow) },
  };
}

function choicesOf(catalog: Catalog): Choices {
  return {
    models: [...catalog.models.keys()].map((id) => ({ id, name: modelName(catalog, id) })),
    trends: [...catalog.trends.values()].map(({ id, name }) => ({ id, name })),
  };
}
