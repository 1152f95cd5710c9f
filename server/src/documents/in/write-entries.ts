import type { Draft } from './draft.ts';
import type { Entry, Taken } from './entry.ts';
import { address, comment, fieldValue, oneLine, shortLine } from './lines.ts';
import { type Spec, shapeOf } from './specs.ts';

/** A value of the plan with its address, for those who ask where it came from. */
export interface Placed extends Taken {
  readonly address: string;
}

/** Writes the entries of a draft, section by section. */
export class EntryWriter {
  readonly #draft: Draft;
  readonly #placed: Placed[];
  /** @param placed receives every value that is written */
  constructor(draft: Draft, placed: Placed[]) {
    this.#draft = draft;
    this.#placed = placed;
  }

  section(spec: Spec): string[] {
    const entries = this.#draft.entries(spec.section);
    if (entries.length === 0) return [];
    const isKeyed = ['kpis', 'economics', 'levers'].includes(spec.section);
    const lines = entries.flatMap((entry) =>
      isKeyed ? this.#keyed(entry) : this.listed(entry, '  '),
    );
    return ['', ...this.headings(spec.section), `${spec.section}:`, ...lines];
  }

  /** The headings that became a section. */
  headings(section: string): string[] {
    return (this.#draft.headings.get(section) ?? []).map((text) => comment(text));
  }

  /** An entry with its name as the key. */
  #keyed(entry: Entry): string[] {
    const key = oneLine(entry.name, true);
    this.#placed.push({
      text: entry.name,
      at: entry.at,
      file: entry.file,
      address: address(entry),
    });
    const line = shortLine(entry);
    const fields = this.#fields(entry, '    ');
    if (line !== undefined) return [`  ${key}: ${oneLine(line)}`];
    return fields.length === 0 ? [`  ${key}: {}`] : [`  ${key}:`, ...fields];
  }

  /** An entry as an item of a list. */
  listed(entry: Entry, indent: string): string[] {
    const { spec, name, at, file } = entry;
    this.#placed.push({ text: name, at, file, address: address(entry) });
    const fields = this.#fields(entry, `${indent}  `);
    return [`${indent}- ${spec.main}: ${oneLine(name)}`, ...fields];
  }

  #fields(entry: Entry, indent: string): string[] {
    const shape = shapeOf(entry.spec);
    return [...shape.fields.values()].flatMap((field) => {
      const values = entry.fields.get(field.name) ?? [];
      if (values.length === 0 || field.name === entry.spec.main) return [];
      for (const one of values)
        this.#placed.push({
          ...one,
          address: [address(entry), field.name, ...(one.key === undefined ? [] : [one.key])].join(
            '.',
          ),
        });
      return [`${indent}${field.name}: ${fieldValue(field, values)}`];
    });
  }
}
