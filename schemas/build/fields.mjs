import { caseLists } from './fields-cases.mjs';
import { formLists } from './fields-forms.mjs';
import { kpiLists, kpiSingles } from './fields-kpis.mjs';
import { ambiguousWords, readingLists, readingSingles } from './fields-reading.mjs';
// What a record of each section looks like. The section names are the top-level keys of the YAML files.
import {
  day,
  flag,
  id,
  list,
  mapOf,
  number,
  oneOf,
  record,
  ref,
  string,
  text,
  words,
  yes,
} from './values.mjs';

const model = ref('model');
const lever = ref('lever');
const mechanism = ref('mechanism');
const kpi = ref('kpi');
const weights = record({ connection: number, efficiency: number, experience: number });
const pairOfTexts = { from: text, to: text };
const origin = oneOf('key', 'case', 'insight', 'trait', 'trend', 'common-sense');
const severity = oneOf('warning', 'info');
const limit = record({ 'min?': number, 'below?': number, 'currency?': string });

const operatingKey = record({
  key: string,
  model,
  order: number,
  name: text,
  statement: text,
  examples: list(mechanism),
  core: list(mechanism),
  supporting: list(mechanism),
  layers: list(record({ id, name: text, any_of: list(mechanism) })),
  'meaning_here?': text,
  why: text,
  if_missing: text,
  'purpose?': text,
  'note?': text,
});

const mechanismRecord = record({
  id,
  name: text,
  origin,
  'also?': list(lever),
  aliases: words,
  'list_only?': words,
  'near?': words,
  'system_change?': yes,
  'personal_data?': yes,
  'gives_choice?': yes,
});

const fact = record({
  id,
  kind: oneOf('description', 'anecdote', 'claim', 'example', 'public'),
  'lever?': lever,
  'key?': ref('key'),
  mechanisms: list(mechanism),
  text,
  figures: list(ref('benchmark')),
  'caution?': text,
  'public_fact?': ref('public_fact'),
});

/** Sections that are lists of entries, by name. Files add to them in the order of catalog.yaml. */
export const lists = {
  dimensions: record({
    id,
    name: text,
    meaning: text,
    examples: list(record({ 'model?': model, 'case?': ref('case'), text })),
  }),
  models: record({
    id,
    name: text,
    aliases: words,
    definition: text,
    core: text,
    'term_warning?': text,
    reading: text,
    traits: list(record({ id, name: text, text })),
    unstated: list(id),
    emphasis: record({
      weights,
      dominant: ref('dimension'),
      basis: oneOf('stated', 'derived'),
      why: text,
    }),
    keys: list(ref('key')),
    insight: text,
    shift: record({ stated: flag, ...pairOfTexts }),
    cases: list(ref('case')),
    extra_levers: list(record({ lever, via: text, 'evidence?': ref('evidence') })),
    anti_patterns: list(text),
    'needs_markets?': yes,
    'needs_area?': yes,
    'reward_levels?': yes,
    'profile?': record({
      'sellers?': list(string),
      'buyers?': list(string),
      'order_value?': limit,
      'orders_per_year?': limit,
      'custom?': flag,
    }),
    'order_of_work?': record({ growth: list(lever), protect: lever, severity }),
    'registration?': record({
      mechanism,
      countries: list(string),
      currencies: list(string),
      public_fact: ref('public_fact'),
    }),
  }),
  near_misses: record({ words: list(string), models: list(model), hint: text }),
  trends: record({
    id,
    order: number,
    name: text,
    aliases: words,
    shift: record(pairOfTexts),
    'second_shift?': record(pairOfTexts),
    'driver?': text,
    'definition?': text,
    'core?': text,
    'channels?': list(text),
    'areas?': list(text),
    'area_without_case?': text,
    levers: list(lever),
    expects: list(lever),
    any_of: list(lever),
    suggests: list(lever),
    cases: list(ref('case')),
    figures: list(ref('benchmark')),
    fits: list(model),
    'truncated?': yes,
    'rests_on?': lever,
    'needs_number?': yes,
    'yardstick?': record({
      mechanisms: list(mechanism),
      data_levers: list(lever),
      kpis: list(kpi),
    }),
    'keeping_kpis?': list(kpi),
    'pair?': list(lever),
  }),
  levers: record({
    id,
    name: text,
    summary: text,
    origin,
    weights,
    'acquisition?': yes,
    aliases: words,
    'list_only?': words,
    'same_name_other_meaning?': text,
    required_by: list(operatingKey),
    recommended_by: list(
      record({
        'model?': model,
        'trend?': ref('trend'),
        strength: oneOf('strong', 'normal'),
        origin,
        why: text,
      }),
    ),
    mechanisms: list(mechanismRecord),
    kpis: list(kpi),
    risks: list(text),
    evidence: list(ref('evidence')),
    'evidence_gap?': text,
    'note?': text,
  }),
  ...kpiLists,
  ...readingLists,
  ...formLists,
  ...caseLists,
  cases: record({
    id,
    name: text,
    aliases: words,
    company: words,
    models: list(model),
    trends: list(ref('trend')),
    section: string,
    'truncated?': yes,
    'gap?': text,
    facts: list(fact),
  }),
  benchmarks: record({
    id,
    case: ref('case'),
    'metric?': kpi,
    'from?': number,
    'to?': number,
    'to_op?': oneOf('<', '<=', '>', '>='),
    'change?': text,
    'change_value?': number,
    'change_op?': oneOf('>='),
    unit: ref('unit'),
    direction: oneOf('higher', 'lower', 'context'),
    basis: oneOf(
      'level',
      'change',
      'comparison',
      'threshold',
      'example',
      'rank',
      'policy',
      'context',
    ),
    use: oneOf('hover', 'compare', 'never'),
    place: text,
    caveat: text,
  }),
  public_facts: record({ id, case: ref('case'), text, url: string, 'verify?': text }),
  needs: record({ mechanism, any_of: list(mechanism), why: text }),
  conflicts: record({ mechanisms: list(mechanism), 'model?': model, 'soft?': yes, why: text }),
  clashes: record({
    models: list(model),
    mechanisms: list(mechanism),
    'public_fact?': ref('public_fact'),
    why: text,
  }),
  single_mechanism_warning: mechanism,
  peak_seasons: record({
    id,
    'default?': yes,
    countries: list(string),
    currencies: list(string),
    windows: list(record({ name: text, from: day, to: day })),
  }),
  units: record({ id: string, name: text, spellings: list(string) }),
  percentage_points: string,
};

const perLanguage = record({ en: list(string), zh: list(string) });

/** Sections that exist once. */
export const singles = {
  catalog: record({ id, version: number, released: string, source: text }),
  ...kpiSingles,
  ...readingSingles,
  time: mapOf(number, ref('unit')),
  scale: mapOf(number),
  currencies: record({ symbols: mapOf(string), words: mapOf(string), rough_cny: mapOf(number) }),
  matching: record({
    same_lever_collision: oneOf('mechanism'),
    negation: record({ words: perLanguage, clause_breaks: list(string), exceptions: perLanguage }),
    ambiguous: list(ambiguousWords(lever)),
    ambiguous_mechanisms: list(ambiguousWords(mechanism)),
  }),
};
