import type { Words } from '../../catalog/basics.ts';
import { documents as documentsText } from '../../catalog/data.generated.ts';
import { unpack } from '../../catalog/unpack.ts';
import { recordShape, wordsOf } from '../../model/shape.ts';
import { Phrases } from './phrases.ts';
import { shapeOf, specs } from './specs.ts';

/** The words by which documents announce what belongs in a plan, as written in schemas/. */
interface WrittenWords {
  readonly documentSections: readonly {
    readonly section: string;
    readonly words: Words;
    readonly whole: Words;
  }[];
  readonly documentColumns: readonly {
    readonly record: string;
    readonly field: string;
    readonly words: Words;
  }[];
  readonly documentLabels: readonly { readonly field: string; readonly words: Words }[];
  readonly documentWords: Readonly<Record<WordList, Words>> & {
    readonly values: readonly {
      readonly record: string;
      readonly field: string;
      readonly value: string;
      readonly words: Words;
    }[];
    readonly scales: Readonly<Record<string, readonly string[]>>;
  };
}

type WordList =
  | 'numbering'
  | 'totals'
  | 'kinds'
  | 'surnames'
  | 'aims'
  | 'measured'
  | 'planned'
  | 'moves'
  | 'wholeYear'
  | 'companies'
  | 'titles'
  | 'remarks'
  | 'empty'
  | 'unmeasured'
  | 'staffOnly'
  | 'leads'
  | 'starts'
  | 'ends'
  | 'ours'
  | 'attendees';

/** The same, ready for matching. */
export interface DocumentWords {
  readonly sections: Phrases;
  /** Labels that concern the whole plan. */
  readonly labels: Phrases;
  /** Heads of columns and labels by the record that they belong to. */
  readonly columns: ReadonlyMap<string, Phrases>;
  /** Values of fixed lists, by `record.field`. */
  readonly values: ReadonlyMap<string, Phrases>;
  readonly lists: Readonly<Record<WordList, Phrases>>;
  readonly scales: ReadonlyMap<string, string>;
}

const holder: { words?: DocumentWords } = {};

/** The words of documents, made ready on first use. */
export function documentWords(): DocumentWords {
  holder.words ??= make(unpack(documentsText()) as WrittenWords);
  return holder.words;
}

function make(written: WrittenWords): DocumentWords {
  const sections = new Phrases();
  const plan = recordShape('plan');
  for (const { section, words, whole } of written.documentSections) {
    sections.add(both(words), section, 'inside');
    sections.add(both(whole), section, 'whole');
    const field = plan.fields.get(section);
    if (field) sections.add([field.name.replaceAll('_', ' '), ...wordsOf(field)], section, 'whole');
  }
  const labels = new Phrases();
  for (const { field, words } of written.documentLabels) labels.add(both(words), field, 'inside');
  const columns = new Map(
    specs.map((spec) => {
      const phrases = new Phrases();
      for (const { record, field, words } of written.documentColumns)
        if (record === spec.record) phrases.add(both(words), field, 'inside');
      for (const field of shapeOf(spec).fields.values())
        phrases.add([field.name.replaceAll('_', ' '), ...wordsOf(field)], field.name, 'whole');
      return [spec.record, phrases] as const;
    }),
  );
  const { values, scales, ...lists } = written.documentWords;
  return {
    sections,
    labels,
    columns,
    values: valuesOf(values),
    lists: Object.fromEntries(
      Object.entries(lists).map(([name, words]) => [
        name,
        new Phrases().add(both(words), name, 'inside'),
      ]),
    ) as Record<WordList, Phrases>,
    scales: new Map(
      Object.entries(scales).flatMap(([scale, words]) => words.map((word) => [word, scale])),
    ),
  };
}

/** Values by their words, those of the format itself too. */
function valuesOf(written: WrittenWords['documentWords']['values']): Map<string, Phrases> {
  const values = new Map<string, Phrases>();
  for (const spec of specs)
    for (const { name, type, ...field } of shapeOf(spec).fields.values()) {
      if (type !== 'enum') continue;
      const phrases = new Phrases();
      for (const value of 'values' in field ? (field.values ?? []) : [])
        phrases.add([value, ...(field.words?.[value] ?? [])], value, 'inside');
      for (const one of written)
        if (one.record === spec.record && one.field === name)
          phrases.add(both(one.words), one.value, 'inside');
      values.set(`${spec.record}.${name}`, phrases);
    }
  return values;
}

function both({ en, zh }: Words): readonly string[] {
  return [...en, ...zh];
}
