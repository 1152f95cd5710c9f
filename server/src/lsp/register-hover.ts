import type { Connection, Hover as LspHover } from 'vscode-languageserver';
import type { HoverDetail } from '../features/describe/describe.ts';
import { hoverFigures } from '../features/figures/hover.ts';
import { hover } from '../features/hover.ts';
import { hoverRecord } from '../features/hover-record.ts';
import type { Hover } from '../features/hover-value.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Client } from './client.ts';
import { fromPosition, toRange } from './convert.ts';
import type { Answer } from './requests.ts';
import { toMarkup } from './text-client.ts';

/** Answers hover requests on plans, configurations and company catalogues. */
export function registerHover(
  connection: Connection,
  answer: Answer,
  detail: () => HoverDetail,
  client: () => Pick<Client, 'text'>,
): void {
  const shown = (found: Hover | undefined, lines: LineIndex): LspHover | null =>
    found
      ? {
          range: toRange(lines, found.span),
          contents: toMarkup(found.markdown, client().text.hover),
        }
      : null;
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(
      'hover',
      uri,
      (plan) => shown(hover(plan, fromPosition(plan.lines, position), detail()), plan.lines),
      null,
      (other) => shown(hoverRecord(other, fromPosition(other.lines, position)), other.lines),
      (figures) =>
        shown(hoverFigures(figures, fromPosition(figures.lines, position)), figures.lines),
    ),
  );
}
