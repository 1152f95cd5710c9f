import { isEmpty, type MapEntry, type Node } from '../syntax/tree.ts';
import { same, type Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { isChinese } from './normalise.ts';
import { nearest } from './suggest.ts';
import type { Range, Words } from './types.ts';

/** What is wrong with a company catalogue. Worded for people by the rules (`hides-builtin` is REF705, the rest REF704). */
export type LayerProblemCode =
  | 'not-a-catalog'
  | 'newer-version'
  | 'wrong-base'
  | 'missing-field'
  | 'unknown-field'
  | 'wrong-form'
  | 'bad-id'
  | 'duplicate'
  | 'too-many'
  | 'hides-builtin'
  | 'unknown-reference';

/** One problem with its place in the catalogue file. `data` names what a message or a fix needs. */
export interface LayerProblem {
  readonly code: LayerProblemCode;
  readonly span: Span;
  readonly data: {
    readonly kind?: string;
    readonly id?: string;
    readonly field?: string;
    readonly suggestion?: string;
    readonly allowed?: readonly string[];
  };
}

/** A word that stands for another entry, with its place. */
export interface Name {
  readonly text: string;
  readonly span: Span;
}

/** One `id: entry` of a section. */
export interface Section {
  readonly id: string;
  readonly span: Span;
  readonly value: Node;
}

/** Typed access to the fields of a map. What does not fit is reported once and read as absent. */
export interface Fields {
  has(field: string): boolean;
  text(field: string): Text | undefined;
  words(field: string): Words;
  name(field: string): Name | undefined;
  names(field: string): readonly Name[];
  number(field: string): number | undefined;
  flag(field: string): boolean;
  range(field: string): Range | undefined;
  oneOf<T extends string>(field: string, allowed: readonly T[]): T | undefined;
  /** The entries of a map with ids as keys. */
  sections(field: string): readonly Section[];
  /** The items of a list of maps. */
  items(field: string): readonly Node[];
  /** A map inside the map. */
  fields(field: string, known: readonly string[]): Fields | undefined;
}

/** Behind as many problems nothing is suggested any more. */
const maxSuggestions = 500;
const maxId = 64;
/** As many entries of a section are read. Each model changes the levers it needs, so that many of them cost the square. */
const maxEntries: Readonly<Record<string, number>> = { models: 200, trends: 200 };
const maxOthers = 5000;
const idShape = /^[\p{L}\p{N}][\p{L}\p{N}\-_.]*$/u;

/** Reads the fields of a map; `span` is where problems of the whole go. A null node reads as an empty map. */
export function fieldsOf(problems: LayerProblem[], node: Node, span: Span, known: readonly string[]): Fields {
  const map = new Map<string, MapEntry>();
  const say = (code: LayerProblemCode, at: Span, data: LayerProblem['data']): undefined => {
    problems.push({ code, span: at, data });
  };
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      const field = entry.key.text;
      if (map.has(field)) say('duplicate', entry.key.span, { field });
      else if (known.includes(field)) map.set(field, entry);
      else if (!field.startsWith('x-')) {
        const suggestion = problems.length < maxSuggestions ? nearest(field, known) : undefined;
        say('unknown-field', entry.key.span, { field, ...(suggestion !== undefined && { suggestion }) });
      }
    }
  } else if (!isEmpty(node)) say('wrong-form', span, {});

  const value = (field: string): Node | undefined => {
    const found = map.get(field)?.value;
    return found && !(found.kind === 'scalar' && found.isNull) ? found : undefined;
  };
  const wrong = (field: string, at: Node): undefined =>
    say('wrong-form', at.span.start < at.span.end ? at.span : span, { field });
  const scalar = (field: string): Name | undefined => {
    const found = value(field);
    if (!found) return undefined;
    return found.kind === 'scalar' && found.text.trim() !== ''
      ? { text: found.text.trim(), span: found.span }
      : wrong(field, found);
  };
  const scalars = (field: string, found: Node | undefined): readonly Name[] => {
    if (!found || (found.kind === 'scalar' && found.isNull)) return [];
    const nodes = found.kind === 'list' ? found.items : [found];
    return nodes.flatMap((item) =>
      item.kind === 'scalar' ? [{ text: item.text.trim(), span: item.span }] : (wrong(field, item) ?? []),
    );
  };
  const plain = (field: string, found: Node | undefined): readonly string[] =>
    scalars(field, found)
      .map(({ text }) => text)
      .filter((text) => text !== '');
  const language = (node: Node, lang: string): Node | undefined =>
    node.kind === 'map' ? node.entries.find(({ key }) => key.text === lang)?.value : undefined;

  return {
    has: (field) => value(field) !== undefined,
    text: (field) => {
      const found = value(field);
      if (found?.kind !== 'map') {
        const name = scalar(field);
        return name && same(name.text);
      }
      const [en, zh] = ['en', 'zh'].map((lang) => plain(field, language(found, lang))[0]);
      return en === undefined && zh === undefined ? wrong(field, found) : { en: en ?? zh ?? '', zh: zh ?? en ?? '' };
    },
    words: (field) => {
      const found = value(field);
      if (found?.kind === 'map') return { en: plain(field, language(found, 'en')), zh: plain(field, language(found, 'zh')) };
      const all = plain(field, found);
      return { en: all.filter((word) => !isChinese(word)), zh: all.filter(isChinese) };
    },
    name: scalar,
    names: (field) => scalars(field, value(field)),
    number: (field) => {
      const found = scalar(field);
      const read = found && numberIn(found.text);
      return found && read === undefined ? say('wrong-form', found.span, { field }) : read;
    },
    flag: (field) => {
      const found = scalar(field);
      if (found && !/^(true|false)$/i.test(found.text)) say('wrong-form', found.span, { field, allowed: ['true', 'false'] });
      return found !== undefined && /^true$/i.test(found.text);
    },
    range: (field) => {
      const found = value(field);
      if (!found) return undefined;
      const ends = found.kind === 'list' ? found.items.map(endOf) : [];
      const [low, high] = ends;
      return ends.length === 2 && low !== undefined && high !== undefined ? [low, high] : wrong(field, found);
    },
    oneOf: (field, allowed) => {
      const found = scalar(field);
      const fit = allowed.find((one) => one === found?.text);
      if (!found || fit !== undefined) return fit;
      const suggestion = nearest(found.text, allowed);
      return say('wrong-form', found.span, { field, allowed, ...(suggestion !== undefined && { suggestion }) });
    },
    sections: (field) => {
      const found = value(field);
      if (!found || isEmpty(found)) return [];
      if (found.kind !== 'map') return wrong(field, found) ?? [];
      const seen = new Set<string>();
      const most = maxEntries[field] ?? maxOthers;
      const surplus = found.entries[most];
      if (surplus) say('too-many', surplus.key.span, { id: String(most), field });
      return found.entries.slice(0, most).flatMap(({ key, value: entry }) => {
        const id = key.text;
        if (!idShape.test(id) || id.length > maxId) return say('bad-id', key.span, { id }) ?? [];
        if (seen.has(id)) return say('duplicate', key.span, { id }) ?? [];
        seen.add(id);
        return [{ id, span: key.span, value: entry }];
      });
    },
    items: (field) => {
      const found = value(field);
      if (!found || isEmpty(found)) return [];
      return found.kind === 'list' ? found.items : (wrong(field, found) ?? []);
    },
    fields: (field, inner) => {
      const found = value(field);
      return found && fieldsOf(problems, found, found.span, inner);
    },
  };
}

function numberIn(text: string): number | undefined {
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** An end of a range: a number, null for open, undefined for anything else. */
function endOf(node: Node): number | null | undefined {
  if (node.kind !== 'scalar') return undefined;
  return node.isNull ? null : numberIn(node.text.trim());
}
