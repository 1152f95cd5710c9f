import type { FormatWords } from '../syntax/format-words.ts';
import {
  catalogType,
  childType,
  configType,
  fieldNamed,
  isExtension,
  planType,
  recordOf,
} from './shape.ts';
import type { ValueType } from './shape-types.ts';

const proseTypes: ReadonlySet<string> = new Set(['text', 'shift-line']);

/** The type of the items of a list, and of the entries of a listed map; any other type itself. */
function itemOf(type: ValueType | undefined): ValueType | undefined {
  const isList = type?.type === 'list' || type?.type === 'one-or-list';
  return isList || (type?.type === 'map' && type.listed) ? type.of : type;
}

/** The format words that the search for confusables needs. */
function guardWords(root: ValueType): FormatWords {
  return {
    isKey: (path, word) => fieldNamed(recordOf(itemOf(typeInText(path, root))), word) !== undefined,
    isText: (path) => path.some(isExtension) || isProse(typeInText(path, root)),
    isMap: (path) => typeInText(path, root)?.type === 'map',
    isKnown: (path) => typeInText(path, root) !== undefined,
    isList: (path) => isListType(typeInText(path, root)),
  };
}

export const planWords: FormatWords = guardWords(planType);

export const configWords: FormatWords = guardWords(configType);

export const catalogWords: FormatWords = guardWords(catalogType);

function isListType(type: ValueType | undefined): boolean {
  if (type?.type === 'entry') return type.short.some(isListType);
  return type?.type === 'list' || type?.type === 'one-or-list';
}

function isProse(type: ValueType | undefined): boolean {
  if (type === undefined) return false;
  if (type.type === 'list' || type.type === 'one-or-list') return isProse(type.of);
  if (type.type === 'entry') return type.short.length > 0 && type.short.every(isProse);
  return proseTypes.has(type.type);
}

/**
 * The type at a path without keys for the items of a listed map, as in `goals: [{kpis: [gmv]}]`: a
 * word that is a field of the entry is no id there.
 */
export function typeInText(
  path: readonly string[],
  root: ValueType = planType,
): ValueType | undefined {
  let type: ValueType | undefined = root;
  for (const key of path) {
    const entry: ValueType | undefined = type?.type === 'map' && type.listed ? type.of : undefined;
    type = fieldNamed(recordOf(entry), key) ?? childType(type, key);
  }
  return type;
}
