import path from 'node:path';
import { type LineIndex, lineColumn } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** A place as other tools count: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The region of a span. */
export function regionOf(lines: LineIndex, span: Span): Region {
  const start = lineColumn(lines, span.start);
  const end = lineColumn(lines, span.end);
  return {
    startLine: start.line + 1,
    startColumn: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

/** The file as seen from the working folder, with forward slashes; undefined for a file that lies outside. */
export function pathFromHere(file: string): string | undefined {
  const relative = path.relative(process.cwd(), path.resolve(file));
  const outside =
    relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return outside ? undefined : relative.split(path.sep).join('/');
}

/** The file for tools that know paths only: from the working folder, else from the root; always with forward slashes. */
export function portablePath(file: string): string {
  return pathFromHere(file) ?? path.resolve(file).split(path.sep).join('/');
}
