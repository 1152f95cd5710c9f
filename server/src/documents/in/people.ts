import type { Draft } from './draft.ts';
import type { SourceDocument } from './source.ts';
import { documentWords } from './words.ts';

const latin =
  /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|da|di|la|le|bin|al))*$/u;
const han = /^(?:[\p{Script=Han}·]{2,4}|[\p{Script=Han}]?[A-Z][a-z]{1,10})$/u;

/** Whether a text can be the name of a person: some capitalised words, or some characters. */
export function isPersonLike(text: string): boolean {
  if (text.length > 40 || /\d/.test(text)) return false;
  const words = text.split(' ').length;
  return (latin.test(text) && words <= 4) || han.test(text);
}

/**
 * The people whom documents name as responsible, from what a first reading placed, and those who
 * stand alone in brackets or lines more than once.
 */
export function peopleIn(draft: Draft, documents: readonly SourceDocument[]): ReadonlySet<string> {
  const people = new Set<string>();
  const add = (name: string): void => {
    if (isPersonLike(name)) people.add(name);
  };
  for (const { text } of draft.head.get('owner') ?? []) add(text);
  for (const entry of draft.all()) {
    const owner = entry.get('owner') ?? entry.get('by');
    if (owner) add(owner.text);
  }
  for (const name of documents.flatMap(ownersIn)) add(name);
  const counts = new Map<string, number>();
  for (const text of documents.flatMap(textsOf)) {
    for (const part of text.split(/[,，、;；。:：()（）|/]|\.\s|\s[–—-]+\s|——|\n/)) {
      const name = part.trim();
      const isFull = latin.test(name) && name.includes(' ') && isPersonLike(name);
      if (isFull || isChineseName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    for (const name of attendees(text)) add(name);
  }
  for (const [name, count] of counts) if (count > 1) people.add(name);
  for (const name of [...people]) {
    const [first = ''] = name.split(' ');
    if (latin.test(name) && first.length > 2 && !first.endsWith('.')) people.add(first);
  }
  return people;
}

/** The cells below heads that name who is responsible. */
function ownersIn({ blocks }: SourceDocument): readonly string[] {
  const heads = documentWords().columns.get('initiative');
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    return block.rows
      .slice(0, 3)
      .flatMap((row, at) =>
        row.flatMap(({ text }, column) =>
          heads?.whole(text).includes('owner')
            ? block.rows.slice(at + 1).map((below) => below[column]?.text ?? '')
            : [],
        ),
      );
  });
}

/** Two or three characters, the first of which is a family name. */
function isChineseName(text: string): boolean {
  if (!/^\p{Script=Han}{2,3}$/u.test(text)) return false;
  return documentWords().lists.surnames.has(text[0] ?? '');
}

/** `Present: Gemma Pryce (ops, chair), Dan Whitlock (web)`. */
function attendees(text: string): string[] {
  const [, label = '', list = ''] = /^([^:：]{2,20})[:：]([^\n]+)$/.exec(text) ?? [];
  if (!documentWords().lists.attendees.has(label)) return [];
  return list
    .replace(/[(（][^()（）]*[)）]/g, '')
    .split(/[,，、;；.]/)
    .map((name) => name.trim());
}

function textsOf({ blocks }: SourceDocument): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]));
}
