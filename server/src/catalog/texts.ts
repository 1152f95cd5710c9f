import type { Text } from '../text/language.ts';
import type { Figure, Grounds, Source } from './case-types.ts';
import { texts as textsText } from './data.generated.ts';
import { unpack } from './unpack.ts';

/** Long texts of the built-in catalogue as written by schemas/build-data.mjs. */
interface Texts {
  readonly examples: readonly (Example & { readonly rule: string })[];
  readonly meanings: readonly ({ readonly mechanism: string } & Text)[];
  readonly worldCases: readonly (CaseTexts & { readonly facts: readonly WrittenFact[] })[];
}

/**
 * Two fragments of plans: one that a rule reports, one that it does not. A `~` stands for something
 * left out.
 */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly why?: string;
}

/** The displayed texts of a public case. */
interface CaseTexts {
  readonly id: string;
  readonly place: Text;
  readonly gap?: Text;
}

interface WrittenFact {
  readonly id: string;
  readonly text: Text;
  readonly figures: readonly Figure[];
  readonly source: Source;
  readonly also?: readonly Source[];
  readonly seen: Grounds['seen'];
}

const holder: {
  texts?: Texts;
  meanings?: ReadonlyMap<string, Text>;
  cases?: ReadonlyMap<string, CaseTexts>;
  facts?: ReadonlyMap<string, WrittenFact>;
} = {};

/** The long texts, parsed on first use. */
function texts(): Texts {
  holder.texts ??= unpack(textsText()) as Texts;
  return holder.texts;
}

/** The example of a rule by its code. */
export function exampleOf(code: string): Example | undefined {
  return texts().examples.find(({ rule }) => rule === code);
}

/**
 * The definition of a mechanism of the built-in catalogue, in one sentence.
 * @returns undefined for mechanisms of companies
 */
export function meaningOf(mechanism: string): Text | undefined {
  holder.meanings ??= new Map(
    texts().meanings.map(({ mechanism: id, en, zh }) => [id, { en, zh }]),
  );
  return holder.meanings.get(mechanism);
}

/** The displayed texts of a public case. */
export function caseTexts(id: string): CaseTexts | undefined {
  holder.cases ??= new Map(texts().worldCases.map((one) => [one.id, one]));
  return holder.cases.get(id);
}

const nothing: Text = { en: '', zh: '' };

/** The text of a fact of a public case. */
export function factText(id: string): Text {
  return writtenFact(id)?.text ?? nothing;
}

/** The sources of a fact of a public case. */
export function groundsOf(id: string): Grounds | undefined {
  const fact = writtenFact(id);
  if (!fact) return undefined;
  const { figures, source, also = [], seen } = fact;
  return { figures, sources: [source, ...also], seen };
}

function writtenFact(id: string): WrittenFact | undefined {
  holder.facts ??= new Map(
    texts().worldCases.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact])),
  );
  return holder.facts.get(id);
}
