// The same plan written in every layout YAML knows.
import { parsePlan } from '../../server/src/check.ts';
import type { MapEntry, Node, ScalarNode } from '../../server/src/syntax/tree.ts';

/** How a tree is written. */
interface Style {
  /** Nodes as deep as this are in brackets and braces: 0 = the whole text. */
  readonly flowFrom: number;
  /** Brackets and braces run over several lines, as deep as this. */
  readonly openUntil: number;
  /** A comment at the end of each line. */
  readonly comments: boolean;
  readonly quotes: 'as written' | 'double' | 'single' | 'keys';
  readonly indent: number;
  /** Lists stand at the column of their key. */
  readonly flushLists: boolean;
  readonly trailingComma: boolean;
  /** Commas stand at the start of the next line. */
  readonly leadingComma: boolean;
  /** What stands on the inner side of braces. */
  readonly padding: string;
  /** What stands after a colon and a comma in brackets. */
  readonly gap: string;
  readonly lineBreak: string;
  readonly finalBreak: boolean;
}

const block: Style = {
  flowFrom: Number.POSITIVE_INFINITY,
  openUntil: 0,
  comments: false,
  quotes: 'as written',
  indent: 2,
  flushLists: false,
  trailingComma: false,
  leadingComma: false,
  padding: '',
  gap: ' ',
  lineBreak: '\n',
  finalBreak: true,
};
const json: Style = { ...block, flowFrom: 0, quotes: 'double', openUntil: 9 };

const styles: Readonly<Record<string, Style>> = {
  block,
  'four spaces': { ...block, indent: 4 },
  'lists at the column of their key': { ...block, flushLists: true },
  'a comment on every line': { ...block, comments: true },
  'quoted keys and values': { ...block, quotes: 'single' },
  'quoted keys': { ...block, quotes: 'keys' },
  'no line break at the end': { ...block, flowFrom: 3, finalBreak: false },
  'CRLF, four spaces': { ...block, indent: 4, lineBreak: '\r\n', flowFrom: 3 },
  'fields in brackets': { ...block, flowFrom: 3, padding: ' ' },
  'entries in braces': { ...block, flowFrom: 2 },
  'sections in braces': { ...block, flowFrom: 1, trailingComma: true },
  'the whole plan in braces': { ...block, flowFrom: 0 },
  'lists over several lines with comments': {
    ...block,
    flowFrom: 2,
    openUntil: 3,
    comments: true,
    trailingComma: true,
  },
  'braces over several lines with comments': {
    ...block,
    flowFrom: 1,
    openUntil: 9,
    comments: true,
  },
  'the whole plan in braces over several lines': {
    ...block,
    flowFrom: 0,
    openUntil: 2,
    comments: true,
    lineBreak: '\r\n',
  },
  'commas at the start of lines': {
    ...block,
    flowFrom: 1,
    openUntil: 9,
    comments: true,
    leadingComma: true,
  },
  JSON: json,
  'JSON in one line': { ...json, openUntil: 0, gap: '' },
  'JSON with four spaces and CRLF': { ...json, indent: 4, openUntil: 2, lineBreak: '\r\n' },
};

/** The names of all layouts. */
export const layoutNames = Object.keys(styles);

/** A plan in another layout, without its comments; undefined for a text that cannot be read. */
export function inLayout(text: string, name: string): string | undefined {
  const style = styles[name] ?? block;
  const { root, problems, confusables, unsupported } = parsePlan(text);
  if (!root || problems.length + confusables.length + unsupported.length > 0) return undefined;
  const writer = new Writer(text, style);
  return writer.whole(root);
}

/** What a tree says, whatever its layout. */
export function meaning(node: Node | undefined): unknown {
  if (node?.kind === 'list') return node.items.map(meaning);
  if (node?.kind === 'map') return node.entries.map(({ key, value }) => [key.text, meaning(value)]);
  return node?.isNull ? null : node?.text;
}

class Writer {
  readonly #text: string;
  readonly #style: Style;

  constructor(text: string, style: Style) {
    this.#text = text;
    this.#style = style;
  }

  whole(root: Node): string {
    const { lineBreak, finalBreak } = this.#style;
    const written = this.#isFlow(root, 0) ? this.#flow(root, 0, 0) : this.#block(root, 0, 0);
    const lines = written.replace(/^\n/, '').replaceAll('\n', lineBreak);
    return lines + (finalBreak ? lineBreak : '');
  }

  #isFlow(node: Node, depth: number): boolean {
    if (node.kind === 'scalar' || depth >= this.#style.flowFrom) return true;
    return node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
  }

  /** Lines of a block collection, each with the line break before it. */
  #block(node: Node, depth: number, column: number): string {
    const pad = `\n${' '.repeat(column)}`;
    if (node.kind === 'map')
      return node.entries.map((entry) => pad + this.#entry(entry, depth, column)).join('');
    if (node.kind === 'scalar') return this.#scalar(node, false);
    return node.items.map((item) => pad + this.#item(item, depth, column)).join('');
  }

  #item(item: Node, depth: number, column: number): string {
    if (this.#isFlow(item, depth + 1))
      return `- ${this.#flow(item, depth + 1, column)}${this.#note()}`;
    return `- ${this.#block(item, depth + 1, column + 2).trimStart()}`;
  }

  #entry({ key, value }: MapEntry, depth: number, column: number): string {
    const { indent, flushLists } = this.#style;
    const written = `${this.#key(key, false)}:`;
    if (this.#isFlow(value, depth + 1)) {
      const flow = this.#flow(value, depth + 1, column);
      return `${written}${flow === '' ? '' : ' '}${flow}${this.#note()}`;
    }
    const below = value.kind === 'list' && flushLists ? column : column + indent;
    return written + this.#note() + this.#block(value, depth + 1, below);
  }

  #note(): string {
    return this.#style.comments ? ' # note, [with] {marks' : '';
  }

  /** A value in flow style; scalars too. */
  #flow(node: Node, depth: number, column: number): string {
    if (node.kind === 'scalar') return this.#scalar(node, depth > this.#style.flowFrom);
    const { padding, gap, openUntil, indent, trailingComma, leadingComma } = this.#style;
    const [open, close] = node.kind === 'map' ? '{}' : '[]';
    const isOpen = depth < openUntil;
    const inner = column + (isOpen ? indent : 0);
    const parts =
      node.kind === 'list'
        ? node.items.map((item) =>
            this.#flow(item, Math.max(depth, this.#style.flowFrom) + 1, inner),
          )
        : node.entries.map((entry) => this.#pair(entry, depth, inner));
    if (parts.length === 0) return `${open}${close}`;
    const pad = `\n${' '.repeat(inner)}`;
    if (!isOpen)
      return open + padding + parts.join(`,${gap}`) + (trailingComma ? ',' : '') + padding + close;
    const lines = parts.map((part, index) => {
      if (leadingComma) return `${pad}${index === 0 ? '' : ', '}${part}${this.#note()}`;
      const comma = index < parts.length - 1 || trailingComma ? ',' : '';
      return pad + part + comma + this.#note();
    });
    return `${open}${this.#note()}${lines.join('')}\n${' '.repeat(column)}${close}`;
  }

  #pair({ key, value }: MapEntry, depth: number, column: number): string {
    const written = this.#flow(value, Math.max(depth, this.#style.flowFrom) + 1, column);
    const isQuoted = this.#style.quotes === 'double';
    return `${this.#key(key, true)}:${written === '' || (isQuoted && this.#style.gap === '') ? '' : ' '}${written}`;
  }

  #key(node: ScalarNode, flow: boolean): string {
    return this.#style.quotes === 'keys' ? JSON.stringify(node.text) : this.#scalar(node, flow);
  }

  #scalar(node: ScalarNode, flow: boolean): string {
    const { quotes } = this.#style;
    const source = this.#text.slice(node.span.start, node.span.end);
    if (node.isNull) return quotes === 'double' ? 'null' : source;
    if (quotes === 'double') return JSON.stringify(node.text);
    if (source.includes('\n') || (flow && node.style === 'plain' && /[,[\]{}]|^$/.test(source)))
      return JSON.stringify(node.text);
    if (quotes === 'single' && node.style === 'plain') return `'${source.replaceAll("'", "''")}'`;
    return source;
  }
}
