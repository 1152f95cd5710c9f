// Small validators for the values of catalogue entries. Each is (value, at, ctx): it calls
// `ctx.say(at, problem)` for each problem and `ctx.ref(kind, id, at)` for every id that must exist
// elsewhere.

export const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text in both languages: `{en: …, zh: …}`. */
export const text = (value, at, ctx) => {
  if (!isMap(value)) return ctx.say(at, 'must be {en: …, zh: …}');
  for (const lang of ['en', 'zh']) {
    if (typeof value[lang] !== 'string' || value[lang].trim() === '')
      ctx.say(`${at}.${lang}`, 'is missing');
  }
  for (const key of Object.keys(value))
    if (key !== 'en' && key !== 'zh') ctx.say(`${at}.${key}`, 'is not a language (en, zh)');
};

/** Lists of words in both languages; either list may be empty. */
export const words = (value, at, ctx) => {
  if (!isMap(value)) return ctx.say(at, 'must be {en: […], zh: […]}');
  for (const lang of ['en', 'zh']) list(string)(value[lang], `${at}.${lang}`, ctx);
};

export const string = (value, at, ctx) => {
  if (typeof value !== 'string' || value === '') ctx.say(at, 'must be a text');
};
export const id = (value, at, ctx) => {
  if (typeof value !== 'string' || !slug.test(value))
    ctx.say(at, `“${value}” is no id (lower-case letters, digits, hyphens)`);
};
export const number = (value, at, ctx) => {
  if (typeof value !== 'number') ctx.say(at, 'must be a number');
};
export const yes = (value, at, ctx) => {
  if (value !== true) ctx.say(at, 'must be true or left out');
};
export const flag = (value, at, ctx) => {
  if (typeof value !== 'boolean') ctx.say(at, 'must be true or false');
};
export const day = (value, at, ctx) => {
  if (!/^\d\d-\d\d$/.test(value)) ctx.say(at, 'must be a day of the year: MM-DD');
};

/** `[low, high]`; null leaves an end open. */
export const range = (value, at, ctx) => {
  const end = (x) => x === null || typeof x === 'number';
  if (!Array.isArray(value) || value.length !== 2 || !value.every(end))
    return ctx.say(at, 'must be [low, high], null for an open end');
  if (value[0] !== null && value[1] !== null && value[0] > value[1])
    ctx.say(at, 'has its ends the wrong way round');
};

export const oneOf =
  (...allowed) =>
  (value, at, ctx) => {
    if (!allowed.includes(value)) ctx.say(at, `“${value}” is none of ${allowed.join(', ')}`);
  };

/**
 * One of several kinds of value: the first that reports no problem is taken, else the problems of
 * the last one are reported.
 */
export const either =
  (...kinds) =>
  (value, at, ctx) => {
    const fits = (kind) => {
      let good = true;
      kind(value, at, { say: () => (good = false), ref: () => {} });
      return good;
    };
    (kinds.find(fits) ?? kinds.at(-1))(value, at, ctx);
  };

/** The id of an entry of another kind. */
export const ref = (kind) => (value, at, ctx) => ctx.ref(kind, value, at);

export const list = (item) => (value, at, ctx) => {
  if (!Array.isArray(value)) return ctx.say(at, 'must be a list');
  value.forEach((entry, index) => {
    item(
      entry,
      `${at}[${isMap(entry) ? (entry.id ?? entry.key ?? entry.lever ?? index) : index}]`,
      ctx,
    );
  });
};

/** A map with free keys; `key` validates them where given. */
export const mapOf = (item, key) => (value, at, ctx) => {
  if (!isMap(value)) return ctx.say(at, 'must be a map');
  for (const [name, entry] of Object.entries(value)) {
    key?.(name, `${at}.${name}`, ctx);
    item(entry, `${at}.${name}`, ctx);
  }
};

/** A map with known fields. A name that ends in `?` may be left out. */
export const record = (fields) => {
  const known = new Map(
    Object.entries(fields).map(([name, check]) => [
      name.replace('?', ''),
      { check, optional: name.endsWith('?') },
    ]),
  );
  return (value, at, ctx) => {
    if (!isMap(value)) return ctx.say(at, 'must be a map');
    for (const [name, { check, optional }] of known) {
      if (value[name] !== undefined && value[name] !== null)
        check(value[name], `${at}.${name}`, ctx);
      else if (!optional) ctx.say(`${at}.${name}`, 'is missing');
    }
    for (const name of Object.keys(value))
      if (!known.has(name)) ctx.say(`${at}.${name}`, 'is not a known field');
  };
};
