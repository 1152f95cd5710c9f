import { folding } from './data.generated.ts';

const holder: { simplified?: ReadonlyMap<string, string> } = {};

function simplified(): ReadonlyMap<string, string> {
  if (holder.simplified) return holder.simplified;
  const map = new Map<string, string>();
  for (let at = 0; at < folding.length; at += 2) map.set(folding.charAt(at), folding.charAt(at + 1));
  holder.simplified = map;
  return map;
}

/** A text as it is compared, and where each of its characters comes from. */
export interface Folded {
  readonly text: string;
  /** Offset in the original of each character of `text`, plus the original's length at the end. */
  readonly starts: readonly number[];
}

const blank = /[\s\-_\u2010-\u2015]/u;
const lineEnd = /[\r\n\u2028\u2029]/u;
const han = /\p{Script=Han}/u;

/**
 * Folds a text for comparison: compatibility forms, case and traditional characters; blanks, hyphens and underscores count as one
 * blank, and as nothing beside a Chinese character. Line ends stay. Linear in the length of the text.
 */
export function fold(original: string): Folded {
  const table = simplified();
  const starts: number[] = [];
  const out: string[] = [];
  let last = '\n';
  let at = 0;
  let gap = -1;
  const put = (character: string, start: number): void => {
    out.push(character);
    for (let unit = 0; unit < character.length; unit++) starts.push(start);
    last = character;
  };
  for (const character of original) {
    if (lineEnd.test(character)) {
      gap = -1;
      put('\n', at);
    } else if (blank.test(character)) {
      if (gap < 0) gap = at;
    } else {
      if (gap >= 0 && last !== '\n' && !han.test(last) && !han.test(character)) put(' ', gap);
      gap = -1;
      const code = character.charCodeAt(0);
      if (code < 128) put(character.toLowerCase(), at);
      else if (code >= 0x4e00 && code <= 0x9fff) put(table.get(character) ?? character, at);
      else {
        const plain = character === '’' ? "'" : character.normalize('NFKC').toLowerCase();
        for (const unit of plain) put(table.get(unit) ?? unit, at);
      }
    }
    at += character.length;
  }
  starts.push(original.length);
  return { text: out.join(''), starts };
}

/** A name, id or alias as it is compared. */
export function normalise(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  const made = fold(word).text.replaceAll('\n', '');
  if (word.length > longest) return made;
  if (words.size >= most) words.clear();
  words.set(word, made);
  return made;
}

/** Words that were compared lately: the same few come again and again. */
const words = new Map<string, string>();
const most = 5000;
const longest = 100;

/** True for a text with at least one Chinese character. */
export function isChinese(text: string): boolean {
  return han.test(text);
}
