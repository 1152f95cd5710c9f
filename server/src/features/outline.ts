import { modelName, nameOf } from '../catalog/names.ts';
import type { Plan, TextField } from '../model/plan.ts';
import { recordOf, recordShape, typeAt } from '../model/shape.ts';
import { type OwnSection, titlesOf } from '../model/titles.ts';
import { isEmpty, type MapEntry } from '../syntax/tree.ts';
import { visible } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { PlanDocument } from './document.ts';

export type OutlineKind =
  | 'section'
  | 'field'
  | 'lever'
  | 'kpi'
  | 'initiative'
  | 'milestone'
  | 'assumption'
  | 'risk'
  | 'source'
  | 'entry';

/** One line of the outline of a plan. */
export interface OutlineItem {
  readonly kind: OutlineKind;
  /** The title of the entry, else its key. Never empty, always one line. */
  readonly name: string;
  readonly key: string;
  readonly detail: string;
  readonly span: Span;
  /** The key. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/**
 * The outline of a plan: its fields and sections in the order of the text, with the entries of each
 * section.
 */
export function outline(document: PlanDocument): OutlineItem[] {
  const { plan } = document.checked;
  const entries = entriesByKey(document);
  return (plan.root?.entries ?? []).map((entry) => {
    const key = entry.key.text;
    const type = typeAt([key]);
    const children = entries.get(key) ?? [];
    if (type?.type !== 'map') return item('field', entry, key, fieldDetail(document, entry));
    const record = recordOf(type.of);
    const what = record ? recordShape(record.id).name[document.lang] : '';
    const count = document.lang === 'zh' ? `${what} ${children.length} 条` : `${children.length}`;
    return { ...item('section', entry, key, isEmpty(entry.value) ? '' : count), children };
  });
}

/** The entries of every section, as lines of the outline. */
function entriesByKey({
  checked,
  catalog,
  lang,
}: PlanDocument): ReadonlyMap<string, readonly OutlineItem[]> {
  const { plan } = checked;
  const leverName = (id: string | undefined, text: string): string =>
    id === undefined ? text : nameOf(catalog, 'levers', id)[lang];
  return new Map<string, readonly OutlineItem[]>([
    ...widerSections(plan),
    ['levers', plan.levers.map((one) => item('lever', one.entry, one.key, leverName(one.id, '')))],
    [
      'kpis',
      plan.kpis.map((one) => {
        const name = one.id === undefined ? undefined : nameOf(catalog, 'kpis', one.id)[lang];
        const from = one.baseline ?? one.unmeasured;
        const change = [from?.text, one.target?.text]
          .filter((part) => part !== undefined)
          .join(' → ');
        return item('kpi', one.entry, one.key, joined(name, change, one.due?.text));
      }),
    ],
    [
      'initiatives',
      plan.initiatives.map((one) => {
        const levers = one.levers
          .map((ref) => leverName(ref.id, ref.text))
          .join(lang === 'zh' ? '、' : ', ');
        const own = item(
          'initiative',
          one.entry,
          one.name?.text ?? one.key,
          joined(levers, one.when?.text),
        );
        return {
          ...own,
          children: one.milestones.map((mark) =>
            item('milestone', mark.entry, words(mark.text, mark.key), mark.date?.text),
          ),
        };
      }),
    ],
    [
      'assumptions',
      plan.assumptions.map((one) =>
        item('assumption', one.entry, words(one.assume, one.key), one.checkBy?.text),
      ),
    ],
    [
      'risks',
      plan.risks.map((one) =>
        item(
          'risk',
          one.entry,
          words(one.risk, one.key),
          joined(one.likelihood?.text, one.impact?.text),
        ),
      ),
    ],
    [
      'sources',
      plan.sources.map((one) =>
        item('source', one.entry, words(one.title ?? one.url, one.key), one.date?.text),
      ),
    ],
  ]);
}

/** The entries of goals, segments, phases …, each with what matters most about it. */
function widerSections(plan: Plan): [string, readonly OutlineItem[]][] {
  const of = <S extends OwnSection>(
    section: S,
    detailOf: (entry: Plan[S][number]) => TextField | undefined,
  ): [string, readonly OutlineItem[]] => {
    const titles = titlesOf(plan, section);
    const entries: readonly Plan[S][number][] = plan[section];
    const items = entries.map((one) =>
      item('entry', one.entry, titles.get(one.key) ?? one.key, detailOf(one)?.text),
    );
    return [section, items];
  };
  return [
    of('goals', ({ due }) => due),
    of('segments', ({ share }) => share),
    of('phases', ({ when }) => when),
    of('channels', ({ share, budget }) => share ?? budget),
    of('scenarios', ({ chance }) => chance),
    of('decisions', ({ date }) => date),
    [
      'economics',
      plan.economics.map(({ entry, key, baseline, target }) =>
        item('entry', entry, key, [baseline, target].flatMap((one) => one?.text ?? []).join(' → ')),
      ),
    ],
  ];
}

function words(field: TextField | undefined, key: string): string {
  return field?.text ?? key;
}

function item(
  kind: OutlineKind,
  entry: MapEntry,
  name: string,
  detail: string | undefined,
): OutlineItem {
  const key = oneLine(entry.key.text) || '·';
  const { span } = entry;
  return {
    kind,
    name: oneLine(name) || key,
    key,
    detail: oneLine(detail ?? ''),
    span,
    selection: entry.key.span,
    children: [],
  };
}

/** The value of a top-level field: the models by name, everything else as written. */
function fieldDetail({ checked, catalog, lang }: PlanDocument, { key, value }: MapEntry): string {
  const plan: Plan = checked.plan;
  if (key.text === 'model')
    return plan.models
      .map((ref) => (ref.id === undefined ? ref.text : modelName(catalog, ref.id)[lang]))
      .join(', ');
  if (key.text === 'trends')
    return plan.trends
      .map((ref) => (ref.id === undefined ? ref.text : nameOf(catalog, 'trends', ref.id)[lang]))
      .join(', ');
  if (value.kind === 'scalar') return value.text;
  if (value.kind === 'list')
    return value.items.flatMap((one) => (one.kind === 'scalar' ? one.text : [])).join(', ');
  return '';
}

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** At most 120 characters on one line. */
function oneLine(text: string): string {
  const line = visible(text.slice(0, 400).replace(/\s+/g, ' ').trim());
  return line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** An outline entry that matches a query over several plans. */
export interface FoundSymbol {
  readonly item: OutlineItem;
  /** Title, and the key if it differs: editors match the query against this. */
  readonly label: string;
  readonly container: string;
}

/** Maximum number of entries of one plan in a search. */
const maxSymbols = 2000;

/** All entries of a plan that a workspace symbol search can find. */
export function symbolsOf(document: PlanDocument): FoundSymbol[] {
  const container = oneLine(document.checked.plan.title?.text ?? '');
  const found: FoundSymbol[] = [];
  const visit = (items: readonly OutlineItem[]): void => {
    for (const one of items) {
      if (found.length >= maxSymbols) return;
      const extra = one.kind === 'lever' ? one.detail : one.key;
      const label = one.name === extra || extra === '' ? one.name : `${one.name} · ${extra}`;
      if (one.kind !== 'field' && one.kind !== 'section')
        found.push({ item: one, label, container });
      visit(one.children);
    }
  };
  visit(outline(document));
  return found;
}

/**
 * Entries whose title, key or catalogue name contains the letters of a query in order, ignoring
 * case. At most `limit`.
 */
export function matching<
  T extends { readonly label: string; readonly item: Pick<OutlineItem, 'detail'> },
>(symbols: readonly T[], query: string, limit: number): T[] {
  const wanted = [...query.toLowerCase().replace(/\s+/g, '')];
  const found: T[] = [];
  for (const one of symbols) {
    if (found.length >= limit) break;
    if (holds(`${one.label} ${one.item.detail}`.toLowerCase(), wanted)) found.push(one);
  }
  return found;
}

function holds(text: string, wanted: readonly string[]): boolean {
  let at = 0;
  for (const character of wanted) {
    const next = text.indexOf(character, at);
    if (next < 0) return false;
    at = next + character.length;
  }
  return true;
}
