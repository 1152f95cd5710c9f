import { childType, configType, fieldAt, recordOf, typeAt } from '../model/shape.ts';
import { findRule } from '../rules/index.ts';
import { locate } from '../syntax/locate.ts';
import { slotAt } from '../syntax/slot.ts';
import type { Choice, CompletionItem } from './completion/item.ts';
import { enumChoices, fieldChoices, valueChoice } from './completion/plan-choices.ts';
import { ruleChoices } from './completion/rule-choices.ts';
import type { ConfigDocument } from './document.ts';
import { explainRule } from './explain-rule.ts';
import { fieldMarkdown, type Hover } from './hover.ts';

/** What can be written at an offset of a configuration file. */
export function completeConfig({ text }: ConfigDocument, offset: number): CompletionItem[] {
  const slot = slotAt(text, offset);
  if (slot.kind === 'none' || slot.kind === 'text') return [];
  const type = typeAt(slot.path, configType);
  const choices = type ? choicesFor(slot.kind, type, slot.present, slot.flow) : [];
  return choices
    .filter((choice) => !slot.present.includes(choice.label))
    .map((choice) => ({
      ...choice,
      insert: choice.insert.replaceAll('\n', `\n${' '.repeat(slot.indent)}`),
      replace: slot.replace,
    }));
}

function choicesFor(
  kind: string,
  type: NonNullable<ReturnType<typeof typeAt>>,
  present: readonly string[],
  flow: boolean,
): Choice[] {
  if (type.type === 'map' && type.keys.type === 'ref' && type.keys.to === 'rule') return ruleChoices().map((choice) => ({ ...choice, insert: `${choice.insert}: `, again: true }));
  const record = recordOf(type.type === 'list' || type.type === 'one-or-list' ? type.of : type);
  if (record && kind !== 'value') return fieldChoices(record.fields.values(), present, flow);
  if (type.type === 'enum') return enumChoices(type.values ?? []);
  return type.type === 'version' ? [valueChoice('1', 0)] : [];
}

/** What to show for the word at an offset of a configuration file. */
export function hoverConfig({ text, config, lang }: ConfigDocument, offset: number): Hover | undefined {
  const location = locate(config.syntax.root, offset);
  if (location?.part !== 'key') return undefined;
  const parent = typeAt(location.path.slice(0, -1), configType);
  const key = location.path.at(-1) ?? '';
  const rule = parent?.type === 'map' ? findRule(key) : undefined;
  if (rule) return { span: location.node.span, markdown: explainRule(rule, lang) };
  const field = childType(parent, key) && fieldAt(location.path, configType);
  return field && text !== '' ? { span: location.node.span, markdown: fieldMarkdown(field, lang) } : undefined;
}
