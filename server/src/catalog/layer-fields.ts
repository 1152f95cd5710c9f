import { entryOf, isEmpty, type MapEntry, type Node } from '../syntax/tree.ts';
import { same, type Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import type { LayerProblem, LayerProblemCode } from './layer-problems.ts';
import { isChinese } from './normalise.ts';
import { nearest } from './suggest.ts';
import type { Range, Words } from './types.ts';

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

/** Typed access to the fields of a map. Invalid values are reported once and count as absent. */
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

/** Number of problems after which there are no more suggestions. */
const maxSuggestions = 500;

const maxId = 64;

/**
 * Maximum number of entries read per section. Each model changes the levers it needs, so the cost
 * is quadratic.
 */
const maxEntries: Readonly<Record<string, number>> = { models: 200, trends: 200 };

const maxOthers = 5000;

const idShape = /^[\p{L}\p{N}][\p{L}\p{N}\-_.]*$/u;

/** A fast path for the form that nearly all ids have. */
const plainId = /^[a-z\d][a-z\d\-_.]*$/i;

/**
 * Reads the fields of a map; `span` is the place of problems with the map itself. A null node reads
 * as an empty map.
 */
export function fieldsOf(
  problems: LayerProblem[],
  node: Node,
  span: Span,
  known: readonly string[],
): Fields {
  return new FieldReader(problems, node, span, known);
}

const noWords: Words = { en: [], zh: [] };

/**
 * The fields of one map. A class, because a catalogue may have more than ten thousand maps, and a
 * dozen closures for each are slow.
 */
class FieldReader implements Fields {
  readonly #problems: LayerProblem[];
  readonly #span: Span;
  readonly #map = new Map<string, MapEntry>();

  constructor(problems: LayerProblem[], node: Node, span: Span, known: readonly string[]) {
    this.#problems = problems;
    this.#span = span;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        const field = entry.key.text;
        if (this.#map.has(field)) this.#say('duplicate', entry.key.span, { field });
        else if (known.includes(field)) this.#map.set(field, entry);
        else if (!field.startsWith('x-')) {
          const suggestion = problems.length < maxSuggestions ? nearest(field, known) : undefined;
          this.#say('unknown-field', entry.key.span, {
            field,
            ...(suggestion !== undefined && { suggestion }),
          });
        }
      }
    } else if (!isEmpty(node)) this.#say('wrong-form', span, {});
  }

  has(field: string): boolean {
    return this.#value(field) !== undefined;
  }

  text(field: string): Text | undefined {
    const found = this.#value(field);
    if (found?.kind !== 'map') {
      const name = this.name(field);
      return name && same(name.text);
    }
    const en = this.#plain(field, inLanguage(found, 'en'))[0];
    const zh = this.#plain(field, inLanguage(found, 'zh'))[0];
    return en === undefined && zh === undefined
      ? this.#wrong(field, found)
      : { en: en ?? zh ?? '', zh: zh ?? en ?? '' };
  }

  words(field: string): Words {
    const found = this.#value(field);
    if (!found) return noWords;
    if (found.kind === 'map')
      return {
        en: this.#plain(field, inLanguage(found, 'en')),
        zh: this.#plain(field, inLanguage(found, 'zh')),
      };
    const all = this.#plain(field, found);
    return { en: all.filter((word) => !isChinese(word)), zh: all.filter(isChinese) };
  }

  name(field: string): Name | undefined {
    const found = this.#value(field);
    if (!found) return undefined;
    const text = found.kind === 'scalar' ? found.text.trim() : '';
    return text === '' ? this.#wrong(field, found) : { text, span: found.span };
  }

  names(field: string): readonly Name[] {
    return this.#scalars(field, this.#value(field));
  }

  number(field: string): number | undefined {
    const found = this.name(field);
    const read = found && numberIn(found.text);
    return found && read === undefined ? this.#say('wrong-form', found.span, { field }) : read;
  }

  flag(field: string): boolean {
    const found = this.name(field);
    if (!found) return false;
    if (!/^(true|false)$/i.test(found.text))
      this.#say('wrong-form', found.span, { field, allowed: ['true', 'false'] });
    return /^true$/i.test(found.text);
  }

  range(field: string): Range | undefined {
    const found = this.#value(field);
    if (!found) return undefined;
    const ends = found.kind === 'list' ? found.items.map(endOf) : [];
    const [low, high] = ends;
    return ends.length === 2 && low !== undefined && high !== undefined
      ? [low, high]
      : this.#wrong(field, found);
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T | undefined {
    const found = this.name(field);
    const fit = allowed.find((one) => one === found?.text);
    if (!found || fit !== undefined) return fit;
    const suggestion = nearest(found.text, allowed);
    return this.#say('wrong-form', found.span, {
      field,
      allowed,
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  sections(field: string): readonly Section[] {
    const found = this.#value(field);
    if (!found || isEmpty(found)) return [];
    if (found.kind !== 'map') return this.#wrong(field, found) ?? [];
    const seen = new Set<string>();
    const most = maxEntries[field] ?? maxOthers;
    const surplus = found.entries[most];
    if (surplus) this.#say('too-many', surplus.key.span, { id: String(most), field });
    const sections: Section[] = [];
    for (const { key, value } of found.entries.slice(0, most)) {
      const { text: id, span } = key;
      if (!(plainId.test(id) || idShape.test(id)) || id.length > maxId)
        this.#say('bad-id', span, { id });
      else if (seen.has(id)) this.#say('duplicate', span, { id });
      else {
        seen.add(id);
        sections.push({ id, span, value });
      }
    }
    return sections;
  }

  items(field: string): readonly Node[] {
    const found = this.#value(field);
    if (!found || isEmpty(found)) return [];
    return found.kind === 'list' ? found.items : (this.#wrong(field, found) ?? []);
  }

  fields(field: string, known: readonly string[]): Fields | undefined {
    const found = this.#value(field);
    return found && fieldsOf(this.#problems, found, found.span, known);
  }

  #value(field: string): Node | undefined {
    const found = this.#map.get(field)?.value;
    return found && !(found.kind === 'scalar' && found.isNull) ? found : undefined;
  }

  #scalars(field: string, found: Node | undefined): readonly Name[] {
    if (!found || (found.kind === 'scalar' && found.isNull)) return [];
    const names: Name[] = [];
    for (const item of found.kind === 'list' ? found.items : [found]) {
      if (item.kind === 'scalar') names.push({ text: item.text.trim(), span: item.span });
      else this.#wrong(field, item);
    }
    return names;
  }

  #plain(field: string, found: Node | undefined): readonly string[] {
    const texts: string[] = [];
    for (const { text } of this.#scalars(field, found)) if (text !== '') texts.push(text);
    return texts;
  }

  #wrong(field: string, { span }: Node): undefined {
    return this.#say('wrong-form', span.start < span.end ? span : this.#span, { field });
  }

  #say(code: LayerProblemCode, span: Span, data: LayerProblem['data']): undefined {
    this.#problems.push({ code, span, data });
  }
}

function inLanguage(node: Node, lang: string): Node | undefined {
  return entryOf(node, lang)?.value;
}

function numberIn(text: string): number | undefined {
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** An end of a range: a number, null for open, undefined for anything else. */
function endOf(node: Node): number | null | undefined {
  if (node.kind !== 'scalar') return undefined;
  return node.isNull ? null : numberIn(node.text.trim());
}
