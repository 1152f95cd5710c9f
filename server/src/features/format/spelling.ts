import { splitKpiLine, splitShift } from '../../model/grammar/lines.ts';
import { spanInScalar } from '../../model/read-entries.ts';
import type { Syntax } from '../../syntax/parse.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { Span, TextEdit } from '../../text/span.ts';
import { typedValues } from '../typed-values.ts';
import { smallest } from './smallest.ts';

const numeric: ReadonlySet<string> = new Set([
  'date',
  'period',
  'money',
  'value',
  'number',
  'percent',
  'version',
]);

/**
 * Edits that turn full-width digits, punctuation and arrows in numbers, dates and the structure of
 * lines into ASCII. Prose and names stay.
 */
export function spellingEdits({ root, text }: Pick<Syntax, 'root' | 'text'>): TextEdit[] {
  return typedValues(root).flatMap(({ node, type }) => {
    if (node.style === 'literal' || node.style === 'folded') return [];
    return partsOf(node, type).flatMap(({ start, end }) => {
      const span = spanInScalar(text, node, start, end);
      const written = text.slice(span.start, span.end);
      const ascii = asciiSpelling(written);
      // A scalar that is folded or escaped in the file cannot be edited in parts.
      const plain =
        written === node.text.slice(start, end) || (numeric.has(type) && !written.includes('\n'));
      return plain && ascii !== written ? [smallest(span, written, ascii)] : [];
    });
  });
}

/** The parts of a value that are numbers, dates or operators. */
function partsOf(node: ScalarNode, type: string): Span[] {
  if (numeric.has(type)) return [{ start: 0, end: node.text.length }];
  if (type === 'kpi-line') {
    const { baseline, arrow, target, due } = splitKpiLine(node.text);
    return [baseline, arrow, target, due].flatMap((piece) => piece ?? []);
  }
  const from = type === 'shift-line' ? splitShift(node.text) : undefined;
  const arrow = from && /->|→/.exec(node.text);
  return arrow ? [{ start: arrow.index, end: arrow.index + arrow[0].length }] : [];
}

/**
 * Full-width digits, percent signs, points, plus and minus signs, and the arrow, in ASCII.
 * Everything else as it is.
 */
export function asciiSpelling(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(\d)．(?=\d)/g, '$1.')
    .replace(/(\d)％/g, '$1%')
    .replace(/[＋－](?=\d)/g, (sign) => (sign === '＋' ? '+' : '-'))
    .replace(/→/g, '->');
}
