import { entryOf, isEmpty, type Node } from '../syntax/tree.ts';
import { same, type Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { FieldMap } from './layer-field-map.ts';
import type { Fields, Name, Section } from './layer-field-types.ts';
import { isId, maxEntriesOf } from './layer-limits.ts';
import type { LayerProblem } from './layer-problems.ts';
import { isChinese } from './normalise.ts';
import { endOf, numberIn } from './read-range.ts';
import { nearest } from './suggest.ts';
import type { Range, Words } from './types.ts';

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
class FieldReader extends FieldMap implements Fields {
  has(field: string): boolean {
    return this.value(field) !== undefined;
  }

  text(field: string): Text | undefined {
    const found = this.value(field);
    if (found?.kind !== 'map') {
      const name = this.name(field);
      return name && same(name.text);
    }
    const en = this.plain(field, inLanguage(found, 'en'))[0];
    const zh = this.plain(field, inLanguage(found, 'zh'))[0];
    return en === undefined && zh === undefined
      ? this.wrong(field, found)
      : { en: en ?? zh ?? '', zh: zh ?? en ?? '' };
  }

  words(field: string): Words {
    const found = this.value(field);
    if (!found) return noWords;
    if (found.kind === 'map')
      return {
        en: this.plain(field, inLanguage(found, 'en')),
        zh: this.plain(field, inLanguage(found, 'zh')),
      };
    const all = this.plain(field, found);
    return { en: all.filter((word) => !isChinese(word)), zh: all.filter(isChinese) };
  }

  name(field: string): Name | undefined {
    const found = this.value(field);
    if (!found) return undefined;
    const text = found.kind === 'scalar' ? found.text.trim() : '';
    return text === '' ? this.wrong(field, found) : { text, span: found.span };
  }

  names(field: string): readonly Name[] {
    return this.scalars(field, this.value(field));
  }

  number(field: string): number | undefined {
    const found = this.name(field);
    const read = found && numberIn(found.text);
    return found && read === undefined ? this.say('wrong-form', found.span, { field }) : read;
  }

  flag(field: string): boolean {
    const found = this.name(field);
    if (!found) return false;
    if (!/^(true|false)$/i.test(found.text))
      this.say('wrong-form', found.span, { field, allowed: ['true', 'false'] });
    return /^true$/i.test(found.text);
  }

  range(field: string): Range | undefined {
    const found = this.value(field);
    if (!found) return undefined;
    const ends = found.kind === 'list' ? found.items.map(endOf) : [];
    const [low, high] = ends;
    return ends.length === 2 && low !== undefined && high !== undefined
      ? [low, high]
      : this.wrong(field, found);
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T | undefined {
    const found = this.name(field);
    const fit = allowed.find((one) => one === found?.text);
    if (!found || fit !== undefined) return fit;
    const suggestion = nearest(found.text, allowed);
    return this.say('wrong-form', found.span, {
      field,
      allowed,
      ...(suggestion !== undefined && { suggestion }),
    });
  }

  sections(field: string): readonly Section[] {
    const found = this.value(field);
    if (!found || isEmpty(found)) return [];
    if (found.kind !== 'map') return this.wrong(field, found) ?? [];
    const seen = new Set<string>();
    const most = maxEntriesOf(field);
    const surplus = found.entries[most];
    if (surplus) this.say('too-many', surplus.key.span, { id: String(most), field });
    const sections: Section[] = [];
    for (const { key, value } of found.entries.slice(0, most)) {
      const { text: id, span } = key;
      if (!isId(id)) this.say('bad-id', span, { id });
      else if (seen.has(id)) this.say('duplicate', span, { id });
      else {
        seen.add(id);
        sections.push({ id, span, value });
      }
    }
    return sections;
  }

  items(field: string): readonly Node[] {
    const found = this.value(field);
    if (!found || isEmpty(found)) return [];
    return found.kind === 'list' ? found.items : (this.wrong(field, found) ?? []);
  }

  fields(field: string, known: readonly string[]): Fields | undefined {
    const found = this.value(field);
    return found && fieldsOf(this.problems, found, found.span, known);
  }
}

function inLanguage(node: Node, lang: string): Node | undefined {
  return entryOf(node, lang)?.value;
}
