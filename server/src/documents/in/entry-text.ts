import { withoutCheck } from './check.ts';
import type { Context } from './context.ts';
import { partsOf, splitName } from './entry-name.ts';
import { type Fragment, fragmentOf, labelled } from './fragments.ts';
import { withoutNumbering } from './heads.ts';
import type { Spec } from './specs.ts';
import { leadingDate, withoutBrackets, withoutLevel, withoutSaid } from './taken-out.ts';

/** A text about one entry, taken apart. */
export interface EntryText {
  /** The name or main text; empty where only fields are said. */
  readonly name: string;
  readonly fields: readonly Fragment[];
  /** What belongs to the entry but to no field. */
  readonly rest: readonly string[];
}

/** Takes the text of an item apart: name, brackets, labels, and what follows a colon or a dash. */
export function entryText(context: Context, spec: Spec, raw: string): EntryText {
  const fields: Fragment[] = [];
  const rest: string[] = [];
  const whole = byLabels(context, spec, raw);
  if (whole) {
    if (spec.record === 'risk')
      return {
        ...whole,
        name: withoutSaid(context, spec, whole.name, whole.fields, fields),
        fields: [...whole.fields, ...fields],
      };
    if (spec.record !== 'assumption') return whole;
    fields.push(...whole.fields);
    return { ...whole, name: withoutCheck(context, whole.name, fields), fields };
  }
  const bare = withoutNumbering(raw).replace(/[。；;]$|(?<![.\d])\.$/, '');
  let text = withoutBrackets(context, spec, bare, fields, rest);
  if (spec.record === 'decision') text = leadingDate(context, spec, text, fields);
  if (spec.record === 'assumption') text = withoutCheck(context, text, fields);
  const [said, tail] = splitName(context, spec, text);
  const name = spec.record === 'risk' ? withoutLevel(context, spec, said, fields) : said;
  if (tail === undefined) return { name: name.trim(), fields, rest };
  for (const part of partsOf(context, spec, tail)) addPart(context, spec, part, fields, rest);
  return { name: name.trim().replace(/[.。,，:：]$/, ''), fields, rest };
}

/**
 * A part is the value of a field, perhaps with a remark in brackets, else it is left to the rest.
 */
function addPart(
  context: Context,
  spec: Spec,
  part: string,
  fields: Fragment[],
  rest: string[],
): void {
  const bracket = /[(（]([^()（）]{1,80})[)）]$/.exec(part.trim());
  const before = part
    .trim()
    .slice(0, bracket?.index ?? 0)
    .trim();
  const remark = bracket?.[1] ?? '';
  const whole = fragmentOf(context, spec, part);
  const bare = whole || before === '' ? undefined : fragmentOf(context, spec, before);
  if (whole) fields.push(whole);
  else if (bare) {
    fields.push(bare);
    rest.push(remark);
  } else rest.push(part.trim());
}

/** `风险：X。应对：Y`, `时间：A；负责人：B`: several labels, each with its value. */
function byLabels(context: Context, spec: Spec, raw: string): EntryText | undefined {
  const parts = raw.split(
    /[;；。\n]\s*|\.\s+(?=\p{L}{1,20}[:：])|[,，]\s*(?=[^,，;；:：]{1,12}[:：])|(?<!\u3000)\u3000{1,8}(?=[^\u3000:：]{1,12}[:：])/u,
  );
  const found = parts
    .filter((part) => part.trim() !== '')
    .map((part) => ({ part, label: labelled(context, spec, part) }));
  const first = found[0]?.label;
  const isMain = first?.field === spec.main;
  const isLabelled = ({ label, part }: (typeof found)[number]): boolean =>
    label !== undefined && /[:：]/.test(part);
  // A sentence, and after it labels with their values.
  const isNamed = !first && found.length > 1 && found.slice(1).every(isLabelled);
  if (
    !isNamed &&
    !(first && /[:：]/.test(found[0]?.part ?? '') && (isMain || found.every(isLabelled)))
  )
    return undefined;
  const fields: Fragment[] = [];
  const rest: string[] = [];
  for (const { part, label } of isMain || isNamed ? found.slice(1) : found) {
    if (!label) {
      rest.push(part.trim());
      continue;
    }
    const text = withoutBrackets(context, spec, label.text, fields, rest);
    fields.push({ field: label.field, text });
  }
  const name = isNamed
    ? (found[0]?.part.trim() ?? '')
    : isMain
      ? withoutBrackets(context, spec, first?.text ?? '', fields, rest)
      : '';
  return { name: name.replace(/\.$/, ''), fields, rest };
}
