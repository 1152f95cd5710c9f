// What is offered at the cursor of a marked text of any kind, and the text after accepting it.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import type { CompletionItem } from '../../server/src/features/completion/item.ts';
import { completeRecord } from '../../server/src/features/completion/record-vocabulary.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { accept } from './accept.ts';
import { atCursor } from './cursor.ts';
import { openPlan } from './open.ts';

/** A text with a cursor, the item to accept there, and the text after it. */
export type Row = readonly [what: string, marked: string, label: string, expected: string];

type FileKind = 'plan' | 'config' | 'catalog';

/** The kind of file that the name of a test speaks of. */
export function kindOf(what: string): FileKind {
  return /configuration/.test(what) ? 'config' : /catalogue/.test(what) ? 'catalog' : 'plan';
}

/** One test for each row. */
export function holds(what: string, rows: readonly Row[]): void {
  describe(what, () => {
    for (const [where, marked, label, expected] of rows)
      it(where, () => assert.equal(acceptedIn(marked, label, kindOf(where)), expected));
  });
}

export function itemsIn(marked: string, kind: FileKind = 'plan'): CompletionItem[] {
  const { text, offset } = atCursor(marked);
  if (kind === 'plan') return complete(openPlan(text), offset);
  const { root } = parse(text);
  const catalog = builtinCatalog();
  const lines = indexLines(text);
  return completeRecord({ kind, text, root, lines, findings: [], catalog, lang: 'en' }, offset);
}

export function labelsIn(marked: string, kind?: FileKind): string[] {
  return itemsIn(marked, kind).map(({ label }) => label);
}

/** The text after accepting an item, tab stops replaced by their defaults. */
function acceptedIn(marked: string, label: string, kind?: FileKind): string {
  const items = itemsIn(marked, kind);
  const item = items.find((one) => one.label === label);
  if (!item)
    throw new Error(
      `“${label}” is not offered; there is ${items
        .map((one) => one.label)
        .slice(0, 12)
        .join(', ')}`,
    );
  return accept(atCursor(marked).text, item).text;
}
