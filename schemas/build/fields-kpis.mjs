// Fields of the sections on KPIs: the KPIs, the words that name them, and the arithmetic between
// them.
import {
  either,
  flag,
  id,
  list,
  mapOf,
  number,
  oneOf,
  range,
  record,
  ref,
  string,
  text,
  words,
  yes,
} from './values.mjs';

const kpi = ref('kpi');
const model = ref('model');
const level = oneOf('error', 'warning', 'info');
const silentWhen = list(oneOf('base', 'window', 'per', 'one-off', 'learning'));
const source = record({ title: text, 'url?': string });

const kpiRecord = record({
  id,
  name: text,
  tier: oneOf('core', 'extra'),
  aliases: words,
  definition: text,
  formula: text,
  unit: ref('unit'),
  direction: oneOf('higher', 'lower', 'context'),
  hard: range,
  soft: range,
  'window?': yes,
  'outcome?': yes,
  'vanity?': yes,
  over_time: record({
    kind: oneOf('flow', 'stock', 'ratio', 'rate', 'duration', 'score'),
    sums: flag,
    year: oneOf('sum', 'last', 'mean', 'weighted', 'distinct'),
    'weight?': kpi,
    'window_days?': number,
    'lag_days?': number,
  }),
  'counterweights?': list(kpi),
  audience: oneOf('finance', 'growth', 'operations', 'product', 'people'),
  levers: list(ref('lever')),
  primary_models: list(model),
  'trend?': ref('trend'),
  'pitfall?': text,
  source,
});

/** A KPI, or `ask`: the finding then names the candidates. */
const kpiOrAsk = (value, at, ctx) => (value === 'ask' ? undefined : kpi(value, at, ctx));

const kpiWords = record({
  words: list(string),
  candidates: list(kpi),
  'by_unit?': mapOf(kpi, ref('unit')),
  'by_text?': mapOf(list(string), kpi),
  'by_model?': mapOf(kpi, model),
  'by_company?': list(record({ when_plan_has: kpi, read_as: kpi })),
  'by_language?': record({ 'en?': kpi, 'zh?': kpi }),
  'by_window?': record({ days: number, within: kpi, beyond: kpi }),
  default: kpiOrAsk,
  decide: text,
});

/** A term of a sum: a KPI, a number, a KPI's complement to one, or a product. */
const member = (value, at, ctx) => {
  if (typeof value === 'number') return;
  if (typeof value === 'string') return kpi(value, at, ctx);
  record({ 'one_minus?': kpi, 'times?': list(kpi) })(value, at, ctx);
};

const sum = record({
  id,
  'result?': kpi,
  'result_money?': oneOf('acquisition'),
  'change_of?': kpi,
  'plus?': list(member),
  'minus?': list(member),
  'times?': list(member),
  'over?': list(member),
  'constant?': either(oneOf('days'), number),
  'tolerance?': number,
  'points?': number,
  'abs?': number,
  'factors?': list(number),
  'level?': level,
  'at_most?': yes,
  'models?': list(model),
  'silent_when?': silentWhen,
  'unless_plan_has?': kpi,
  'note?': text,
});

const threshold = record({
  level,
  'below?': number,
  'above?': number,
  'at_most?': number,
  'below_need?': number,
  'case?': id,
  'models?': list(model),
});

const breakEven = record({
  id,
  name: text,
  uses: list(kpi),
  'optional?': list(kpi),
  'or_uses?': list(kpi),
  'one_of?': list(kpi),
  'money?': oneOf('advertising', 'initiatives', 'one-initiative', 'one-site'),
  formula: text,
  thresholds: list(threshold),
  'approved?': level,
  models: list(model),
  silent_when: silentWhen,
  'never_when?': text,
  'softer_when?': record({ plan_has: list(kpi), by: number, why: text }),
  message: mapOf(text, level),
  'fix?': text,
  'example?': text,
  source,
});

/** Sections on KPIs that are lists of entries. */
export const kpiLists = {
  kpis: kpiRecord,
  kpi_words: kpiWords,
  kpi_pairs: record({ a: string, b: string, 'a_id?': kpi, why: text }),
  identities: record({
    id,
    result: kpi,
    op: oneOf('*', '/'),
    left: kpi,
    right: kpi,
    tolerance: number,
    'models?': list(model),
  }),
  sums: sum,
  orderings: record({
    id,
    lower: kpi,
    upper: kpi,
    slack: number,
    level,
    'window?': yes,
    'silent_when?': silentWhen,
    why: text,
  }),
  economics: breakEven,
};

const composition = { name: text, 'effect?': text };
const kinds = list(oneOf('flow', 'stock', 'ratio', 'rate', 'duration', 'score'));

/** Sections on KPIs that exist once. */
export const kpiSingles = {
  compositions: record({
    unit: record({ ...composition, takes_off: words }),
    period: record({ ...composition, takes_off: words }),
    count: record({ ...composition, takes_off: words, units: list(ref('unit')) }),
    window: record({ ...composition, takes_off: words }),
    per: record({
      ...composition,
      takes_off: record({ day: words, week: words, month: words, year: words }),
      in_front: record({ day: words, week: words, month: words, year: words }),
      kinds,
    }),
    growth: record({ ...composition, takes_off: words, kinds, units: list(ref('unit')) }),
    qualifier: record({ ...composition, takes_off: words }),
    scope: record({
      ...composition,
      scopes: mapOf(words),
      open_heads: list(kpi),
      behind: list(string),
      joints: list(string),
      blocked: words,
    }),
    share: record({
      ...composition,
      forms: words,
      ratios: record({ forms: words, names: words }),
      base: mapOf(words, kpi),
      default: kpi,
      of: mapOf(kpi, kpi),
      blocked: words,
    }),
    measures: list(record({ en: list(string), zh: list(string), units: list(ref('unit')) })),
    exchange: list(
      record({
        at: oneOf('start', 'end'),
        en: list(string),
        zh: list(string),
        units: list(ref('unit')),
      }),
    ),
    never: list(string),
    never_ends: list(string),
  }),
  silence: record({
    always: list(record({ id, en: string, zh: string })),
    named: mapOf(text),
    learning_words: words,
  }),
  acquisition_sum: record({ customers: kpi, cost: kpi, factor: number }),
};
