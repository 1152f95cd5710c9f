// Everything that a plan says, line by line, whatever its sections are called.
import { normalise } from '../../catalog/normalise.ts';
import type { Located, Path, Plan } from '../../model/plan.ts';
import type { Node } from '../../syntax/tree.ts';
import { remembered } from '../../text/remember.ts';

/** One value of a plan. */
export interface Line extends Located {
  /** The name of its section, and its own name; empty for an item of a list. */
  readonly section: string;
  readonly key: string;
  readonly text: string;
  /** The name and the value as one text, and the same with the names above it, folded. */
  readonly said: string;
  readonly folded: string;
}

/** Maximum length of a value that is one statement; what is longer tells a story. */
const longest = 400;

/** All values of a plan in order, however deep, without those that are very long. */
export const linesOf = remembered(({ root }: Plan): readonly Line[] =>
  (root?.entries ?? []).flatMap(({ key, value }) =>
    linesIn(value, { section: key.text, path: [key.text], key: key.text, above: '' }),
  ),
);

interface Place {
  readonly section: string;
  readonly path: Path;
  readonly key: string;
  readonly above: string;
}

function linesIn(node: Node, place: Place): readonly Line[] {
  const { section, path, key, above } = place;
  if (node.kind === 'map')
    return node.entries.flatMap((entry) =>
      linesIn(entry.value, {
        section,
        path: [...path, entry.key.text],
        key: entry.key.text,
        above: key,
      }),
    );
  if (node.kind === 'list')
    return node.items.flatMap((item, index) =>
      linesIn(item, { ...place, path: [...path, `${index}`] }),
    );
  const text = node.isNull ? '' : (node.whole ?? node.text);
  if (text.length > longest) return [];
  const said = `${key}${key && text ? ': ' : ''}${text}`;
  return said
    ? [{ section, key, text, said, folded: normalise(`${above} ${said}`), span: node.span, path }]
    : [];
}
