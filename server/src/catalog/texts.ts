import type { Text } from '../text/language.ts';
import { texts as textsText } from './data.generated.ts';

/** Long texts of the built-in catalogue as schemas/build-data.mjs writes them. */
interface Texts {
  readonly meanings: readonly ({ readonly mechanism: string } & Text)[];
}

const holder: { texts?: Texts; meanings?: ReadonlyMap<string, Text> } = {};

/** The long texts, parsed when one of them is shown first. */
function texts(): Texts {
  holder.texts ??= JSON.parse(textsText()) as Texts;
  return holder.texts;
}

/**
 * What a mechanism of the built-in catalogue is and does, in one sentence.
 * @returns undefined for mechanisms of companies
 */
export function meaningOf(mechanism: string): Text | undefined {
  holder.meanings ??= new Map(
    texts().meanings.map(({ mechanism: id, en, zh }) => [id, { en, zh }]),
  );
  return holder.meanings.get(mechanism);
}
