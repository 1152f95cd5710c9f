import { isEmpty, type MapEntry, type Node } from '../syntax/tree.ts';
import type { Span } from '../text/span.ts';
import type { Name } from './layer-field-types.ts';
import type { LayerProblem, LayerProblemCode } from './layer-problems.ts';
import { nearest } from './suggest.ts';

/** Number of problems after which there are no more suggestions. */
const maxSuggestions = 500;

/** The values of one map by field, as they are written. Reports fields that are none. */
export class FieldMap {
  readonly problems: LayerProblem[];
  readonly span: Span;
  readonly map = new Map<string, MapEntry>();

  constructor(problems: LayerProblem[], node: Node, span: Span, known: readonly string[]) {
    this.problems = problems;
    this.span = span;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        const field = entry.key.text;
        if (this.map.has(field)) this.say('duplicate', entry.key.span, { field });
        else if (known.includes(field)) this.map.set(field, entry);
        else if (!field.startsWith('x-')) {
          const suggestion = problems.length < maxSuggestions ? nearest(field, known) : undefined;
          this.say('unknown-field', entry.key.span, {
            field,
            ...(suggestion !== undefined && { suggestion }),
          });
        }
      }
    } else if (!isEmpty(node)) this.say('wrong-form', span, {});
  }

  /** A value; nothing for an empty one. */
  value(field: string): Node | undefined {
    const found = this.map.get(field)?.value;
    return found && !(found.kind === 'scalar' && found.isNull) ? found : undefined;
  }

  /** The texts of a list, or a single one. */
  scalars(field: string, found: Node | undefined): readonly Name[] {
    if (!found || (found.kind === 'scalar' && found.isNull)) return [];
    const names: Name[] = [];
    for (const item of found.kind === 'list' ? found.items : [found]) {
      if (item.kind === 'scalar') names.push({ text: item.text.trim(), span: item.span });
      else this.wrong(field, item);
    }
    return names;
  }

  /** The same without places and empty texts. */
  plain(field: string, found: Node | undefined): readonly string[] {
    const texts: string[] = [];
    for (const { text } of this.scalars(field, found)) if (text !== '') texts.push(text);
    return texts;
  }

  /** Reports a value of the wrong kind. */
  wrong(field: string, { span }: Node): undefined {
    return this.say('wrong-form', span.start < span.end ? span : this.span, { field });
  }

  /** Reports a problem. */
  say(code: LayerProblemCode, span: Span, data: LayerProblem['data']): undefined {
    this.problems.push({ code, span, data });
  }
}
