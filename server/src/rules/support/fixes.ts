import type { LeverEntry, Plan, Ref } from '../../model/plan.ts';
import { fieldNames } from '../../model/reader.ts';
import { addAfter, addEntry, addToMap, type NewEntry, replaceScalar } from '../../syntax/edit.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import { entryOf } from '../../syntax/tree.ts';
import { same, type Text } from '../../text/language.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix } from '../rule.ts';

/** A fix that a person has to decide on; nothing when there is no edit to make. */
export function suggestion(title: Text, edits: readonly TextEdit[] | undefined): Fix[] {
  return edits && edits.length > 0 ? [{ title, kind: 'suggestion', edits }] : [];
}

/** A fix that changes no meaning. */
export function safe(title: Text, edits: readonly TextEdit[] | undefined): Fix[] {
  return edits && edits.length > 0 ? [{ title, kind: 'safe', edits }] : [];
}

/** Writes another name in the place of a reference, without touching quotes around it. */
export function replaceName(plan: Plan, ref: Pick<Ref, 'span' | 'text'>, id: string): TextEdit[] {
  const written = plan.syntax.text.slice(ref.span.start, ref.span.end);
  const quoted = /^(["'])[\s\S]*\1$/.test(written);
  const span = quoted ? { start: ref.span.start + 1, end: ref.span.end - 1 } : ref.span;
  return [{ span, newText: id }];
}

/** “Replace by `id`”. */
export function replaceFix(
  plan: Plan,
  ref: Pick<Ref, 'span' | 'text'>,
  id: string,
  kind: Fix['kind'] = 'suggestion',
): Fix[] {
  return [
    {
      title: { en: `Replace by \`${id}\``, zh: `替换为 \`${id}\`` },
      kind,
      edits: replaceName(plan, ref, id),
    },
  ];
}

/** Adds a field at the top of the file, in the order of the format: behind the fields that usually come before it. */
export function addTopField(plan: Plan, entry: NewEntry): TextEdit[] {
  const { text } = plan.syntax;
  const present = plan.root && entryOf(plan.root, entry.key);
  if (present) return setEmpty(plan, present.key.span.end, entry);
  const order = fieldNames('plan');
  const at = order.indexOf(entry.key);
  const before =
    plan.root?.entries.filter(
      ({ key }) => order.includes(key.text) && order.indexOf(key.text) < at,
    ) ?? [];
  const last = before.reduce((a, b) => (a && a.span.end > b.span.end ? a : b), before[0]);
  if (last && plan.root && !plan.root.flow) return addAfter(text, last, entry);
  if (plan.root?.flow) return addToMap(text, plan.root, entry);
  const start = plan.root?.span.start ?? text.length;
  const lines = [
    `${entry.key}:${entry.inline === '' ? '' : ` ${entry.inline}`}`,
    ...(entry.below ?? []),
  ];
  const lineBreak = lineBreakOf(text);
  return [{ span: { start, end: start }, newText: lines.map((line) => line + lineBreak).join('') }];
}

/** The key is there and nothing behind it: writes the value. */
function setEmpty(plan: Plan, keyEnd: number, entry: NewEntry): TextEdit[] {
  const colon = plan.syntax.text.indexOf(':', keyEnd) + 1;
  if (colon === 0 || entry.inline === '') return [];
  return [{ span: { start: colon, end: colon }, newText: ` ${entry.inline}` }];
}

/** Adds an entry to a section, or the section with the entry when the plan has none. */
export function addToSection(plan: Plan, section: string, entry: NewEntry): TextEdit[] | undefined {
  const parent = plan.root && entryOf(plan.root, section);
  if (parent) return addEntry(plan.syntax.text, parent, entry);
  const lines = [
    `  ${entry.key}:${entry.inline === '' ? '' : ` ${entry.inline}`}`,
    ...(entry.below ?? []).map((line) => `  ${line}`),
  ];
  return addTopField(plan, { key: section, inline: '', below: lines });
}

/** Adds a field to an entry written as a record; undefined when it is written in a short form. */
export function addField(
  plan: Plan,
  entry: { readonly record: LeverEntry['record'] },
  key: string,
  value: string,
): TextEdit[] | undefined {
  if (!entry.record) return undefined;
  const present = entryOf(entry.record, key);
  if (present) return setEmpty(plan, present.key.span.end, { key, inline: value });
  return addToMap(plan.syntax.text, entry.record, { key, inline: value });
}

/** Writes another text into a scalar, in its own quotes. */
export function rewrite(node: ScalarNode, text: string): TextEdit[] {
  return [replaceScalar(node, text)];
}

/** How the entries of `levers` are mostly written, so that a new one looks like them. */
export function newLever(plan: Plan, id: string, mechanisms: readonly string[]): NewEntry {
  const list = `[${mechanisms.join(', ')}]`;
  const last = plan.levers.at(-1)?.entry.value;
  if (last?.kind !== 'map') return { key: id, inline: list };
  return last.flow
    ? { key: id, inline: `{mechanisms: ${list}}` }
    : { key: id, inline: '', below: [`  mechanisms: ${list}`] };
}

/** “Add `x`” in both languages. */
export function addTitle(what: Text | string): Text {
  const text = typeof what === 'string' ? same(what) : what;
  return { en: `Add ${text.en}`, zh: `添加${text.zh}` };
}
