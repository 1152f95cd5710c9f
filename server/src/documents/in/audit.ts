import type { UnitTable } from '../../model/grammar/units.ts';
import type { Context } from './context.ts';
import type { Draft } from './draft.ts';
import { headOf, withoutNumbering } from './heads.ts';
import { Said } from './said.ts';
import type { Place, SourceDocument } from './source.ts';
import { unitIn } from './units.ts';
import type { DocumentWords } from './words.ts';

const between = /,(?!\d{3}(?!\d))|[，。;；:：()（）、|｜\n\t→⇒]+|\.\s|\s[–—-]\s|——|->|\s{2,}/;

/**
 * Keeps every line and cell of the documents of which some words or figures are neither in the plan
 * nor among what is left: a value may have been taken out of a sentence.
 * @param plan the lines of the plan, and what is written beside it
 */
export function keepUnsaid(
  draft: Draft,
  documents: readonly SourceDocument[],
  plan: readonly string[],
  { words, units }: Pick<Context, 'words' | 'units'>,
): void {
  const said = new Said(draft, plan);
  for (const { text, at, file } of documents.flatMap(textsOf)) {
    const parts = withoutNumbering(text.replace(/^☐ /, '')).split(between);
    if (words.lists.empty.has(text)) continue;
    if (parts.every((part) => isSaid(part, said, words, units))) continue;
    draft.leave(text, at, file, []);
    said.add(text);
  }
}

/** Its words are in the plan, as values or as the names of fields; units stand with the figures. */
function isSaid(part: string, said: Said, words: DocumentWords, units: UnitTable): boolean {
  const head = headOf(part, units);
  if (isLabel(head.word, words)) return said.hasWords(head.date ?? '');
  return said.hasWords(part) && (said.hasOrder(part) || unitIn(part, units) !== undefined);
}

/** A word that names a field or a section: the plan says the same by its structure. */
function isLabel(word: string, { sections, labels, columns, lists }: DocumentWords): boolean {
  const text = word.trim();
  return (
    sections.has(text) ||
    labels.has(text) ||
    lists.numbering.has(text) ||
    [...columns.values()].some((one) => one.has(text))
  );
}

interface SourceText {
  readonly text: string;
  readonly at: Place;
  readonly file: string;
}

function textsOf({ blocks, name: file }: SourceDocument): SourceText[] {
  return blocks.flatMap((block): SourceText[] => {
    if (block.kind !== 'table') return [{ text: block.text, at: block.at, file }];
    return block.rows.flatMap((row) =>
      row.flatMap(({ text, at, isMerged }) =>
        text === '' || isMerged ? [] : [{ text, at, file }],
      ),
    );
  });
}
