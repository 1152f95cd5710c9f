import { same, type Text } from '../text/language.ts';
import type { Name } from './layer-field-types.ts';
import { aliasesOf, type Making, named, type Resolve } from './layer-names.ts';
import type { LayerProblem } from './layer-problems.ts';
import type { LayerKpi } from './layer-types.ts';
import type { Catalog, Kpi } from './types.ts';

/** A KPI of a company catalogue. */
export function kpiOf(
  base: Catalog,
  there: Kpi | undefined,
  item: LayerKpi,
  {
    layer,
    listing,
  }: { readonly layer: string; readonly listing: ReadonlyMap<string, readonly string[]> },
  resolve: Resolve,
  problems: LayerProblem[],
): Kpi {
  const { id, definition, formula, pitfall, direction, hard, soft, window, outcome, vanity } = item;
  const unit = item.unit && unitOf(base, item.unit, problems);
  const own = item.levers ? resolve('lever', item.levers) : (there?.levers ?? []);
  const levers = [...new Set([...own, ...(listing.get(id) ?? [])])];
  const counterOf = item.counterOf ? resolve('kpi', item.counterOf) : (there?.counterOf ?? []);
  const name: Text = item.name ?? same(id);
  const made: Making<Kpi> = there
    ? { ...there, ...named(there, item, layer), levers, counterOf }
    : {
        tier: 'core',
        definition: name,
        formula: name,
        unit: 'count',
        direction: 'context',
        hard: [null, null],
        soft: [null, null],
        primaryModels: [],
        id,
        name,
        aliases: aliasesOf(there, item),
        layer,
        levers,
        counterweights: [],
        counterOf,
      };
  if (definition) made.definition = definition;
  if (formula) made.formula = formula;
  if (pitfall) made.pitfall = pitfall;
  if (unit !== undefined) made.unit = unit;
  if (direction) made.direction = direction;
  if (hard) made.hard = hard;
  if (soft) made.soft = soft;
  if (window) made.window = true;
  if (outcome) made.outcome = true;
  if (vanity) made.vanity = true;
  return made;
}

function unitOf(base: Catalog, { text, span }: Name, problems: LayerProblem[]): string | undefined {
  if (base.measures.units.has(text)) return text;
  const spelled = [...base.measures.units.values()].find(({ spellings }) =>
    spellings.includes(text),
  );
  if (spelled) return spelled.id;
  problems.push({
    code: 'wrong-form',
    span,
    data: { field: 'unit', allowed: [...base.measures.units.keys()] },
  });
  return undefined;
}
