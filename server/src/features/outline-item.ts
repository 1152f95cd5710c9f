import type { MapEntry } from '../syntax/tree.ts';
import { visible } from '../text/message.ts';
import type { Span } from '../text/span.ts';

export type OutlineKind =
  | 'section'
  | 'field'
  | 'lever'
  | 'kpi'
  | 'initiative'
  | 'milestone'
  | 'assumption'
  | 'risk'
  | 'source'
  | 'entry';

/** One line of the outline of a plan. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** The title of the entry, else its key. Never empty, always one line. */
  readonly name: string;
  readonly key: string;
  readonly detail: string;
  readonly span: Span;
  /** The key. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** An item of the outline. */
export function item(
  kind: OutlineKind,
  entry: MapEntry,
  name: string,
  detail: string | undefined,
): OutlineItem {
  const key = oneLine(entry.key.text) || '·';
  const { span } = entry;
  return {
    kind,
    name: oneLine(name) || key,
    key,
    detail: oneLine(detail ?? ''),
    span,
    selection: entry.key.span,
    children: [],
  };
}

/** Details in one text. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** At most 120 characters on one line. */
export function oneLine(text: string): string {
  const line = visible(text.slice(0, 400).replace(/\s+/g, ' ').trim());
  return line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…`;
}
