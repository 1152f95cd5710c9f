import type { ScalarNode } from '../syntax/tree.ts';
import { type KpiLine, type Piece, splitKpiLine } from './grammar/lines.ts';
import { hasRange } from './grammar/percent-range.ts';
import { hasMore, toldLine } from './grammar/told-line.ts';
import type { EntryBase, TextField } from './plan.ts';
import { spanInScalar } from './read-entries.ts';
import { plainAt, type ReadContext, read, textAt, textField } from './reader.ts';

interface Parts {
  readonly line: TextField | undefined;
  readonly baseline: TextField | undefined;
  readonly target: TextField | undefined;
  readonly due: TextField | undefined;
  readonly owner: TextField | undefined;
}

/** The parts of a KPI, written as a line or as a record. */
export function kpiParts(context: ReadContext, base: EntryBase): Parts {
  const { value } = base.entry;
  const isLine = value.kind === 'scalar';
  const parts = isLine ? lineParts(context, base, value) : recordParts(context, base);
  return standing(context, base, parts);
}

/**
 * `customers to date: 1M+` says where it stands, not where it goes, and so does the last column of
 * a table whose years are over when the plan begins.
 */
function standing(context: ReadContext, { key, record }: EntryBase, parts: Parts): Parts {
  const { baseline, target, due } = parts;
  if (!target) return parts;
  const isSoFar = !baseline && !due && soFar.test(key);
  const { start } = context.calendar;
  const end = record?.table ? read.date(context, due)?.value?.end : undefined;
  const isOver = end !== undefined && start !== undefined && end < start;
  if (!isSoFar && !isOver) return parts;
  const { path } = target;
  const at =
    path.at(-1) === 'target' ? { ...target, path: [...path.slice(0, -1), 'baseline'] } : target;
  return { ...parts, baseline: at, target: undefined, due: undefined };
}

const soFar =
  /\b(?:to date|so far|up to now|last year|today|currently)\b|至今|截至目前|迄今|目前|现有/iu;

/** The parts of a KPI that is written as a record. */
function recordParts(context: ReadContext, { record, path }: EntryBase): Parts {
  return {
    line: undefined,
    baseline: plainAt(context, record, 'baseline', path),
    target: plainAt(context, record, 'target', path),
    due: plainAt(context, record, 'due', path),
    owner: textAt(context, record, 'owner', path),
  };
}

/**
 * Parts of a short line have the address of the corresponding field and the span of their
 * characters.
 */
function lineParts(context: ReadContext, base: EntryBase, node: ScalarNode): Parts {
  const line = textField(context, node, base.path, false);
  const written = splitKpiLine(line ? node.text : '');
  const split = (line && toldIn(context, node.text, written)) ?? written;
  const part = (piece: Piece | undefined, field: string): TextField | undefined =>
    piece && {
      text: piece.text,
      node,
      span: spanInScalar(context.text, node, piece.start, piece.end),
      path: [...base.path, field],
    };
  const owner = part(split.owner, 'owner');
  if (owner) context.prose.push(owner.text);
  return {
    line,
    baseline: part(split.baseline, 'baseline'),
    target: part(split.target, 'target'),
    due: part(split.due, 'due'),
    owner,
  };
}

/** Maximum length of a line that is read as a sentence. */
const longestSentence = 200;

/** The parts of a line in words, where it has no arrow and says of both figures what they are. */
function toldIn({ units }: ReadContext, text: string, written: KpiLine): KpiLine | undefined {
  const { arrow, baseline, target } = written;
  // Two figures in a sentence of its size: most lines have an arrow, or one figure.
  if (
    text.length > longestSentence ||
    (text.match(/\d+|[一二两三四五六七八九]成/gu) ?? []).length < 2 ||
    /[>→⇒]/u.test(text) ||
    hasRange(text) ||
    (arrow && ![baseline, target].some((part) => part && hasMore(part.text)))
  )
    return undefined;
  const told = toldLine(text, units);
  return told?.baseline && told.target ? { ...told, ...ownerOf(written, told) } : undefined;
}

/** The owner after a sign, unless the sentence names one. */
function ownerOf({ owner }: KpiLine, told: KpiLine): Pick<KpiLine, 'owner'> {
  return owner && !told.owner && !/\d/.test(owner.text) ? { owner } : {};
}
