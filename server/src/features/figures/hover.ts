import { kpiName } from '../../model/kpi-texts.ts';
import { recordShape } from '../../model/shape.ts';
import { touches } from '../../text/span.ts';
import { columnOf } from '../../tracking/read-file.ts';
import type { FiguresDocument } from '../document.ts';
import { fieldMarkdown } from '../field-markdown.ts';
import type { Hover } from '../hover-value.ts';
import { escapeMarkdown, inlineCode, paragraphs } from '../markdown.ts';
import { progressMarkdown, progressOfFigures } from './progress.ts';

/** The hover in a file of figures: a column of the header, or the KPI of a line with its status. */
export function hoverFigures(document: FiguresDocument, offset: number): Hover | undefined {
  const { tracking, lang, catalog } = document;
  const head = tracking.file?.header?.cells.find(({ span }) => touches(span, offset));
  if (head) {
    const field = recordShape('actuals').fields.get(columnOf(head) ?? '');
    return field && { span: head.span, markdown: fieldMarkdown(field, lang, 'full') };
  }
  const read = tracking.lines.find(({ line }) => touches(line.row.span, offset));
  const kpi = read?.kpi;
  if (!read || !kpi) return undefined;
  const cells = [read.line.kpi, read.line.date, read.line.value];
  const cell = cells.find((one) => one && touches(one.span, offset));
  if (!cell) return undefined;
  const row = progressOfFigures(document).kpis.find(({ key }) => key === kpi.key);
  const plan = [kpi.baseline?.text, kpi.target?.text].filter((text) => text !== undefined);
  const due = kpi.due ? ` · ${escapeMarkdown(kpi.due.text)}` : '';
  return {
    span: cell.span,
    markdown: paragraphs([
      `**${escapeMarkdown(kpiName(catalog, kpi)[lang])}** · ${inlineCode(kpi.key)}`,
      plan.length === 0 ? undefined : `${plan.map(escapeMarkdown).join(' → ')}${due}`,
      row && progressMarkdown(row, lang),
    ]),
  };
}
