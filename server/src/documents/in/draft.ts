import { foldWord } from '../../catalog/normalise.ts';
import { recordShape } from '../../model/shape.ts';
import { Entry, type Taken } from './entry.ts';
import { withoutNumbering } from './heads.ts';
import type { Place } from './source.ts';
import { type Spec, shapeOf, specs } from './specs.ts';

/** Why a value should be looked at. */
export type DoubtKind = 'unit' | 'unreadable' | 'conflict' | 'date' | 'reference' | 'hidden';

/** A part of a document that has no place in the plan. */
export interface Left {
  readonly text: string;
  readonly at: Place;
  readonly file: string;
  /** The headings above it. */
  readonly under: readonly string[];
}

/** A value that was taken, or not taken, with a doubt. */
export interface Doubt {
  readonly kind: DoubtKind;
  readonly text: string;
  readonly at: Place;
  readonly file: string;
}

/** Fields that may have several values, beside lists: texts are joined. */
const joined = new Set(['text']);

/** A plan while it is put together from documents. */
export class Draft {
  readonly head = new Map<string, Taken[]>();
  readonly left: Left[] = [];
  readonly doubts: Doubt[] = [];
  /** The words that values were taken from, where they are written otherwise in the plan. */
  readonly said = new Set<string>();
  /** Headings that became a section, by section. */
  readonly headings = new Map<string, string[]>();
  readonly #entries = new Map<string, Entry[]>();
  readonly #named = new Map<string, Entry>();
  /** Entries by the numbers that documents give them. */
  readonly #numbered = new Map<string, Entry>();

  /** The entry with a name, a new one if there is none. */
  entry(spec: Spec, name: string, at: Place, file: string): Entry {
    const key = `${spec.section}/${keyOf(name)}`;
    const known = this.#named.get(key);
    if (known) return known;
    const made = new Entry(spec, name, at, file);
    this.#named.set(key, made);
    const list = this.#entries.get(spec.section);
    if (list) list.push(made);
    else this.#entries.set(spec.section, [made]);
    return made;
  }

  entries(section: string): readonly Entry[] {
    return this.#entries.get(section) ?? [];
  }

  all(): readonly Entry[] {
    return specs.flatMap(({ section }) => this.entries(section));
  }

  /** The entry that a word names. */
  find(section: string, name: string): Entry | undefined {
    return (
      this.#named.get(`${section}/${keyOf(name)}`) ??
      this.#numbered.get(`${section}/${name.trim()}`)
    );
  }

  number(entry: Entry, number: string): void {
    this.said.add(number);
    if (number.trim() !== '') this.#numbered.set(`${entry.spec.section}/${number.trim()}`, entry);
  }

  /**
   * Sets a field. A second value that says something else is kept as a remark, since nobody can
   * know which of them counts.
   */
  set(entry: Entry, field: string, taken: Taken): void {
    const type = shapeOf(entry.spec).fields.get(field)?.type ?? 'text';
    const values = entry.fields.get(field);
    if (!values) entry.fields.set(field, [taken]);
    else if (values.some((one) => one.text === taken.text && one.key === taken.key)) return;
    else if (joined.has(type) || /^(?:list|one-or-list)$/.test(type)) values.push(taken);
    else if (taken.key !== undefined && !values.some(({ key }) => key === taken.key))
      values.push(taken);
    else this.conflict(`${entry.name}: ${taken.text}`, taken);
  }

  /** Sets a field at the top of the plan; of two values that differ only lists and texts have both. */
  setHead(field: string, taken: Taken): void {
    const values = this.head.get(field);
    const type = recordShape('plan').fields.get(field)?.type ?? '';
    if (!values) this.head.set(field, [taken]);
    else if (values.some(({ text }) => text === taken.text)) return;
    else if (/^(?:text|list|one-or-list)$/.test(type)) values.push(taken);
    else this.conflict(taken.text, taken);
  }

  leave(text: string, at: Place, file: string, under: readonly string[]): void {
    if (text.trim() !== '') this.left.push({ text: text.trim(), at, file, under });
  }

  doubt(kind: DoubtKind, text: string, { at, file }: Pick<Taken, 'at' | 'file'>): void {
    this.doubts.push({ kind, text, at, file });
  }

  conflict(text: string, { at, file }: Pick<Taken, 'at' | 'file'>): void {
    this.doubt('conflict', text, { at, file });
    this.leave(text, at, file, []);
  }

  heading(section: string, text: string): void {
    const known = this.headings.get(section);
    if (!known) this.headings.set(section, [text]);
    else if (!known.includes(text)) known.push(text);
  }
}

/** Names that differ in numbering, case, script or a final full stop are one. */
function keyOf(name: string): string {
  return foldWord(withoutNumbering(name).replace(/[。.;；]$/, ''));
}
