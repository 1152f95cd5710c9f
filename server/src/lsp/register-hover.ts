import type { Connection, Hover as LspHover } from 'vscode-languageserver';
import type { HoverDetail } from '../features/describe.ts';
import { type Hover, hover } from '../features/hover.ts';
import { hoverRecord } from '../features/records.ts';
import type { LineIndex } from '../text/lines.ts';
import { fromPosition, toRange } from './convert.ts';
import type { Answer } from './requests.ts';

/** Answers hover requests on plans, configurations and company catalogues. */
export function registerHover(
  connection: Connection,
  answer: Answer,
  detail: () => HoverDetail,
): void {
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(
      'hover',
      uri,
      (plan) => shown(hover(plan, fromPosition(plan.lines, position), detail()), plan.lines),
      null,
      (other) => shown(hoverRecord(other, fromPosition(other.lines, position)), other.lines),
    ),
  );
}

function shown(found: Hover | undefined, lines: LineIndex): LspHover | null {
  return found
    ? {
        range: toRange(lines, found.span),
        contents: { kind: 'markdown', value: found.markdown },
      }
    : null;
}
