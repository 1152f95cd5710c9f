import { joinSpans, type Span, type TextEdit } from '../../text/span.ts';
import type { Report } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import type { SplitValue } from './split-values.ts';

/** A value that is split at a comma, and the path of its map or list. */
export interface SplitText {
  readonly split: SplitValue;
  readonly path: readonly string[];
}

type Reporter = (report: Report) => void;

export const quoteTitle = { en: 'Put the text in quotes', zh: '给整段加引号' };
const quoteAll = { en: 'Put all such texts in quotes', zh: '给所有被截断的文字加引号' };
const alsoSplit = { en: 'Cut as well', zh: '同样被截断' };

/**
 * Reports `12,000`: commas can be removed from a figure; in a text they belong to the content.
 * @returns whether it is a figure
 */
export function reportFigure(one: SplitText, text: string, report: Reporter): boolean {
  const span = spanOf(one.split);
  const whole = text.slice(span.start, span.end);
  if (!/^[^\p{L},]*\d/u.test(whole) || /,(?!\d{3}(?!\d))/.test(whole)) return false;
  const newText = whole.replaceAll(',', '');
  const title = { en: `Write ${newText}`, zh: `写成 ${newText}` };
  report({
    ...placeOf(one, text),
    about: { field: partsOf(one) },
    fixes: () => suggestion(title, [{ span, newText }]),
  });
  return true;
}

/** A text is read whole here, so that early on it is a matter of notation. */
const asText = { draft: 'hint', review: 'warning', approved: 'warning' } as const;

/** One finding for all texts that are split: its place is the first. */
export function reportTexts(
  all: readonly SplitText[],
  text: string,
  report: Reporter,
  isPlan: boolean,
): void {
  const [first, ...others] = all;
  if (!first) return;
  const quoted = (one: SplitText): TextEdit => {
    const span = spanOf(one.split);
    return { span, newText: JSON.stringify(text.slice(span.start, span.end)) };
  };
  const place = placeOf(first, text);
  report({
    ...place,
    ...(isPlan && { severity: asText }),
    ...(others.length > 0 && {
      variant: 'several',
      data: { ...place.data, count: all.length },
      related: others.map(({ split }) => ({ span: spanOf(split), message: alsoSplit })),
    }),
    about: { field: all.flatMap(partsOf) },
    fixes: () => [
      ...(others.length > 0 ? suggestion(quoteAll, all.map(quoted)) : []),
      ...suggestion(quoteTitle, [quoted(first)]),
    ],
  });
}

function spanOf({ first, last }: SplitValue): Span {
  return joinSpans(first.span, last.span);
}

function placeOf({ split, path }: SplitText, text: string) {
  const { first, keys } = split;
  const span = spanOf(split);
  return {
    span,
    path: keys.length === 0 ? [...path] : [...path, keys[0] ?? ''],
    data: { read: first.text, lost: text.slice(first.span.end, span.end) },
  };
}

/** The addresses of what YAML made of the rest. */
function partsOf({ split: { keys, items }, path }: SplitText): string[] {
  const at = path.join('.');
  return [...keys.map((key) => `${at}.${key}`), ...items.map((item) => `${at}/${item}`)];
}
