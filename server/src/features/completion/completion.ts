import { planType } from '../../model/shape.ts';
import type { ValueType } from '../../model/shape-types.ts';
import type { CompletionContext } from '../../syntax/cursor/completion-context.ts';
import { indentOf } from '../../syntax/cursor/containers.ts';
import { contextAt } from '../../syntax/cursor/context-at.ts';
import { indentUnit } from '../../syntax/edit.ts';
import { lineBreakOf } from '../../text/lines.ts';
import type { PlanDocument } from '../document.ts';
import { choicesAt, type Vocabulary } from './choices.ts';
import type { CompletionItem } from './item.ts';
import { planVocabulary } from './plan-vocabulary.ts';
import { wholePlans } from './whole-plan.ts';
import { written } from './write.ts';

/**
 * Completions at an offset of a plan, best first. Works in broken and half-typed text; gives none
 * inside prose and comments.
 */
export function complete(document: PlanDocument, offset: number): CompletionItem[] {
  return [
    ...wholePlans(document),
    ...completeAs(document.text, offset, planType, planVocabulary(document)),
  ];
}

/** Completions at an offset of a file of some shape. */
export function completeAs(
  text: string,
  offset: number,
  root: ValueType,
  vocabulary: Vocabulary,
): CompletionItem[] {
  const context = contextAt(text, offset);
  const writer = {
    text,
    offset,
    context,
    unit: indentUnit(text),
    lineBreak: lineBreakOf(text),
  };
  return choicesAt(context, root, vocabulary, hasMoreBelow(text, offset, context))
    .filter(({ label, kind }) => kind === 'value' || !context.present.includes(label))
    .map((choice) => written(writer, choice));
}

/**
 * Whether the value of the key on this line continues below: in lines with more indentation, or in
 * a list at the key's own column.
 */
function hasMoreBelow(text: string, offset: number, { kind, indent }: CompletionContext): boolean {
  if (kind !== 'value') return false;
  for (
    let start = text.indexOf('\n', offset) + 1;
    start > 0;
    start = text.indexOf('\n', start) + 1
  ) {
    const newline = text.indexOf('\n', start);
    const line = text.slice(start, newline < 0 ? text.length : newline);
    const written = line.trim();
    if (written === '' || written.startsWith('#')) continue;
    const column = indentOf(line);
    return column > indent || (column === indent && /^-(?:\s|$)/.test(written));
  }
  return false;
}
