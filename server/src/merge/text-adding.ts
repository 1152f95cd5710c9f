import type { Field } from '../diff/value.ts';
import { endOfLine } from '../syntax/edit.ts';
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import type { TextEdit } from '../text/span.ts';
import { entryEnd } from './source.ts';
import type { Context, Place } from './text-place.ts';
import { CannotWrite, entryText } from './write.ts';
import { fieldColumn } from './write-line.ts';

/** Inserts new fields after the field that they follow in the other version. */
export class Adding {
  private readonly context: Context;
  private readonly place: Place;
  private before: MapEntry | undefined;
  private count: number;
  constructor(context: Context, place: Place) {
    this.context = context;
    this.place = place;
    this.count = mapOf(place)?.entries.length ?? 0;
  }

  seen({ entry }: Field): void {
    this.before = entry;
  }

  add(key: string, field: Field): TextEdit[] {
    const { context, place } = this;
    const map = mapOf(place);
    if (!map) throw new CannotWrite();
    const written = field.entry ? field.key : key;
    if (map.flow) {
      const at = map.entries.at(-1)?.span.end ?? map.span.start + 1;
      const text = entryText(context.theirs, written, field, 0, true);
      return [{ span: { start: at, end: at }, newText: `${this.count++ > 0 ? ', ' : ''}${text}` }];
    }
    const previous = this.before ?? map.entries.at(-1);
    if (!previous) throw new CannotWrite();
    const at = endOfLine(context.ours.text, entryEnd(context.ours, previous));
    const column = fieldColumn(context.ours, place.ours, place.parent?.ours);
    const text = entryText(context.theirs, written, field, column, false);
    const crlf = context.ours.text.includes('\r\n');
    return [
      {
        span: { start: at, end: at },
        newText: crlf ? text.replace(/\r?\n/g, '\r\n') : text.replaceAll('\r\n', '\n'),
      },
    ];
  }
}

function mapOf({ ours }: Place): MapNode | undefined {
  return ours.node?.kind === 'map' ? ours.node : undefined;
}
