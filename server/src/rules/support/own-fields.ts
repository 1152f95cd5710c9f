// What an entry says in fields of its author's own.
import { readPeriod } from '../../model/grammar/period.ts';
import { isTime } from '../../model/moments.ts';
import type { EntryBase, Initiative, Plan } from '../../model/plan.ts';
import { fieldNamed, recordShape } from '../../model/shape.ts';

/** Whether a field that the format does not know has a value of some kind. */
export function hasOwnField({ record, path }: EntryBase, is: (text: string) => boolean): boolean {
  const shape = recordShape(path[0] === 'initiatives' ? 'initiative' : '');
  return (record?.entries ?? []).some(
    ({ key, value }) =>
      value.kind === 'scalar' &&
      !value.isNull &&
      fieldNamed(shape, key.text) === undefined &&
      is(value.text),
  );
}

/** Whether a text is a date or a period of the plan's time. */
export function isDate({ calendar }: Plan, text: string): boolean {
  return readPeriod(text, calendar).value !== undefined;
}

/** Whether a text begins with an amount of money: `300M cash`. */
export function isAmount(_: Plan, text: string): boolean {
  return amount.test(text.trim());
}

const amount =
  /^(?:[$€£¥￥]\s?\d|(?:about |ca\.? |约)?\d[\d.,]*\s?(?:bn|[mk]\b|million|billion|万|亿|元))/iu;

/** `buy 20M of equipment`, `no new investment`: what the work costs, said in a sentence. */
export function saysMoney(text: string): boolean {
  return inSentence.test(text);
}

const inSentence =
  /(?:invest|spend|buy|budget of|cost(?:s|ing)?|capex|投入?|预算|花)[^.。;；]{0,12}?[$€£¥￥]?\d[\d.,]*\s?(?:bn|[mk]\b|million|billion|万|亿)|\bno (?:new |extra |further )?(?:investment|budget|capex|money)\b|不(?:再|另)?(?:投钱|加投|投入|花钱)/iu;

/** `city launches, Oct to March, Milind`: work in one line says who and when in its own way. */
export function isOneLine({ entry: { item, value } }: EntryBase): boolean {
  const node = item && !item.isKeyed ? item.node : value;
  if (node.kind === 'scalar') return /[,，;；|–—(（]|->|\s\/\s|\d/u.test(node.text);
  // `2: launch the app, Bo, March to May` is a record that was made of its text.
  const [name] = node.kind === 'map' && node.table ? node.entries : [];
  return (
    name?.value.kind === 'scalar' && (name.value.whole !== undefined || hasTime(name.value.text))
  );
}

function hasTime(text: string): boolean {
  return text.split(/[,，;；|]/u).some((part, at) => at > 0 && isTime(part.trim()));
}

/** `later`, a milestone under its date alone, `怎么做`: no work that is planned yet, or a heading. */
export function isParked({ key, name }: Initiative): boolean {
  if (isTime(key)) return true;
  return /^(?:later(?: on)?|parked|parking[- ]lot|someday|backlog|目标|现在|现状|怎么做|责任人|时间|资金|背景|以后(?:再说)?|将来|远期|暂缓)$/iu.test(
    (name?.text ?? key).trim(),
  );
}

/** Whether it is the row of a table without heads: its other cells may say who and when. */
export function hasUnreadCells({ record }: EntryBase): boolean {
  return record?.table === true && record.entries.some(({ key }) => /^x-\d/.test(key.text));
}

/** `Q3: the app is live`: a line under its time is a milestone, and no work with money of its own. */
export function isOnTimeline({ record, name, when }: Initiative): boolean {
  return record?.table === true && !!name && !!when && when.span.end <= name.span.start;
}
