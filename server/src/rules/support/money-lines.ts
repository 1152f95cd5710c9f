// What authors write about money under headings of their own: `Cash and funding`, `钱从哪来`.
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Located, Path, Plan } from '../../model/plan.ts';
import { fieldNamed, recordShape } from '../../model/shape.ts';
import type { Node } from '../../syntax/tree.ts';
import { remembered } from '../../text/remember.ts';

/** One value of a section about money. */
export interface MoneyLine extends Located {
  /** Its heading, and its own name; empty for an item of a list. */
  readonly heading: string;
  readonly key: string;
  readonly text: string;
  /** The name and the value as one text. */
  readonly said: string;
}

/** Sections of the format that are about money. */
const fields: readonly string[] = ['economics', 'budget'];

/** The values of all sections whose heading is about money, in order, however deep. */
export const moneyLines = remembered(({ root }: Plan): readonly MoneyLine[] => {
  const shape = recordShape('plan');
  return (root?.entries ?? []).flatMap(({ key, value }) => {
    const field = fieldNamed(shape, key.text);
    const isMoney = field ? fields.includes(field.name) : isAboutMoney(key.text);
    return isMoney ? linesOf(value, key.text, [field?.name ?? key.text], '') : [];
  });
});

function isAboutMoney(heading: string): boolean {
  const folded = normalise(heading.replaceAll('_', ' '));
  return wordsIn(builtinReading().moneySections, folded).length > 0;
}

function linesOf(node: Node, heading: string, path: Path, key: string): readonly MoneyLine[] {
  if (node.kind === 'map')
    return node.entries.flatMap((entry) =>
      linesOf(entry.value, heading, [...path, entry.key.text], entry.key.text),
    );
  if (node.kind === 'list') return node.items.flatMap((item) => linesOf(item, heading, path, key));
  const text = node.isNull ? '' : (node.whole ?? node.text);
  const { span } = node;
  return text.split('\n').flatMap((line, index): MoneyLine[] => {
    const name = index === 0 ? key : '';
    const said = `${name}${name && line ? ': ' : ''}${line.trim()}`;
    return said ? [{ heading, key, text: line.trim(), said, span, path }] : [];
  });
}
