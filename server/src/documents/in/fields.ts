import { find } from '../../catalog/lookup.ts';
import { severalItems } from '../../model/several-items.ts';
import type { FieldShape } from '../../model/shape-types.ts';
import { type Context, takenFrom } from './context.ts';
import { planDate, planPeriod } from './dates.ts';
import type { Entry } from './entry.ts';
import type { Place } from './source.ts';
import { type Spec, shapeOf } from './specs.ts';
import { isReadable, joinedDigits, type Unit, withUnit } from './units.ts';

/** A value of a document for a field of an entry. */
export interface Given {
  readonly text: string;
  readonly at: Place;
  /** A unit that stands apart from it. */
  readonly unit?: Unit | undefined;
  /** What the document calls the field. */
  readonly label?: string;
  readonly key?: string;
}

/** The shape of a field of an entry; `start`, `end` and `rest` are no fields of their own. */
export function fieldShape(spec: Spec, field: string): FieldShape | undefined {
  return shapeOf(spec).fields.get(field);
}

/**
 * Puts a value into a field as it stands in the document, in a spelling that plans can have. What
 * the field cannot take becomes a remark of the entry.
 */
export function setField(context: Context, entry: Entry, field: string, given: Given): void {
  const { draft, words } = context;
  const text = given.text.trim().replace(/(?<=[\d%\p{L}])[¹²³⁴-⁹*†‡]+$/u, '');
  if (text === '' || words.lists.empty.has(text)) return;
  draft.said.add(given.text);
  const spelled = spellings(context, entry, field, { ...given, text });
  for (const written of spelled)
    draft.set(entry, field, takenFrom(context, written, given.at, given.key));
}

/** The spellings to write; none for what became a remark. */
function spellings(context: Context, entry: Entry, field: string, given: Given): readonly string[] {
  const { text, at } = given;
  const shape = fieldShape(entry.spec, field);
  const type = field === 'start' || field === 'end' ? 'date' : shape?.type;
  switch (type) {
    case 'value':
    case 'map':
      return [valueText(context, entry, given)];
    case 'money':
      return [moneyText(context, given)];
    case 'date':
      return [dateText(context, text, at)];
    case 'period':
      return [periodText(context, text, at)];
    case 'list':
    case 'one-or-list':
      return text
        .split(severalItems)
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'enum': {
      const word = valueWord(context, entry.spec, field, text);
      return word === undefined ? remarked(context, entry, field, given) : [word];
    }
    case 'ref': {
      const to = shape && 'to' in shape ? shape.to : undefined;
      const isKnown = to !== 'lever' || find(context.catalog, 'lever', text) !== undefined;
      return isKnown ? [text] : remarked(context, entry, field, given);
    }
    default:
      return field === 'rest' ? remarked(context, entry, undefined, given) : [text];
  }
}

/** Makes a text a remark, under the document's own name of the field. */
function remarked(
  context: Context,
  entry: Entry,
  field: string | undefined,
  given: Given,
): readonly string[] {
  const label = field === undefined ? '' : `${given.label ?? field}: `;
  setRemark(context, entry, { ...given, text: `${label}${given.text}` });
  return [];
}

/** A figure with its unit; what cannot be read stays as it stands. */
function valueText(context: Context, entry: Entry, { text, at, unit, key }: Given): string {
  const { words, units, draft } = context;
  if (words.lists.unmeasured.has(text)) return key === undefined ? 'tbd' : text;
  const isKpi = fieldShape(entry.spec, 'unit') !== undefined;
  if (unit?.kind === 'other' && isKpi && !isReadable(`1${unit.after}`, units))
    draft.set(entry, 'unit', takenFrom(context, unit.written, at));
  const made = withUnit(text, unit, units);
  if (!isReadable(made, units))
    draft.doubt('unreadable', `${entry.name}: ${text}`, { at, file: context.file });
  return made;
}

function moneyText({ words, units, draft, file }: Context, { text, at, unit }: Given): string {
  if (words.lists.staffOnly.has(text)) return 'internal';
  const made = withUnit(joinedDigits(text), unit, units);
  if (!isReadable(made, units)) draft.doubt('unreadable', text, { at, file });
  return made;
}

function dateText({ calendar, order, draft, file }: Context, text: string, at: Place): string {
  const date = planDate(text, calendar, order);
  if (date === undefined) draft.doubt('date', text, { at, file });
  return date ?? text;
}

function periodText({ calendar, order, draft, file }: Context, text: string, at: Place): string {
  const period = planPeriod(text, calendar, order);
  if (period === undefined) draft.doubt('date', text, { at, file });
  return period ?? text;
}

/** The value of a fixed list that a text stands for. */
export function valueWord(
  { words, levels }: Context,
  { record }: Spec,
  field: string,
  text: string,
): string | undefined {
  const level = record === 'risk' ? levels.get(text) : undefined;
  return level ?? words.values.get(`${record}.${field}`)?.whole(text)[0];
}

/**
 * Text without a field of its own: where the format has a field for it, else kept beside the plan.
 */
export function setRemark(context: Context, entry: Entry, given: Given): void {
  const { draft, file } = context;
  const { rest } = entry.spec;
  if (rest === undefined) draft.leave(`${entry.name}: ${given.text}`, given.at, file, []);
  else draft.set(entry, rest, takenFrom(context, given.text, given.at));
}
