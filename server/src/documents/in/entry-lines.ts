import { splitKpiLine } from '../../model/grammar/lines.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import type { Context } from './context.ts';
import { entryText } from './entry-text.ts';
import { fragmentOf } from './fragments.ts';
import { kpiText } from './kpi-text.ts';
import type { Content } from './outline.ts';
import { type Spec, specOf } from './specs.ts';

/** Sections whose entries are sentences: no short line there is the first of several. */
const cardless = new Set(['goals', 'risks', 'assumptions', 'decisions', 'kpis', 'economics']);

/** The kind of entry of a text: under a heading for goals and figures, a figure is a KPI. */
export function specFor(
  context: Context,
  meanings: readonly string[],
  text: string,
): Spec | undefined {
  const kpis = specOf('kpis');
  const isFigure = meanings[0] === 'goals' && meanings.includes('kpis') && kpis !== undefined;
  const isCard =
    meanings[0] === 'goals' &&
    /^[^:：]{2,30}: /.test(text) &&
    areFigures(context, text.slice(text.indexOf(':') + 1));
  return kpis && (isFigure || isCard) && kpiText(context, kpis, text) ? kpis : specOf(meanings[0]);
}

/** Joins a name and the figures in the next line: `GMV`, below it `8.6亿 → 11亿`. */
export function withCards(context: Context, content: readonly Content[]): readonly Content[] {
  const blocks: Content[] = [];
  for (const block of content) {
    const last = blocks.at(-1);
    const isPair =
      block.kind === 'paragraph' &&
      last?.kind === 'paragraph' &&
      /^\D{2,30}$/u.test(last.text) &&
      areFigures(context, block.text);
    if (isPair) blocks[blocks.length - 1] = { ...last, text: `${last.text}: ${block.text}` };
    else blocks.push(block);
  }
  return blocks;
}

/** Two figures with an arrow, and nothing else. */
function areFigures({ units }: Context, text: string): boolean {
  const { baseline, target, arrow } = splitKpiLine(text);
  return (
    arrow !== undefined &&
    [baseline, target].every((one) => one && readQuantity(one.text, units).value !== undefined)
  );
}

/** Sections in which a paragraph is an entry of its own. */
const prose = new Set([
  'goals',
  'risks',
  'assumptions',
  'decisions',
  'kpis',
  'economics',
  'sources',
]);

/** Whether a paragraph is an entry of its own. */
export function isEntryText(
  context: Context,
  spec: Spec,
  text: string,
  next: Content | undefined,
): boolean {
  if (context.words.lists.remarks.leading(text) || /[=＝]/.test(text)) return false;
  if (prose.has(spec.section) && text.length <= 200) return true;
  return isFull(context, spec, text) || isCardTitle(context, spec, text, next);
}

/** A name with two values or more: who and when, or for how much. */
function isFull(context: Context, spec: Spec, text: string): boolean {
  if (text.length > 300) return false;
  const { name, fields } = entryText(context, spec, text);
  return name !== '' && name.length <= 60 && new Set(fields.map(({ field }) => field)).size > 1;
}

/** Items of a list that are looked at to see what it is. */
const mostLooked = 40;

/** What the items of a list without a telling heading are: figures, or work with who and when. */
export function inferred(context: Context, content: readonly Content[]): string | undefined {
  const texts = content
    .flatMap((block) => (block.kind === 'item' ? [block.text] : []))
    .slice(0, mostLooked);
  const share = (section: string, is: (spec: Spec, text: string) => boolean): boolean => {
    const spec = specOf(section);
    return (
      spec !== undefined &&
      texts.length > 1 &&
      texts.filter((text) => is(spec, text)).length * 2 > texts.length
    );
  };
  if (share('kpis', (spec, text) => (kpiText(context, spec, text)?.fields.length ?? 0) > 1))
    return 'kpis';
  return share('initiatives', (spec, text) => isFull(context, spec, text))
    ? 'initiatives'
    : undefined;
}

/** A short line with a time, a sum or a name in the next one: the first line of an entry. */
export function isCardTitle(
  context: Context,
  spec: Spec,
  text: string,
  next: Content | undefined,
): boolean {
  if (
    cardless.has(spec.section) ||
    text.length > 30 ||
    fragmentOf(context, spec, text) ||
    next === undefined ||
    next.kind === 'table'
  )
    return false;
  const field = fragmentOf(context, spec, next.text)?.field;
  return field !== undefined && field !== spec.main;
}
