// Constraints between levers and mechanisms and the data that maps words of a plan to them.
import { all, normal } from './words.mjs';

/**
 * @param data the sections as read
 * @param say receives each problem
 */
export function checkReading(data, say) {
  const mechanisms = data.levers.flatMap((lever) => all(lever.mechanisms));
  once('meaning of mechanism', data.meanings, ({ mechanism }) => mechanism, say);
  const defined = new Set(data.meanings.map(({ mechanism }) => mechanism));
  for (const { id } of mechanisms)
    if (!defined.has(id)) say(`mechanism “${id}” has no sentence in schemas/catalog/meanings/`);
  checkCounting(data, say);
  once('word groups of', data.spotted_by, ({ mechanism, lever }) => mechanism ?? lever, say);
  once('field of work', data.fields_of_work, ({ lever }) => lever, say);
  once('number patterns of', data.number_patterns, ({ mechanism }) => mechanism, say);
  checkSuchAs('lever', data, data.levers, data.matching?.ambiguous, say);
  checkSuchAs('mechanism', data, mechanisms, data.matching?.ambiguous_mechanisms, say);
  checkPairs(data, mechanisms, say);
  checkAmbiguous('lever', data.levers, data.matching?.ambiguous, say);
  checkAmbiguous('mechanism', mechanisms, data.matching?.ambiguous_mechanisms, say);
}

function once(what, entries, nameOf, say) {
  const seen = new Set();
  for (const entry of entries) {
    const name = nameOf(entry);
    if (seen.has(name)) say(`${what} ${name} is there twice`);
    seen.add(name);
  }
}

/** A word that counts as an entry counts as one, and is no name of any. */
function checkSuchAs(kind, { such_as: entries }, named, ambiguous, say) {
  const mine = all(entries).filter((entry) => entry[kind] !== undefined);
  once(`words that count as ${kind}`, mine, (entry) => entry[kind], say);
  const known = new Map(
    named.flatMap(({ id, name, aliases, list_only: listOnly }) =>
      [id, name?.en, name?.zh, ...[aliases, listOnly].flatMap(bothOf)].map((word) => [
        normal(word),
        id,
      ]),
    ),
  );
  for (const word of all(ambiguous).flatMap(({ words }) => all(words)))
    known.set(normal(word), 'several');
  for (const entry of mine) {
    for (const word of bothOf(entry).map(normal)) {
      if (known.has(word)) say(`“${word}” counts as ${entry[kind]} and names ${known.get(word)}`);
      known.set(word, entry[kind]);
    }
  }
}

const bothOf = (words) => [...all(words?.en), ...all(words?.zh)];

/**
 * Each operating key says which words show it; so does the advice of a lever, under the same model
 * or trend.
 */
function checkCounting(data, say) {
  const keyOf = ({ key, model, trend, lever }) => key ?? `${model ?? trend}/${lever}`;
  once('what counts for', data.counts_for, keyOf, say);
  const defined = new Set(data.counts_for.map(keyOf));
  const advised = new Set();
  for (const { id, required_by, recommended_by } of data.levers) {
    for (const { key } of all(required_by))
      if (!defined.has(key)) say(`nothing says what counts for key ${key}`);
    for (const { model, trend } of all(recommended_by)) advised.add(`${model ?? trend}/${id}`);
  }
  for (const entry of data.counts_for) {
    const name = keyOf(entry);
    if (!entry.key && !advised.has(name) && !isWanted(data, entry))
      say(`${name} counts for advice that lever ${entry.lever} does not give`);
    const full = new Set([...all(entry.full?.mechanisms), ...all(entry.full?.levers)]);
    const rest = [...all(entry.half), ...all(entry.not)];
    for (const id of rest.flatMap(({ mechanisms, levers }) => [...all(mechanisms), ...all(levers)]))
      if (full.has(id)) say(`${name}: ${id} counts in full and does not`);
  }
}

/** A trend also asks for levers of its own. */
function isWanted(data, { trend, lever }) {
  const found = data.trends.find(({ id }) => id === trend);
  return [...all(found?.levers), ...all(found?.expects), ...all(found?.any_of)].includes(lever);
}

function checkPairs(data, mechanisms, say) {
  const seen = new Set();
  for (const [a, b] of data.word_pairs.flatMap(({ pairs }) => all(pairs))) {
    const pair = [a, b].sort().join(' / ');
    if (a === b || seen.has(pair)) say(`the pair ${pair} is there twice, or of one thing`);
    seen.add(pair);
  }
  const ids = new Set([...mechanisms, ...data.levers].map(({ id }) => id));
  for (const { word, never } of data.word_traps)
    if (!ids.has(never)) say(`the trap “${word}” names ${never}, which does not exist`);
}

/** An ambiguous word is resolved once, and names nothing that it cannot mean. */
function checkAmbiguous(kind, entries, ambiguous, say) {
  const known = new Map();
  for (const { id, name, aliases, list_only: listOnly } of entries) {
    const words = [aliases, listOnly].flatMap((list) => [...all(list?.en), ...all(list?.zh)]);
    for (const word of [name?.en, name?.zh, ...words]) known.set(normal(word), id);
  }
  once(
    `ambiguous word for a ${kind}`,
    all(ambiguous).flatMap(({ words }) => all(words)),
    normal,
    say,
  );
  for (const entry of all(ambiguous)) {
    const maybe = new Set([
      entry.default,
      ...Object.values(entry.candidates ?? {}),
      ...Object.values(entry.forms ?? {}),
      ...Object.keys(entry.near ?? {}),
      ...all(entry.by_mechanisms),
    ]);
    for (const word of all(entry.words)) {
      const id = known.get(normal(word));
      if (id && !maybe.has(id))
        say(`“${word}” is ambiguous and names ${kind} ${id}, none of its meanings`);
    }
  }
}
