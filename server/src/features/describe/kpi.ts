import type { Catalog } from '../../catalog/catalog.ts';
import { counterweights } from '../../catalog/kpi-links.ts';
import type { Kpi } from '../../catalog/types.ts';
import type { Lang } from '../../text/language.ts';
import { escapeMarkdown, link } from '../markdown.ts';
import { words } from '../words.ts';
import { figureLines } from './kpi-figures.ts';
import {
  always,
  type DescribeOptions,
  full,
  heading,
  labelled,
  names,
  type Part,
  say,
} from './part.ts';

/**
 * A KPI: definition, calculation, usual range, figures of cases, pitfall, counterweights, source.
 */
export function kpiParts(catalog: Catalog, id: string, options: DescribeOptions): Part[] {
  const kpi = catalog.kpis.get(id);
  if (!kpi) return [];
  const { lang } = options;
  const shown = figureLines(catalog, id, options);
  return [
    heading(kpi.name, id, lang),
    always(say(kpi.definition, lang)),
    always(labelled(words.formula, say(kpi.formula, lang), lang)),
    always(labelled(words.unit, unitLine(catalog, kpi, lang), lang)),
    always(labelled(words.case, shown[0], lang)),
    ...shown.slice(1, 4).map((line) => full(labelled(words.case, line, lang))),
    always(labelled(words.note, kpi.pitfall && say(kpi.pitfall, lang), lang)),
    full(
      labelled(words.counterweights, names(catalog, 'kpis', weights(catalog, id), lang, 3), lang),
    ),
    full(labelled(words.source, sourceOf(kpi, lang), lang)),
  ];
}

function weights(catalog: Catalog, id: string): string[] {
  return counterweights(catalog, id).map((kpi) => kpi.id);
}

/** Unit, direction, window and the usual range in one line. */
function unitLine(catalog: Catalog, kpi: Kpi, lang: Lang): string {
  const [low, high] = kpi.soft;
  const days = kpi.overTime?.windowDays;
  const parts = [
    unitName(catalog, kpi.unit, lang),
    words.directions[kpi.direction][lang],
    days === undefined ? undefined : `${words.window[lang]} ${days} ${words.days[lang]}`,
    low === null && high === null
      ? undefined
      : `${words.usual[lang]} ${low ?? '…'} – ${high ?? '…'}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function unitName(catalog: Catalog, unit: string, lang: Lang): string {
  return escapeMarkdown(catalog.measures.units.get(unit)?.name[lang] ?? unit);
}

function sourceOf({ source }: Kpi, lang: Lang): string | undefined {
  if (!source) return undefined;
  const title = say(source.title, lang);
  return source.url === undefined ? title : link(source.title[lang], source.url);
}
