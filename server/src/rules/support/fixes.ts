import type { LeverEntry, Plan, Ref } from '../../model/plan.ts';
import { fieldNames } from '../../model/reader.ts';
import { indentUnit, type NewEntry, replaceScalar, setValue, yamlText } from '../../syntax/edit.ts';
import { addAfter, addEntry, addToMap } from '../../syntax/edit-add.ts';
import { blockLines, flowPairs } from '../../syntax/new-entry.ts';
import type { MapEntry, ScalarNode } from '../../syntax/tree.ts';
import { entryOf, isEmpty } from '../../syntax/tree.ts';
import { same, type Text } from '../../text/language.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { TextEdit } from '../../text/span.ts';
import type { Fix } from '../rule.ts';

/** A fix that needs a decision of the user; empty without edits. */
export function suggestion(title: Text, edits: readonly TextEdit[] | undefined): Fix[] {
  return edits && edits.length > 0 ? [{ title, kind: 'suggestion', edits }] : [];
}

/** A fix that preserves the meaning. */
export function safe(title: Text, edits: readonly TextEdit[] | undefined): Fix[] {
  return edits && edits.length > 0 ? [{ title, kind: 'safe', edits }] : [];
}

/** Replaces the name of a reference, inside its quotes. */
export function replaceName(plan: Plan, ref: Pick<Ref, 'span' | 'text'>, id: string): TextEdit[] {
  const written = plan.syntax.text.slice(ref.span.start, ref.span.end);
  if (!/^(["'])[\s\S]*\1$/.test(written)) return [{ span: ref.span, newText: yamlText(id, true) }];
  return [{ span: { start: ref.span.start + 1, end: ref.span.end - 1 }, newText: id }];
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

/**
 * Adds a top-level field in the order of the format: after the fields that usually come before it.
 */
export function addTopField(plan: Plan, entry: NewEntry): TextEdit[] {
  const { text } = plan.syntax;
  const present = plan.root && entryOf(plan.root, entry.key);
  if (present) return fillEmpty(plan, present, entry);
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
  const lineBreak = lineBreakOf(text);
  const lines = blockLines(text, [entry], 0, indentUnit(text)).slice(lineBreak.length) + lineBreak;
  return [{ span: { start, end: start }, newText: lines }];
}

/** Writes the value of an existing key without one. */
function fillEmpty(plan: Plan, { key, value, span }: MapEntry, entry: NewEntry): TextEdit[] {
  if (!isEmpty(value)) return [];
  const written = flowPairs([entry])
    .slice(flowPairs([{ key: entry.key }]).length)
    .trim();
  return written === '' ? [] : setValue(plan.syntax.text, { key, value, span }, written);
}

/** Adds entries to a section, and the section if the plan does not have it. */
export function addToSection(
  plan: Plan,
  section: string,
  ...entries: readonly NewEntry[]
): TextEdit[] | undefined {
  const parent = plan.root && entryOf(plan.root, section);
  if (parent) return addEntry(plan.syntax, parent, ...entries);
  return addTopField(plan, { key: section, fields: entries });
}

/** Adds a field to an entry in full form; undefined for short forms. */
export function addField(
  plan: Plan,
  entry: { readonly record: LeverEntry['record'] },
  key: string,
  value: string,
): TextEdit[] | undefined {
  if (!entry.record) return undefined;
  const present = entryOf(entry.record, key);
  if (present) return fillEmpty(plan, present, { key, inline: value });
  return addToMap(plan.syntax.text, entry.record, { key, inline: value });
}

/** Replaces the text of a scalar, inside its quotes. */
export function rewrite(node: ScalarNode, text: string): TextEdit[] {
  return [replaceScalar(node, text)];
}

/** The most frequent form of the entries of `levers`, for a new one. */
export function newLever(plan: Plan, id: string, mechanisms: readonly string[]): NewEntry {
  const list = `[${mechanisms.join(', ')}]`;
  const last = plan.levers.at(-1)?.entry.value;
  if (last?.kind !== 'map') return { key: id, inline: list };
  return last.flow
    ? { key: id, inline: `{mechanisms: ${list}}` }
    : { key: id, fields: [{ key: 'mechanisms', inline: list }] };
}

/** “Add `x`” in both languages. */
export function addTitle(what: Text | string): Text {
  const text = typeof what === 'string' ? same(what) : what;
  return { en: `Add ${text.en}`, zh: `添加${text.zh}` };
}
