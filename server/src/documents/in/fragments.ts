import type { Context } from './context.ts';
import { planPeriod } from './dates.ts';
import { fieldShape, valueWord } from './fields.ts';
import { type Spec, shapeOf } from './specs.ts';
import { canBe, isMoney, isPerson, isShare, isTimeText } from './value-kinds.ts';

/** A part of a text that is the value of a field. */
export interface Fragment {
  readonly field: string;
  readonly text: string;
}

/** Longer parts are sentences. */
const longest = 120;

/** What field a part of a text is for: by a label in it, else by what it is. */
export function fragmentOf(context: Context, spec: Spec, raw: string): Fragment | undefined {
  const text = raw.trim().replace(/[。.;；]$/, '');
  if (text === '') return undefined;
  const period = [...shapeOf(spec).fields.values()].find(({ type }) => type === 'period')?.name;
  if (
    period !== undefined &&
    isTimeText(context, text) &&
    planPeriod(text, context.calendar, context.order) === text
  )
    return { field: period, text };
  return (
    labelled(context, spec, text) ??
    (text.length > longest ? undefined : typed(context, spec, text))
  );
}

/** A label without its number: `举措一`, `Risk 2`. */
export function plainLabel(label: string): string {
  const bare = label
    .trim()
    .replace(/(?:[一二三四五六七八九十]|\d{1,2})$/u, '')
    .trim();
  return bare === '' ? label : bare;
}

/** `负责人：阿Kay`, `owner Bram Kuipers`, `可能性高`, `now 24 pairs`. */
export function labelled(context: Context, spec: Spec, text: string): Fragment | undefined {
  const phrases = context.words.columns.get(spec.record);
  const [, label, said] = /^([^:：]{1,40})[:：]\s*(\S[\s\S]*)$/.exec(text) ?? [];
  if (label !== undefined && said !== undefined) {
    const names = phrases?.whole(plainLabel(label)) ?? [];
    const isKnown = (name: string): boolean => name !== 'mechanisms' && name !== 'lever';
    const field = names.find((name) => canBe(context, spec, name, said)) ?? names.find(isKnown);
    const value = said.trim().replace(/(?<=[\p{L}\d%）)]{2})[。.]$/u, '');
    return field === undefined ? undefined : { field, text: value };
  }
  const leading = phrases?.leading(text);
  const rest = leading?.rest.trim().replace(/^[为是]/, '') ?? '';
  if (!leading || rest === '' || leading.name === spec.main) return trailing(context, spec, text);
  const fields = phrases?.whole(text.slice(0, text.length - leading.rest.length)) ?? [];
  const field = fields.find((name) => name !== spec.main && canBe(context, spec, name, rest));
  if (field === undefined) return trailing(context, spec, text);
  // Words such as `want` are part of what is wanted.
  return { field, text: fieldShape(spec, field)?.type === 'text' ? text : rest };
}

/** `柳青禾拍板`, `Ana decides`: the label after the value. */
function trailing(context: Context, spec: Spec, text: string): Fragment | undefined {
  const found = context.words.columns.get(spec.record)?.inside(text) ?? [];
  for (const { name, start, end, isWhole } of found) {
    if (isWhole || start === 0 || end < text.length) continue;
    const before = text.slice(0, text.length - (end - start)).trim();
    if (fieldShape(spec, name)?.type === 'person' && isPerson(context, before))
      return { field: name, text: before };
  }
  return undefined;
}

/** What a part without a label is: a person, a time, money, a share, a word of a fixed list. */
function typed(context: Context, spec: Spec, text: string): Fragment | undefined {
  const fields = [...shapeOf(spec).fields.values()];
  const of = (...types: readonly string[]): string | undefined =>
    fields.find(({ type, name }) => types.includes(type) && name !== 'as_of' && name !== 'until')
      ?.name;
  for (const { name, type } of fields)
    if (type === 'enum') {
      const value = valueWord(context, spec, name, text);
      if (value !== undefined && text.length > 1) return { field: name, text: value };
    }
  const person = of('person');
  if (person !== undefined && isPerson(context, text)) return { field: person, text };
  const time = of('period') ?? of('date');
  if (time !== undefined && isTimeText(context, text)) return { field: time, text };
  const money = of('money');
  if (money !== undefined) {
    if (context.words.lists.staffOnly.has(text.split(/[,，]/)[0] ?? ''))
      return { field: money, text: 'internal' };
    if (isMoney(context, text)) return { field: money, text };
  }
  const share = fields.find(({ name }) => name === 'share' || name === 'chance')?.name;
  return share !== undefined && isShare(context, text) ? { field: share, text } : undefined;
}
