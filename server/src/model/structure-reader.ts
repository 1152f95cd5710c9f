import type { Syntax } from '../syntax/parse.ts';
import { endsOf, type Splice } from '../syntax/splice.ts';
import type { MapEntry } from '../syntax/tree.ts';
import { sameEnds, spliced } from '../text/same-ends.ts';
import { checkStructure, duplicates, type EntryIssues, type StructureIssue } from './structure.ts';

interface Known {
  readonly entries: readonly MapEntry[];
  readonly issues: readonly (readonly StructureIssue[])[];
  /** All of them in one list. */
  readonly all: readonly StructureIssue[];
  readonly twice: readonly StructureIssue[];
}

/** Holds a tree against the shape again and again; entries that are the same objects are not looked at again. */
export class StructureReader {
  #known = new Map<string, Known>();

  /** The issues; those of untouched entries are the same objects as before. */
  read(syntax: Syntax): readonly StructureIssue[] {
    const known = this.#known;
    const next = new Map<string, Known>();
    const inEntries: EntryIssues = (section, entries, find) => {
      const now = compare(section, entries, known.get(section), find, syntax.splice);
      next.set(section, now);
      return [...now.twice, ...now.all];
    };
    const issues = checkStructure(syntax.root, syntax.foreign, undefined, inEntries);
    this.#known = next;
    return issues;
  }
}

function compare(
  section: string,
  entries: readonly MapEntry[],
  known: Known | undefined,
  find: Parameters<EntryIssues>[2],
  splice: Splice | undefined,
): Known {
  const old = known?.entries ?? [];
  const { head, tail } = sameEnds(entries, old, endsOf(splice, section, old));
  if (known && head === entries.length && head === old.length) return known;
  const middle = entries.slice(head, entries.length - tail);
  const [before, fresh] = [known?.issues ?? [], middle.map(find)];
  const issues = spliced(before, head, fresh, tail);
  const sameIssues =
    known &&
    [...fresh, ...before.slice(head, before.length - tail)].every((list) => list.length === 0);
  const all = sameIssues ? known.all : issues.flat();
  const sameKeys =
    known?.twice.length === 0 &&
    entries.length === old.length &&
    middle.every((entry, at) => entry.key.text === old[head + at]?.key.text);
  return { entries, issues, all, twice: sameKeys ? [] : duplicates(entries, [section]) };
}
