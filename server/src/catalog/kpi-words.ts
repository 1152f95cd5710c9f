import { find, type Match } from './lookup.ts';
import { looseWord } from './loose.ts';
import { foldWord, normalise } from './normalise.ts';
import { builtinReading, type KpiWords } from './reading.ts';
import { termsOf } from './terms.ts';
import type { Catalog } from './types.ts';

/** What a plan says about an entry, beside the word that names its KPI. */
export interface KpiContext {
  /** The KPI that the entry writes out. */
  readonly kpi?: string;
  /** Id of the unit that the value is written in. */
  readonly unit?: string;
  /** Words of the entry's own `measure` and `scope`. */
  readonly text?: string;
  /** Days of the window that the entry names. */
  readonly windowDays?: number;
  /** Models of the plan, primary first. */
  readonly models?: readonly string[];
  /** The other KPIs of the plan. */
  readonly others?: ReadonlySet<string>;
  readonly lang?: 'en' | 'zh';
}

/**
 * A KPI, or several between which the writer has to choose. `words` says how a word with several
 * meanings was settled.
 */
export type KpiMatch =
  | (Match & { readonly words?: KpiWords })
  | { readonly ask: readonly string[]; readonly words: KpiWords };

const holder: { words?: ReadonlyMap<string, KpiWords>; settling?: readonly string[] } = {};

/** The meanings of a word that may name several KPIs; undefined for all other words. */
export function kpiAmbiguity(word: string): KpiWords | undefined {
  holder.words ??= new Map(
    builtinReading().kpiWords.flatMap((entry) =>
      entry.words.map((one) => [foldWord(one), entry] as const),
    ),
  );
  return holder.words.get(normalise(word));
}

/** The KPIs of a plan that settle what a word with several meanings names. */
export function settlingKpis(): readonly string[] {
  holder.settling ??= builtinReading().kpiWords.flatMap(({ byCompany = [] }) =>
    byCompany.map(({ whenPlanHas }) => whenPlanHas),
  );
  return holder.settling;
}

/**
 * The KPI that a word names in an entry. Settled in this order: the KPI written out, the unit of
 * the value (even where the word is an id), the exact id, words of the entry, its window, the
 * models, other KPIs of the plan, the language, else the usual meaning.
 * @returns undefined for a word that the catalogue does not know; windows, scopes and the like
 *   around a word: see `readKpiName`
 */
export function findKpi(
  catalog: Catalog,
  text: string,
  context: KpiContext = {},
): KpiMatch | undefined {
  if (context.kpi !== undefined) return find(catalog, 'kpi', context.kpi);
  const words = kpiAmbiguity(text) ?? looseAmbiguity(catalog, text);
  const found = find(catalog, 'kpi', text);
  // A company's own word is unambiguous.
  if (!words || (found && catalog.kpis.get(found.id)?.layer !== undefined)) return found;
  const unit = context.unit === undefined ? undefined : words.byUnit?.[context.unit];
  if (unit !== undefined) return { id: unit, via: 'alias', words };
  if (found && found.via === 'id') return found;
  const id = settled(catalog, words, context);
  return id === 'ask' ? { ask: words.candidates, words } : { id, via: 'alias', words };
}

/** The ambiguity of a word in another spelling; a word that names a KPI as it stands has none. */
function looseAmbiguity(catalog: Catalog, text: string): KpiWords | undefined {
  if (termsOf(catalog, 'kpi').byWord.has(normalise(text))) return undefined;
  return kpiAmbiguity(looseWord(catalog, 'kpi', text) ?? '');
}

function settled(catalog: Catalog, words: KpiWords, context: KpiContext): string {
  const { models = [], others = new Set(), lang } = context;
  const byModel = models
    .flatMap((model) => [model, catalog.models.get(model)?.basedOn ?? ''])
    .map((model) => words.byModel?.[model])
    .find((id) => id !== undefined);
  const byCompany = words.byCompany?.find(({ whenPlanHas }) => others.has(whenPlanHas))?.readAs;
  const byLanguage = lang === undefined ? undefined : words.byLanguage?.[lang];
  return (
    byText(words, context) ??
    byWindow(words, context) ??
    byModel ??
    byCompany ??
    byLanguage ??
    words.default
  );
}

function byText({ byText: spoken = {} }: KpiWords, { text = '' }: KpiContext): string | undefined {
  const around = foldWord(text);
  if (around === '') return undefined;
  return Object.keys(spoken).find((id) =>
    spoken[id]?.some((word) => around.includes(foldWord(word))),
  );
}

function byWindow({ byWindow: wanted }: KpiWords, { windowDays }: KpiContext): string | undefined {
  if (!wanted || windowDays === undefined) return undefined;
  return windowDays <= wanted.days ? wanted.within : wanted.beyond;
}
