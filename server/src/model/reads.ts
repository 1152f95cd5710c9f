/** The sections of a plan whose entries are read, checked and kept one by one. */
export const sections = [
  'levers',
  'kpis',
  'initiatives',
  'assumptions',
  'risks',
  'sources',
] as const;
export type Section = (typeof sections)[number];

/** True for the key of a section of entries. */
export function isSection(key: string | undefined): key is Section {
  return sections.includes(key as Section);
}

/** The list of entries itself: which there are, under which keys, in which order. */
export const listBit = 1;
/** What stands in the file beyond what was read from it: nodes of the tree, characters. */
export const textBit = 1 << 30;

/**
 * Which parts of a plan somebody has looked at, or which have changed: a set of fields for the head of the plan and for each section.
 * Fields of all entries of a section share one bit, so that the sets stay small however long the plan is.
 */
export class Reads {
  head = 0;
  levers = 0;
  kpis = 0;
  initiatives = 0;
  assumptions = 0;
  risks = 0;
  sources = 0;

  clear(): void {
    this.head = 0;
    for (const section of sections) this[section] = 0;
  }

  /** Everything the other has as well. */
  add(other: Reads): void {
    this.head |= other.head;
    for (const section of sections) this[section] |= other[section];
  }

  copy(): Reads {
    const copy = new Reads();
    copy.add(this);
    return copy;
  }

  /** True when both have a field in common. */
  meets(other: Reads): boolean {
    return (
      (this.head & other.head) !== 0 ||
      sections.some((section) => (this[section] & other[section]) !== 0)
    );
  }
}
