/** Opening quotes and the characters that close them, including ASCII ones for mixed pairs. */
const families: readonly (readonly [string, string])[] = [
  ['“”„‟＂«"', '“”„‟＂»"'],
  ['‘’‚‛＇‹', '‘’‛＇›'],
  ['「﹁', '」﹂'],
  ['『﹃', '』﹄'],
];

/** What may follow the closing quote of a value in brackets, and of a key. */
const afterItem = /^\s*(?:[,，、\]］】}｝]|$|\s#)/;
const afterKey = /^\s*[:：]/;

/** A text in confusable quotes. */
export interface QuotedText {
  /** The offset of the closing quote. */
  readonly close: number;
  readonly content: string;
  /** The quote to write at both ends. */
  readonly quote: '"' | "'";
}

/** The whole of a value in such quotes. */
export function quotedValue(value: string): QuotedText | undefined {
  return quotedAt(value, 0, /^$/);
}

/** An item or value in brackets that starts with such a quote. */
export function quotedItem(line: string, at: number): QuotedText | undefined {
  return quotedAt(line, at, afterItem);
}

/** A key in such quotes. */
export function quotedKey(line: string, at: number): QuotedText | undefined {
  return quotedAt(line, at, afterKey);
}

function quotedAt(line: string, at: number, after: RegExp): QuotedText | undefined {
  const first = line[at] ?? '';
  const [, closers = ''] = families.find(([openers]) => openers.includes(first)) ?? [];
  if (closers === '') return undefined;
  let inside = 0;
  for (let close = at + 1; close < line.length; close++) {
    const last = line[close] ?? '';
    if (!closers.includes(last)) continue;
    // ASCII quotes are fine; their content is left to the YAML parser.
    if (first === '"' && last === '"') return undefined;
    // A quotation inside ASCII quotes: "he said “no”, then left".
    const isQuotation = first === '"' && inside > 0 && last === '”';
    if (isQuotation) inside--;
    if (isQuotation || !after.test(line.slice(close + 1, close + 20))) {
      if (last === '“') inside++;
      continue;
    }
    const content = line.slice(at + 1, close);
    const quote = /["\\]/.test(content) ? "'" : '"';
    return content.trim() === '' || (quote === "'" && content.includes("'"))
      ? undefined
      : { close, content, quote };
  }
  return undefined;
}
