import { isChinese } from '../catalog/normalise.ts';
import type { MapEntry, MapNode } from '../syntax/tree.ts';
import { splitAnswer, startsDeed } from './grammar/answers.ts';
import { type Piece, splitShift } from './grammar/lines.ts';
import { bareHeading } from './heading.ts';
import type { Assumption, EntryBase, Ignore, Risk, Source, TextField } from './plan.ts';
import { spanInScalar } from './read-entries.ts';
import { catalogRef, evidenceRefs, ownRefs } from './read-refs.ts';
import { plainAt, type ReadContext, read, textAt, textField, writtenAt } from './reader.ts';

/** Reads an entry of `assumptions`. */
export function readAssumption(context: ReadContext, base: EntryBase): Assumption {
  return {
    assume: shortText(context, base) ?? textAt(context, base.record, 'assume', base.path),
    checkBy: read.date(context, plainAt(context, base.record, 'check_by', base.path)),
    owner: textAt(context, base.record, 'owner', base.path),
    affects: ownRefs(context, ['initiatives', 'kpis', 'phases'], base.record, 'affects', base.path),
    evidence: evidenceRefs(context, base.record, base.path),
    state: plainAt(context, base.record, 'state', base.path),
    ...base, // last: Node 20 is slow with properties after a spread
  };
}

/** Reads an entry of `risks`. */
export function readRisk(context: ReadContext, base: EntryBase): Risk {
  const lever = plainAt(context, base.record, 'lever', base.path);
  const short = riskAndResponse(context, base);
  return {
    risk:
      short?.risk ?? shortText(context, base) ?? textAt(context, base.record, 'risk', base.path),
    likelihood: plainAt(context, base.record, 'likelihood', base.path),
    impact: plainAt(context, base.record, 'impact', base.path),
    lever: lever && catalogRef(context, 'lever', lever),
    trigger: textAt(context, base.record, 'trigger', base.path),
    response: short?.response ?? textAt(context, base.record, 'response', base.path),
    owner: textAt(context, base.record, 'owner', base.path),
    ...base, // last: Node 20 is slow with properties after a spread
  };
}

/**
 * `the partner is late -> a second partner`, `Scams reach the press. PR is prepared`: a risk and
 * its response in one text.
 */
function riskAndResponse(
  context: ReadContext,
  { entry: { key, value: node, item }, path }: EntryBase,
): Pick<Risk, 'risk' | 'response'> | undefined {
  if (node.kind !== 'scalar') return undefined;
  const isAnswered = context.answersBeside === true || isTold(key.text) || startsDeed(node.text);
  const isKeyed = !item || item.isKeyed;
  if (isKeyed && !node.isNull && node.text !== key.text && isAnswered) {
    context.prose.push(key.text, node.text);
    const risk = { text: key.text, node: key, span: key.span, path };
    const [, rest] = /——\s*(\S[\s\S]*)$/u.exec(node.text) ?? [];
    const text = rest ?? node.text;
    const at = node.text.length - text.length;
    const span = spanInScalar(context.text, node, at, node.text.length);
    return { risk, response: { text, node, span, path: [...path, 'response'] } };
  }
  const { from, to } = splitShift(node.text) ?? splitAnswer(node.text) ?? {};
  if (!from || !to) return undefined;
  context.prose.push(node.text);
  const part = ({ text, start, end }: Piece, at: typeof path): TextField => ({
    text,
    node,
    span: spanInScalar(context.text, node, start, end),
    path: at,
  });
  return { risk: part(from, path), response: part(to, [...path, 'response']) };
}

/**
 * Whether most risks of a plan are named by their keys, with the answer beside them: then all are.
 */
export function haveAnswersBeside(risks: readonly MapEntry[]): boolean {
  const texts = risks.flatMap(({ key, value, item }) =>
    (!item || item.isKeyed) && value.kind === 'scalar' && !value.isNull
      ? [{ key: key.text, text: value.text }]
      : [],
  );
  const told = texts.filter(({ key, text }) => isTold(key) || startsDeed(text));
  const split = texts.filter(({ text }) => splitShift(text) ?? splitAnswer(text));
  return told.length >= fewestTold && told.length > split.length;
}

const fewestTold = 2;

/** `teens get bored: better onboarding`: a key that says what may happen has its answer beside it. */
const isTold = (key: string): boolean =>
  (/^\S+(?:\s+\S+){2,}$/u.test(key) && !isChinese(key)) ||
  (bareHeading(key).match(/\p{Script=Han}/gu) ?? []).length > 4;

/** Reads an entry of `sources`. A short entry is a title, or an address when it starts like one. */
export function readSource(context: ReadContext, base: EntryBase): Source {
  const short = shortText(context, base);
  const isUrl = short !== undefined && /^https?:\/\//.test(short.text);
  return {
    title: (isUrl ? undefined : short) ?? textAt(context, base.record, 'title', base.path),
    url: (isUrl ? short : undefined) ?? plainAt(context, base.record, 'url', base.path),
    date: read.date(context, plainAt(context, base.record, 'date', base.path)),
    kind: plainAt(context, base.record, 'kind', base.path),
    note: textAt(context, base.record, 'note', base.path),
    ...base, // last: Node 20 is slow with properties after a spread
  };
}

/** Reads the list `ignore`. */
export function readIgnores(context: ReadContext, root: MapNode | undefined): Ignore[] {
  const node = writtenAt(root, 'ignore');
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    if (item.kind !== 'map') return [];
    const path = ['ignore'];
    return {
      span: item.span,
      path,
      rule: plainAt(context, item, 'rule', path),
      at: plainAt(context, item, 'at', path),
      reason: textAt(context, item, 'reason', path),
      until: read.date(context, plainAt(context, item, 'until', path)),
    };
  });
}

function shortText(context: ReadContext, base: EntryBase): TextField | undefined {
  return textField(context, base.entry.value, base.path);
}
