import { foldWord } from '../../catalog/normalise.ts';
import type { Draft } from './draft.ts';
import type { Place, SourceDocument } from './source.ts';
import type { DocumentWords } from './words.ts';

/** Texts that are compared at most; longer documents are not read twice. */
const mostTexts = 5_000;
const mostSaid = 1_000;

/**
 * Keeps every line of the documents of which some words are neither in the plan nor among what is
 * left: a value may have been taken out of a sentence.
 * @param plan the lines of the plan
 */
export function keepUnsaid(
  draft: Draft,
  documents: readonly SourceDocument[],
  plan: readonly string[],
  words: DocumentWords,
): void {
  const covered = squeezed(
    [...plan, ...draft.left.map(({ text }) => text), ...draft.said].join('\n'),
  );
  const said = new Set(
    [...draft.said]
      .slice(0, mostSaid)
      .map(squeezed)
      .filter((text) => text.length > 1),
  );
  const texts = documents.flatMap(textsOf).slice(0, mostTexts);
  for (const { text, at, file } of texts) {
    const parts = text.split(/[,，。;；:：()（）、|｜\n\t→⇒]+|\.\s|\s[–—-]\s|——|->|\s{2,}/);
    const isUnsaid = parts.some((part) => !isCovered(part, covered, said, words));
    if (isUnsaid) draft.leave(text, at, file, []);
  }
}

function isCovered(
  part: string,
  covered: string,
  said: ReadonlySet<string>,
  words: DocumentWords,
): boolean {
  const own = squeezed(part);
  if (own.length < 2 || covered.includes(own) || isLabel(part, words)) return true;
  for (const one of said) if (own.includes(one) && one.length * 2 >= own.length) return true;
  return false;
}

/** A word that names a field or a section: the plan says the same by its structure. */
function isLabel(part: string, { sections, labels, columns }: DocumentWords): boolean {
  const text = part.trim().replace(/^[\d.、\s]+/, '');
  return (
    sections.has(text) || labels.has(text) || [...columns.values()].some((one) => one.has(text))
  );
}

function squeezed(text: string): string {
  return foldWord(text.replace(/\s+/g, ' ')).replace(/["'“”‘’\s.,;:!?()[\]{}|\\~–—-]/g, '');
}

function textsOf({ blocks, name }: SourceDocument): { text: string; at: Place; file: string }[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? [] : [{ text: block.text, at: block.at, file: name }],
  );
}
