// Fields of the sections that say what a plan is asked about: themes, costs, tensions, proof.
import { id, list, number, record, ref, string, text, words, yes } from './values.mjs';

const kpis = list(ref('kpi'));
const mechanisms = list(ref('mechanism'));
const facts = list(ref('evidence'));
const measured = { kpis, kpi_words: words };

const side = record({
  name: text,
  'means?': mechanisms,
  'up?': kpis,
  'down?': kpis,
  'at_least?': number,
  'words?': words,
});

/** Sections of the critic that are lists of entries. */
export const criticLists = {
  themes: record({
    id,
    name: text,
    words,
    'asked_of?': list(ref('model')),
    'question?': text,
    'seldom?': words,
    'beside?': words,
    'dear?': record({ ...measured, least: number }),
    ...measured,
  }),
  trend_words: record({ trend: ref('trend'), words }),
  costly_means: record({
    id,
    'theme?': id,
    mechanisms,
    'levers?': list(ref('lever')),
    'words?': words,
    'not?': words,
    'only_work?': yes,
    'not_models?': list(ref('model')),
    why: text,
    ...measured,
  }),
  tensions: record({
    id,
    one: side,
    other: side,
    eased_by: record({ mechanisms, 'levers?': list(ref('lever')), words }),
    question: text,
  }),
};

/** Sections of the critic that exist once. */
export const criticSingles = {
  proof: record({
    building: record({
      mechanisms,
      words,
      verbs: words,
      places: words,
      counted: list(string),
      kpis,
      kpi_words: words,
      areas: kpis,
      not: words,
    }),
    gates: record({ mechanisms, words }),
  }),
  awaited_money: record({ words, not: words, about: words, fallback: words }),
  float: record({ words, rising: kpis, ...measured }),
  growth_bridge: record({
    results: kpis,
    revenues: kpis,
    revenue_values: kpis,
    counts: kpis,
    orders: kpis,
    order_values: kpis,
    values: kpis,
    repeats: kpis,
    ...measured,
    least: number,
    least_yearly: number,
    slack: number,
  }),
  free_market: record({ models: list(ref('model')), words, kpis }),
  loss_words: record({
    names: words,
    turning: words,
    limits: words,
    cash_kpis: kpis,
    cash_names: words,
    monthly: words,
    quarterly: words,
  }),
  order_account: record({
    value: record(measured),
    share: record(measured),
    fees: words,
    costs: words,
    parts: words,
    partner_shares: words,
    each: words,
    acquisition: words,
    not: words,
  }),
  margin_bridge: record({
    results: kpis,
    rising: kpis,
    falling: kpis,
    sales: kpis,
    ...measured,
    least: number,
    points: number,
  }),
  lessons: record({ unproven_scale: facts, bought_growth: facts }),
  time_words: record({
    seasons: list(record({ from: number, months: number, words })),
    before: words,
    after: words,
    ongoing: words,
    over: words,
    lengths: list(record({ 'months?': number, 'days?': number, words })),
    half_year: words,
    occasions: words,
    numbers: words,
    rates: list(record({ 'months?': number, words })),
  }),
  nationwide: words,
  empty_responses: words,
  reassurances: words,
  empty_efforts: words,
  empty_nouns: words,
  paid_responses: words,
  empty_means: mechanisms,
  financing: words,
  payback: record(measured),
  counterweights: list(id),
  size_kpis: kpis,
  yearly_money: kpis,
};
