import type { MapEntry, Node } from '../syntax/tree.ts';
import { fieldNamed, planType, recordOf } from './shape.ts';

/** The files that a plan names, as written. */
export interface NamedFiles {
  /** Company catalogues, in order. */
  readonly catalogs: readonly string[];
  /** The parent plan. */
  readonly parent: string | undefined;
}

export const noFiles: NamedFiles = { catalogs: [], parent: undefined };

/**
 * The files that a plan names. Determined before the plan is read, since reading needs the
 * catalogues.
 */
export function filesNamedBy(root: Node | undefined): NamedFiles {
  return { catalogs: pathsAt(root, 'catalog'), parent: pathsAt(root, 'part_of')[0] };
}

/** A field of a plan as parsed, under its name or another word for it. */
export function fieldIn(root: Node | undefined, field: string): MapEntry | undefined {
  const plan = recordOf(planType);
  const entries = root?.kind === 'map' ? root.entries : [];
  return entries.find(({ key }) => fieldNamed(plan, key.text)?.name === field);
}

function pathsAt(root: Node | undefined, field: string): string[] {
  const value = fieldIn(root, field)?.value;
  const nodes = value?.kind === 'list' ? value.items : value ? [value] : [];
  return nodes.flatMap((node) =>
    node.kind === 'scalar' && !node.isNull && node.text.trim() !== '' ? [node.text.trim()] : [],
  );
}

/**
 * Whether a text is a company catalogue: it has `catalog: <number>` at the top level, and no
 * `plan:`.
 */
export function isCatalog(text: string): boolean {
  return !/^plan:/m.test(text) && /^catalog:\s*\d+\s*(?:#.*)?$/m.test(text);
}
