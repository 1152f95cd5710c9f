import { folding } from './data.generated.ts';

const holder: { simplified?: Simplified } = {};

/**
 * The simplified forms of traditional characters: an array for the main block, a map for the few
 * others.
 */
export interface Simplified {
  readonly codes: Uint16Array;
  readonly others: ReadonlyMap<string, string>;
}

/** The range of the Chinese characters that nearly all texts use. */
export const firstHan = 0x4e00;

export const lastHan = 0x9fff;

/** The simplified form of each traditional character; made once. */
export function simplified(): Simplified {
  if (holder.simplified) return holder.simplified;
  const codes = new Uint16Array(lastHan - firstHan + 1);
  const others = new Map<string, string>();
  for (let at = 0; at < folding.length; at += 2) {
    const code = folding.charCodeAt(at);
    if (code >= firstHan && code <= lastHan) codes[code - firstHan] = folding.charCodeAt(at + 1);
    else others.set(folding.charAt(at), folding.charAt(at + 1));
  }
  holder.simplified = { codes, others };
  return holder.simplified;
}

/** A character in its simplified form. */
export function plainForm(character: string, { codes, others }: Simplified): string {
  const code = character.charCodeAt(0);
  if (code < firstHan || code > lastHan) return others.get(character) ?? character;
  const simple = codes[code - firstHan];
  return simple ? String.fromCharCode(simple) : character;
}
