import { affixes, type Patterns, patternsOf } from './affixes.ts';
import { findKpi, type KpiContext, type KpiMatch } from './kpi-words.ts';
import { isChinese } from './normalise.ts';
import { builtinReading } from './reading.ts';
import type { Catalog, Words } from './types.ts';

const known: { scopes?: Patterns; blocked?: Patterns } = {};

/**
 * A KPI word with a part of the business before it, in English also after it, as in `GMV from more
 * sustainable products`. The longest known ending decides; if it is not allowed with this scope,
 * shorter ones are not tried.
 * @param word folded
 */
export function scoped(
  catalog: Catalog,
  word: string,
  context: KpiContext,
): { readonly match: KpiMatch; readonly scope: string } | undefined {
  const { behind, joints } = builtinReading().compositions.scope;
  const isTurned = word.split(' ').some((part) => behind.includes(part) || joints.includes(part));
  for (const at of isTurned ? [] : places(word)) {
    const head = word.slice(0, at).trim();
    const match = findKpi(catalog, word.slice(at).trim(), context);
    if (match) return maybeScope(catalog, head, match) ? { match, scope: head } : undefined;
  }
  return scopedBehind(catalog, word, context) ?? placedBehind(catalog, word, context);
}

/** `gmv france`: a known scope after the KPI word, without a word between them. */
function placedBehind(catalog: Catalog, word: string, context: KpiContext) {
  const parts = word.split(' ');
  for (let at = parts.length - 1; at > 0; at--) {
    const scope = parts.slice(at).join(' ');
    if (isChinese(scope) || !isScope(scope)) return undefined;
    const match = findKpi(catalog, parts.slice(0, at).join(' '), context);
    if (match && !('ask' in match)) return { match, scope };
  }
  return undefined;
}

/** Where a word may be split: at the start of a Latin word, and at every Chinese character. */
function places(word: string): number[] {
  return [...word].flatMap((character, at) => {
    if (at === 0 || character === ' ') return [];
    const inLatin = !isChinese(character) && /[a-z\d]/.test(word.charAt(at - 1));
    return inLatin ? [] : [at];
  });
}

/**
 * Known scopes; for additive KPIs also other words, unless they turn it into a different figure.
 */
function maybeScope(catalog: Catalog, head: string, match: KpiMatch): boolean {
  if (isScope(head)) return true;
  if (!isOpen(match, head)) return false;
  const other = findKpi(catalog, head);
  return other === undefined || isPayer(catalog, other, match);
}

/** Whether any words may stand beside a KPI as its scope, and these do not make another number. */
function isOpen(match: KpiMatch, beside: string): match is Exclude<KpiMatch, { ask: unknown }> {
  const { openHeads, blocked } = builtinReading().compositions.scope;
  known.blocked ??= patternsOf(blocked, 'anywhere');
  if ('ask' in match || !openHeads.includes(match.id)) return false;
  return !affixes(beside, known.blocked);
}

/** `membership revenue`: money from people or things that are counted. */
function isPayer(catalog: Catalog, head: KpiMatch, match: KpiMatch): boolean {
  if ('ask' in head || 'ask' in match) return false;
  const isMoney = catalog.kpis.get(match.id)?.unit === 'money';
  return isMoney && catalog.kpis.get(head.id)?.unit === 'count';
}

/** True for known scope words, one or several in a row. */
function isScope(head: string): boolean {
  known.scopes ??= patternsOf(joined(builtinReading().compositions.scope.scopes), 'start');
  let rest = head;
  while (rest !== '') {
    const off = affixes(rest, known.scopes);
    if (!off) return false;
    rest = off.rest;
  }
  return true;
}

/** `repeat rate in Germany`, `buyers who order every month`: the scope after the KPI word. */
function scopedBehind(catalog: Catalog, word: string, context: KpiContext) {
  const { behind } = builtinReading().compositions.scope;
  const parts = word.split(' ');
  for (let at = 1; at < parts.length; at++) {
    const scope = parts.slice(-at).join(' ');
    const isKnown = isScope(scope);
    if (!isKnown && !behind.includes(parts.at(-at - 1) ?? '')) continue;
    const last = parts.at(-at - 1) ?? '';
    const isJoined = behind.includes(last) || last === 'for';
    const before = parts.slice(0, isJoined ? -at - 1 : -at).join(' ');
    const match = findKpi(catalog, before, context);
    if (match && (isKnown || isOpen(match, scope))) return { match, scope };
  }
  return undefined;
}

function joined(scopes: Readonly<Record<string, Words>>): Words {
  const all = Object.values(scopes);
  return { en: all.flatMap(({ en }) => en), zh: all.flatMap(({ zh }) => zh) };
}
