import { isChinese, normalise } from './normalise.ts';
import { builtinReading } from './reading.ts';

/** Words of a lever, and those that stand for whole words only. */
interface Field {
  readonly lever: string;
  readonly english: RegExp;
  readonly chinese: readonly string[];
}

const holder: { fields?: readonly Field[] } = {};

/**
 * The levers to whose field of work a text may belong, by a word of it. Enough not to call a lever
 * missing, not enough to call it there.
 */
export function fieldsOf(text: string): readonly string[] {
  const word = normalise(text);
  const chinese = isChinese(word);
  return allFields()
    .filter(
      ({ english, chinese: words }) =>
        english.test(word) || (chinese && words.some((one) => word.includes(one))),
    )
    .map(({ lever }) => lever);
}

function allFields(): readonly Field[] {
  holder.fields ??= builtinReading().fieldsOfWork.map(({ lever, en, zh }) => ({
    lever,
    english: new RegExp(`(?<![a-z0-9])(?:${en.map(pattern).join('|')})`, 'u'),
    chinese: zh.map(normalise),
  }));
  return holder.fields;
}

function pattern(word: string): string {
  const isWhole = word.endsWith('.');
  const plain = normalise(isWhole ? word.slice(0, -1) : word);
  return isWhole ? `${plain}(?![a-z0-9])` : plain;
}
