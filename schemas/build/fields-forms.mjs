// Fields of business forms.
import {
  day,
  either,
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

const lever = ref('lever');
const mechanism = ref('mechanism');
const kpi = ref('kpi');

/** The id of a form: `model.name`. */
const formId = (value, at, ctx) => {
  for (const part of String(value).split('.')) id(part, at, ctx);
};

const key = record({
  reads: text,
  core: list(mechanism),
  half: list(mechanism),
  'not_applicable?': text,
});

const form = record({
  id: formId,
  model: ref('model'),
  'at_home?': yes,
  name: text,
  what: text,
  recognise: record({
    strong: record({ mechanisms: list(mechanism), words }),
    signs: record({ mechanisms: list(mechanism), levers: list(lever), words }),
    needs: either(oneOf('strong'), number),
    guard: record({ mechanisms: list(mechanism), words, text }),
  }),
  together_with: list(ref('form')),
  keys: mapOf(key, ref('key')),
  not_recommended: list(record({ lever, why: text })),
  also_look_at: list(lever),
  seasons: record({ 'peaks?': list(ref('form_season')), 'none?': text }),
  counterweights: list(kpi),
  shift: record({ from: text, to: text }),
  'trends?': mapOf(record({ met_by_the_business: text }), ref('trend')),
});

const anyDay = either(oneOf('*'), day);

/** Sections on forms that are lists of entries. */
export const formLists = {
  form_seasons: record({ id, name: text, from: anyDay, to: anyDay, countries: list(string) }),
  forms: form,
};
