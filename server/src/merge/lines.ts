import { diffArrays } from 'diff';
import { diff3Merge } from 'node-diff3';

/** The labels of the conflict markers. */
export interface Labels {
  readonly ours: string;
  readonly theirs: string;
  /** Length of a marker; git passes it. */
  readonly size: number;
}

/** The lines of a text, including their line breaks. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Merges by lines, as git does. */
export function mergeLines(
  base: string,
  ours: string,
  theirs: string,
  labels: Labels,
): { readonly text: string; readonly clean: boolean } {
  const regions = diff3Merge(linesOf(ours), linesOf(base), linesOf(theirs), {
    excludeFalseConflicts: true,
  });
  let clean = true;
  const text = regions
    .map(({ ok, conflict }) => {
      if (!conflict) return (ok ?? []).join('');
      clean = false;
      return marked(conflict.a.join(''), conflict.b.join(''), labels);
    })
    .join('');
  return { text, clean };
}

/** Two texts in one: common lines once, differing lines between markers. */
export function markedDifferences(ours: string, theirs: string, labels: Labels): string {
  let text = '';
  let [mine, other] = ['', ''];
  const flush = (): void => {
    if (mine !== other) text += marked(mine, other, labels);
    [mine, other] = ['', ''];
  };
  for (const { added, removed, value } of diffArrays(linesOf(ours), linesOf(theirs))) {
    if (removed) mine += value.join('');
    else if (added) other += value.join('');
    else {
      flush();
      text += value.join('');
    }
  }
  flush();
  return text;
}

function marked(ours: string, theirs: string, labels: Labels): string {
  const marker = (character: string, label: string): string =>
    `${character.repeat(labels.size)}${label === '' ? '' : ` ${label}`}`;
  const lineBreak = /\r\n/.test(ours + theirs) ? '\r\n' : '\n';
  const whole = (text: string): string =>
    text === '' || text.endsWith('\n') ? text : text + lineBreak;
  return [
    marker('<', labels.ours) + lineBreak,
    whole(ours),
    marker('=', '') + lineBreak,
    whole(theirs),
    marker('>', labels.theirs) + lineBreak,
  ].join('');
}
