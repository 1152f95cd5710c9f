import { readKpiName } from '../../catalog/kpi-name.ts';
import { splitKpiLine } from '../../model/grammar/lines.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import { nameEndIn } from '../../model/kpi-names.ts';
import type { Context } from './context.ts';
import { planDate } from './dates.ts';
import { type Fragment, fragmentOf } from './fragments.ts';
import { withoutNumbering } from './heads.ts';
import type { Spec } from './specs.ts';
import { isPerson } from './value-kinds.ts';

/** A line about a KPI, taken apart. */
export interface KpiText {
  readonly name: string;
  readonly fields: readonly Fragment[];
  readonly rest: readonly string[];
}

const longestName = 60;
/** Longer texts are no lines about a KPI. */
const longest = 500;

/**
 * Takes a line like `GMV: 8000万 -> 1.2亿 by 2027-12 (Li Na)` apart, also one in words: `from 21% to
 * 30%`, `由18%提升到35%`.
 * @returns undefined for a text without a name and a figure that can be read
 */
export function kpiText(context: Context, spec: Spec, raw: string): KpiText | undefined {
  if (raw.length > longest) return undefined;
  const fields: Fragment[] = [];
  const rest: string[] = [];
  const text = withoutNumbering(raw)
    .replace(/[。；;.]$/, '')
    .replace(/\s?[(（]([^()（）]{1,60})[)）]/g, (whole, inner: string) => {
      const parts = inner.split(/[,，;；]/).map((part) => fragmentOf(context, spec, part));
      if (parts.some((one) => one === undefined)) return whole;
      fields.push(...parts.filter((one) => one !== undefined));
      return '';
    });
  const [, labelled = ''] =
    /^([^:：\d]{2,40})[:：]\s*\S/.exec(text) ??
    /^(\p{L}[^:：]{2,40})[:：]\s+(?:at least|at most|min|max|[≥≤<>]|\d)/u.exec(text) ??
    [];
  const end = labelled.length > 0 ? labelled.length : nameEndIn(context.catalog)(text);
  const name = nameOf(context, text.slice(0, end));
  if (end === 0 || name === '' || name.length > longestName || /[;；。]/.test(name))
    return undefined;
  const said = text.slice(end).replace(/^[\s:：,，.…]+/, '');
  const [figures = '', ...more] = said.split(/[;；。]\s*|\.\s+|,\s+(?!\d{3})|，|\s+[–—-]\s+/u);
  const line = splitKpiLine(figures.replace(/^(?:is|are|of|为|是)\s+/i, ''));
  const add = (field: string, piece: { readonly text: string } | undefined): void => {
    if (piece) fields.push({ field, text: piece.text });
  };
  add(
    'baseline',
    line.baseline && {
      text: line.baseline.text.replace(/\s*(?:now|today|currently|目前|现在)$/i, ''),
    },
  );
  add('target', line.target);
  add('due', line.due);
  add('owner', line.owner);
  for (const part of more) {
    const found = partOf(context, spec, part);
    if (found) fields.push(found);
    else if (part.trim() !== '') rest.push(part.trim());
  }
  return areFigures(context, fields) ? { name, fields, rest } : undefined;
}

function partOf(context: Context, spec: Spec, part: string): Fragment | undefined {
  const text = part.trim();
  if (isPerson(context, text)) return { field: 'owner', text };
  const due = planDate(text.replace(/^by\s+/i, ''), context.calendar, context.order);
  if (due !== undefined && /\d{4}|[年月季]|\b[QH][1-4]/.test(text)) return { field: 'due', text };
  return fragmentOf(context, spec, text);
}

/** The name without the verb before it: `Raise the repeat purchase rate`. */
function nameOf({ words, catalog }: Context, text: string): string {
  const bare = text.replace(/[\s:：,，.…=]+$/, '').trim();
  const name = bare
    .replace(/(?:控制在?|保持在?|达到?|提[升高]到?|增长到?|降低?到?|做到|实现)$/u, '')
    .replace(
      /(?:\s(?:to|at|of|should|be|reaches|is|are|will|rise|rises|grow|grows|fall|falls|drop|increase|increases|decrease|go|goes|up|down|improve|improves))+$/i,
      '',
    )
    .replace(/^(?:目标|target)\s?(?=\S{2})|(?<=\S{2})\s?(?:目标|target)$/i, '')
    .trim();
  const verb = words.lists.moves.leading(name);
  if (!verb) return name;
  const rest = verb.rest.trim().replace(/^(?:the|our)\s+/i, '');
  return readKpiName(catalog, rest) ? rest : name;
}

/** All figures can be read, and there is one. */
function areFigures({ units, words }: Context, fields: readonly Fragment[]): boolean {
  const figures = fields.filter(({ field }) => field === 'baseline' || field === 'target');
  const isRead = ({ text }: Fragment): boolean =>
    words.lists.unmeasured.has(text) || readQuantity(text, units).value !== undefined;
  return figures.length > 0 && figures.every(isRead);
}
