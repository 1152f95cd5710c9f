import type { KpiEntry } from '../../model/plan.ts';
import { type Span, type TextEdit, touches } from '../../text/span.ts';
import { csvRow } from '../../tracking/csv-adapter.ts';
import type { FiguresDocument } from '../document.ts';

/** The KPI of the plan that the cell at an offset names, or that its line belongs to. */
export function kpiAt(
  { tracking }: FiguresDocument,
  offset: number,
): { readonly kpi: KpiEntry; readonly span: Span } | undefined {
  for (const { kpi, line } of tracking.lines)
    if (kpi && line.kpi && touches(line.kpi.span, offset)) return { kpi, span: line.kpi.span };
  return undefined;
}

/** The cells of a file of figures that name a KPI, by the key of its entry. */
export function cellsNaming({ tracking }: Pick<FiguresDocument, 'tracking'>, key: string): Span[] {
  return tracking.lines.flatMap(({ kpi, line }) =>
    kpi?.key === key && line.kpi ? [line.kpi.span] : [],
  );
}

/** The edits that give a renamed KPI its new id in every cell with the old one. */
export function cellsWriting(
  { tracking }: Pick<FiguresDocument, 'tracking'>,
  id: string,
  wanted: string,
): TextEdit[] {
  const newText = csvRow([wanted], tracking.file?.delimiter ?? ',');
  return tracking.lines.flatMap(({ line }) =>
    line.kpi?.text === id ? [{ span: line.kpi.span, newText }] : [],
  );
}
