import path from 'node:path';
import { type LineIndex, lineColumn } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { repositoryTop } from '../repository-top.ts';

/**
 * A place as other tools count: lines and columns from 1, columns in UTF-16 code units, the end
 * exclusive.
 */
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

/** The path of a file, as code review services expect it. */
export interface SharedPath {
  /** With `/`, relative to the top of the repository, else absolute. */
  readonly path: string;
  /** The file is inside the repository. */
  readonly isInside: boolean;
}

/**
 * How files are named for services: relative to the top of the repository, whichever of its folders
 * the command runs in; without a repository, relative to the working folder. A file elsewhere has
 * its absolute path.
 */
export function sharedPaths(): (file: string) => SharedPath {
  const top = repositoryTop(process.cwd()) ?? process.cwd();
  return (file) => {
    const full = path.resolve(file);
    const relative = path.relative(top, full);
    const isInside = !(
      relative === '..' ||
      relative.startsWith(`..${path.sep}`) ||
      path.isAbsolute(relative)
    );
    return { path: (isInside ? relative : full).split(path.sep).join('/'), isInside };
  };
}
