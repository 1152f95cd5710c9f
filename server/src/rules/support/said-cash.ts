// Whether a plan says somewhere how much money there is.
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Plan } from '../../model/plan.ts';
import type { MapEntry, Node } from '../../syntax/tree.ts';

/** `where we stand: {cash: 157m new money}`: a name for cash with a figure, under any heading. */
export function saysCash({ syntax }: Plan): boolean {
  return holdsCash(syntax.root);
}

function holdsCash(node: Node | undefined): boolean {
  if (node?.kind === 'list') return node.items.some(holdsCash);
  return node?.kind === 'map' && node.entries.some((one) => isCash(one) || holdsCash(one.value));
}

function isCash({ key, value }: MapEntry): boolean {
  if (value.kind !== 'scalar' || !/\d/.test(value.text) || key.text.length > longest) return false;
  const { cashNames } = builtinReading().lossWords;
  const name = normalise(key.text.replaceAll('_', ' '));
  return wordsIn(cashNames, name).length > 0;
}

/** Maximum length of a name, in characters. */
const longest = 30;
