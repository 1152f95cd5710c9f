import { nodeAt } from '../../model/places.ts';
import type { Plan } from '../../model/plan.ts';
import { addItems } from '../../syntax/edit-add.ts';
import type { TextEdit } from '../../text/span.ts';
import { addToSection } from './fixes.ts';

/** An entry under `sources` to fill in. */
export function sourceStub(plan: Plan, key: string): TextEdit[] | undefined {
  return addToSection(plan, 'sources', { key, inline: '{title: TODO}' });
}

/** An unused key for a source. */
export function freeSourceKey(plan: Plan): string {
  const taken = new Set(plan.sources.map((source) => source.key));
  let key = 'own-data';
  for (let count = 2; taken.has(key); count++) key = `own-data-${count}`;
  return key;
}

/** A new source to fill in, cited in an existing list. */
export function citeStub(plan: Plan, path: readonly string[]): TextEdit[] | undefined {
  const list = nodeAt(plan, path);
  const key = freeSourceKey(plan);
  const stub = sourceStub(plan, key);
  return list?.kind === 'list' && stub
    ? [...addItems(plan.syntax.text, list, [key]), ...stub]
    : undefined;
}
