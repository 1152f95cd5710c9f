import type { Catalog } from '../../catalog/catalog.ts';
import { find } from '../../catalog/lookup.ts';
import { normalise } from '../../catalog/normalise.ts';
import type { Lang } from '../../text/language.ts';
import { escapeMarkdown, inlineCode, paragraphs } from '../markdown.ts';
import { entriesOfKind, type ListedEntry, type ListedKind, listedKinds } from './kinds.ts';

/** The kind whose list a word asks for: `levers`, `指标`. */
export function listedKind(word: string): ListedKind | undefined {
  const wanted = word.trim().toLowerCase();
  return listedKinds.find(({ words }) => words.includes(wanted))?.kind;
}

/**
 * A list of the entries of a kind as Markdown.
 * @param about only those that concern a model, trend or lever, or whose name or id contains the
 *   words
 */
export function indexPage(
  catalog: Catalog,
  kind: ListedKind,
  about: string,
  lang: Lang,
): string | undefined {
  const entries = entriesOfKind(catalog, kind);
  const chosen = about === '' ? entries : entries.filter(filterFor(catalog, kind, about, lang));
  if (chosen.length === 0) return undefined;
  const title = listedKinds.find((one) => one.kind === kind)?.title[lang] ?? kind;
  const narrowed = about === '' ? '' : ` · ${escapeMarkdown(about)}`;
  return paragraphs([
    `**${title}**${narrowed} (${chosen.length})`,
    kind === 'model' && about === '' ? introductionOf(catalog, lang) : undefined,
    chosen.map(({ id, name }) => `- ${escapeMarkdown(name[lang])} ${inlineCode(id)}`).join('\n'),
  ]);
}

/** The source text's introduction to the models. */
function introductionOf({ introduction }: Catalog, lang: Lang): string {
  return introduction.map((text) => escapeMarkdown(text[lang])).join(lang === 'zh' ? '' : ' ');
}

/**
 * Entries that concern the thing named; if the words name nothing, entries whose names contain
 * them.
 */
function filterFor(
  catalog: Catalog,
  kind: ListedKind,
  about: string,
  lang: Lang,
): (entry: ListedEntry) => boolean {
  const concerned = indexIds(catalog, kind, about);
  const word = normalise(about);
  const holds = ({ id, name }: ListedEntry): boolean =>
    normalise(`${id} ${name.en} ${name.zh} ${name[lang]}`).includes(word);
  return concerned.size > 0 ? ({ id }) => concerned.has(id) : holds;
}

/** The ids of a kind that concern the model, trend or lever named; empty for other words. */
export function indexIds(catalog: Catalog, kind: ListedKind, about: string): ReadonlySet<string> {
  return new Set([
    ...ofModel(catalog, kind, find(catalog, 'model', about)?.id),
    ...ofTrend(catalog, kind, find(catalog, 'trend', about)?.id),
    ...ofLever(catalog, kind, find(catalog, 'lever', about)?.id),
  ]);
}

function ofModel(catalog: Catalog, kind: ListedKind, id: string | undefined): string[] {
  const model = catalog.models.get(id ?? '');
  if (!model) return [];
  const keys = model.keys.flatMap((key) => catalog.keys.get(key) ?? []);
  switch (kind) {
    case 'lever':
      return [
        ...keys.map(({ lever }) => lever),
        ...[...catalog.levers.values()]
          .filter(({ recommendedBy }) => recommendedBy.some((one) => one.model === model.id))
          .map((lever) => lever.id),
      ];
    case 'mechanism':
      return keys.flatMap(({ core, supporting }) => [...core, ...supporting]);
    case 'kpi':
      return [...catalog.kpis.values()]
        .filter(({ primaryModels }) => primaryModels.includes(model.id))
        .map((kpi) => kpi.id);
    case 'case':
      return [...catalog.cases.values()]
        .filter(({ models }) => models.includes(model.id))
        .map((one) => one.id);
    default:
      return [];
  }
}

function ofTrend(catalog: Catalog, kind: ListedKind, id: string | undefined): readonly string[] {
  const trend = catalog.trends.get(id ?? '');
  if (!trend) return [];
  return kind === 'lever' ? trend.levers : kind === 'case' ? trend.cases : [];
}

function ofLever(catalog: Catalog, kind: ListedKind, id: string | undefined): readonly string[] {
  const lever = catalog.levers.get(id ?? '');
  if (!lever) return [];
  if (kind === 'mechanism') return lever.mechanisms;
  if (kind !== 'kpi') return [];
  const others = [...catalog.kpis.values()].filter(({ levers }) => levers.includes(lever.id));
  return [...lever.kpis, ...others.map((kpi) => kpi.id)];
}
