import { same } from '../text/language.ts';
import { aliasesOf, named, type Resolve } from './layer-names.ts';
import type { LayerCase, LayerFact } from './layer-types.ts';
import type { Case, Fact } from './types.ts';

/** A case of a company catalogue. */
export function caseOf(
  there: Case | undefined,
  item: LayerCase,
  added: readonly Fact[],
  layer: string,
  resolve: Resolve,
): Case {
  const facts = [...new Set([...(there?.facts ?? []), ...added.map(({ id }) => id)])];
  if (there) return { ...there, ...named(there, item, layer), facts };
  const { id, name = same(id), counter } = item;
  return {
    company: { en: [], zh: [] },
    models: resolve('model', item.models),
    ...(counter && { counter }),
    trends: [],
    id,
    name,
    aliases: aliasesOf(there, item),
    layer,
    facts,
  };
}

/** A fact of such a case. */
export function factOf(owner: string, item: LayerFact, layer: string, resolve: Resolve): Fact {
  const [lever] = resolve('lever', item.lever ? [item.lever] : []);
  const mechanisms = resolve('mechanism', item.mechanisms);
  const made = {
    id: `${owner}/${item.id}`,
    case: owner,
    kind: item.kind,
    text: item.text,
    figures: [],
    layer,
    mechanisms,
  };
  const measured = measuredOf(item, resolve);
  const { caveat } = item;
  return {
    ...made,
    ...(lever !== undefined && { lever }),
    ...(caveat && { caveat }),
    ...(measured && { measured }),
  };
}

function measuredOf({ id, measured }: LayerFact, resolve: Resolve): Fact['measured'] {
  const [metric] = measured ? resolve('kpi', [measured.kpi]) : [];
  if (!measured || metric === undefined) return undefined;
  const { from, to, year, caveat } = measured;
  return {
    id,
    metric,
    value: to,
    ...(from !== undefined && { from, to }),
    ...(year !== undefined && { year }),
    unit: '',
    caveat,
  };
}
