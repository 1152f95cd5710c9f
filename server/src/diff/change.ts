import type { Catalog } from '../catalog/catalog.ts';
import type { Checked } from '../check.ts';
import type { Text } from '../text/language.ts';
import type { Fill } from '../text/message.ts';
import { fillMessage } from '../text/message.ts';
import type { Difference } from './compare.ts';
import type { Value } from './value.ts';

/** One version of a plan, checked. */
export interface Side {
  readonly checked: Checked;
  readonly catalog: Catalog;
}

/**
 * The kind of change. `live` and `planned` concern mechanisms, `waived` to `filled` levers;
 * `measured` are new figures, `status` is how a KPI stands.
 */
export type ChangeKind =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'changed'
  | 'live'
  | 'planned'
  | 'waived'
  | 'unwaived'
  | 'hollowed'
  | 'filled'
  | 'measured'
  | 'status'
  | 'unreadable';

/** Whether the plan asks for more or for less than before. */
export type Direction = 'bolder' | 'weaker';

/** One change of the strategy. */
export interface Change {
  readonly kind: ChangeKind;
  /** Section of the format; `plan` for the fields at the top. */
  readonly section: string;
  /** Key of the entry in its section. */
  readonly id?: string;
  /** Field inside the entry, or at the top. */
  readonly field?: string;
  /** Address in the second plan; in the first for a removed entry. */
  readonly at: string;
  readonly before?: string;
  readonly after?: string;
  readonly direction?: Direction;
  /** Relative change of a number; months for a date. */
  readonly size?: number;
  /** It asks for less of a KPI that was off track since this day. */
  readonly offTrackSince?: string;
  readonly message: Text;
}

/** Shared by the functions that describe changes. */
export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

/**
 * Describes one difference; an empty list when another change covers it, undefined to leave it to
 * the general sentences.
 */
export type Describer = (difference: Difference, sides: Sides) => readonly Change[] | undefined;

/** A change for a difference, with its sentence filled in. */
export function change(
  { path, before, after }: Difference,
  kind: ChangeKind,
  message: Text,
  data: Readonly<Record<string, Fill>>,
  more: Pick<Partial<Change>, 'direction' | 'size' | 'before' | 'after'> = {},
): Change {
  const [section = '', id, ...rest] = path;
  const top = path.length === 1 || !entrySections.has(section);
  const field = top ? path.join('.') : rest.join('.');
  const [from, to] = [textOf(before?.value), textOf(after?.value)];
  return {
    kind,
    section: top ? 'plan' : section,
    ...(!top && id !== undefined && { id }),
    ...(field !== '' && { field }),
    at: path.join('.'),
    ...(from !== undefined && { before: from }),
    ...(to !== undefined && { after: to }),
    ...more,
    message: fillMessage(message, data),
  };
}

/** Sections whose entries are added, dropped and changed one by one. */
export const entrySections: ReadonlySet<string> = new Set([
  'goals',
  'segments',
  'levers',
  'kpis',
  'economics',
  'initiatives',
  'phases',
  'channels',
  'scenarios',
  'decisions',
  'assumptions',
  'risks',
  'sources',
]);

/** A value on one line, as a reader would write it. */
export function textOf(value: Value | undefined): string | undefined {
  if (!value) return undefined;
  if (value.kind === 'leaf') return value.text;
  if (value.kind === 'items') return value.items.map(({ text }) => text).join(', ');
  return [...value.fields].map(([key, field]) => `${key}: ${textOf(field.value) ?? ''}`).join('; ');
}
