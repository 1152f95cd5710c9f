// Constraints over the whole catalogue: ids are unique, references resolve, and both ends of a
// relation name each other.
import { checkWorldCases } from './check-cases.mjs';
import { checkForms } from './check-forms.mjs';
import { checkKpis } from './check-kpis.mjs';
import { checkReading } from './check-reading.mjs';
import { all, normal } from './words.mjs';

/** All problems of the whole catalogue: `data` as read, `refs` as collected by the fields. */
export function checkReferences(data, refs) {
  const problems = [];
  const say = (problem) => problems.push(problem);
  const ids = collectIds(data, say);
  for (const { kind, id, at } of refs)
    if (!ids[kind]?.has(id)) say(`${at} names ${kind} “${id}”, which does not exist`);
  checkKeys(data, say);
  checkCases(data, ids, say);
  checkBenchmarks(data, say);
  checkLevers(data, say);
  checkWords(data, say);
  checkKpis(data, say);
  checkReading(data, say);
  checkForms(data, say);
  checkWorldCases(data, say);
  return problems;
}

function collectIds(data, say) {
  const ids = {};
  const add = (kind, id) => {
    ids[kind] ??= new Set();
    if (ids[kind].has(id)) say(`${kind} “${id}” is there twice`);
    ids[kind].add(id);
  };
  const kinds = {
    dimensions: 'dimension',
    models: 'model',
    levers: 'lever',
    kpis: 'kpi',
    trends: 'trend',
    cases: 'case',
    world_cases: 'case',
    units: 'unit',
    forms: 'form',
    form_seasons: 'form_season',
  };
  for (const [section, kind] of Object.entries(kinds))
    for (const entry of data[section]) add(kind, entry.id);
  for (const entry of data.benchmarks) add('benchmark', entry.id);
  for (const entry of data.public_facts) add('public_fact', entry.id);
  for (const lever of data.levers) {
    for (const mechanism of all(lever.mechanisms)) add('mechanism', mechanism.id);
    for (const key of all(lever.required_by)) add('key', key.key);
  }
  for (const { id, facts } of [...data.cases, ...data.world_cases]) {
    add('evidence', id);
    for (const fact of all(facts)) add('evidence', `${id}/${fact.id}`);
  }
  return ids;
}

/** Each model has three keys, each with the lever of the same name and a core mechanism. */
function checkKeys(data, say) {
  const keys = new Map(
    data.levers.flatMap((lever) =>
      all(lever.required_by).map((key) => [key.key, { ...key, lever: lever.id }]),
    ),
  );
  for (const [id, key] of keys) {
    if (id !== `${key.model}.${key.lever}`)
      say(
        `key “${id}” stands in lever ${key.lever} of model ${key.model}: its id must be ${key.model}.${key.lever}`,
      );
    if (all(key.core).length === 0) say(`key “${id}” has no core mechanism`);
    if (
      !data.models.some((model) => model.id === key.model && all(model.keys)[key.order - 1] === id)
    ) {
      say(`key “${id}” is not number ${key.order} among the keys of model ${key.model}`);
    }
    for (const layer of all(key.layers)) {
      if (
        !all(layer.any_of).some((m) => all(key.core).includes(m) || all(key.supporting).includes(m))
      ) {
        say(`layer ${layer.id} of key “${id}” has no mechanism of the key`);
      }
    }
  }
  for (const model of data.models) {
    if (all(model.keys).length !== 3)
      say(`model “${model.id}” has ${all(model.keys).length} operating keys, not 3`);
    for (const id of all(model.keys))
      if (keys.get(id)?.model !== model.id)
        say(`model “${model.id}” lists key ${id} of another model`);
    const weights = Object.entries(model.emphasis?.weights ?? {});
    const sum = weights.reduce((total, [, weight]) => total + weight, 0);
    if (sum !== 100) say(`the emphasis of model “${model.id}” sums to ${sum}, not 100`);
    const top = weights.reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0]);
    if (top[0] !== model.emphasis?.dominant)
      say(`the dominant dimension of model “${model.id}” should be ${top[0]}`);
  }
}

/** Models, trends and cases name each other; every case has a fact tied to a lever. */
function checkCases(data, ids, say) {
  const owners = { models: data.models, trends: data.trends };
  for (const item of data.cases) {
    if (!all(item.facts).some((fact) => fact.lever))
      say(`case “${item.id}” has no fact tied to a lever`);
    for (const [section, entries] of Object.entries(owners)) {
      for (const entry of entries) {
        const there = all(entry.cases).includes(item.id);
        if (there !== all(item[section]).includes(entry.id)) {
          say(
            `case “${item.id}” and ${section.slice(0, -1)} “${entry.id}” must name each other, or neither`,
          );
        }
      }
    }
    for (const fact of all(item.facts)) {
      if (
        fact.key &&
        fact.kind !== 'public' &&
        ids.key?.has(fact.key) &&
        !item.models?.includes(fact.key.split('.')[0]) &&
        fact.kind !== 'example'
      ) {
        say(
          `fact “${item.id}/${fact.id}” shows ${fact.key}, but the case is not one of that model`,
        );
      }
    }
  }
}

/** A figure belongs to the case that cites it, and every figure is cited. */
function checkBenchmarks(data, say) {
  const citing = new Map();
  for (const item of data.cases)
    for (const fact of all(item.facts))
      for (const id of all(fact.figures)) citing.set(id, [...(citing.get(id) ?? []), item.id]);
  for (const benchmark of data.benchmarks) {
    const cases = citing.get(benchmark.id) ?? [];
    if (cases.length === 0) say(`benchmark “${benchmark.id}” is cited by no fact`);
    for (const id of cases)
      if (id !== benchmark.case)
        say(`benchmark “${benchmark.id}” belongs to case ${benchmark.case} and is cited by ${id}`);
  }
  for (const item of data.public_facts) {
    if (!data.cases.some((entry) => entry.id === item.case)) continue;
    for (const entry of data.cases) {
      const used = all(entry.facts).some((fact) => fact.public_fact === item.id);
      if (used && entry.id !== item.case)
        say(`public fact “${item.id}” belongs to case ${item.case} and is cited by ${entry.id}`);
    }
  }
}

/**
 * Evidence of a lever is about that lever; a model's extra levers are recommended to it; a trend's
 * levers name the trend.
 */
function checkLevers(data, say) {
  const home = new Map(
    data.levers.flatMap((lever) =>
      all(lever.mechanisms).map((m) => [m.id, [lever.id, ...all(m.also)]]),
    ),
  );
  const facts = new Map(
    data.cases.flatMap((item) => all(item.facts).map((fact) => [`${item.id}/${fact.id}`, fact])),
  );
  const about = (fact) => [fact.lever, ...all(fact.mechanisms).flatMap((m) => home.get(m) ?? [])];
  for (const lever of data.levers) {
    for (const id of all(lever.evidence)) {
      if (facts.has(id) && !about(facts.get(id)).includes(lever.id))
        say(`lever “${lever.id}” cites ${id}, which is about something else`);
    }
    for (const entry of all(lever.recommended_by)) {
      if ((entry.model === undefined) === (entry.trend === undefined))
        say(`a recommendation of lever “${lever.id}” needs a model or a trend`);
    }
    if (all(lever.required_by).length + all(lever.recommended_by).length === 0)
      say(`lever “${lever.id}” serves no model and no trend`);
  }
  const serves = (id, kind, by) => {
    const lever = data.levers.find((entry) => entry.id === id);
    return (
      lever &&
      (all(lever.required_by).some((key) => key[kind] === by) ||
        all(lever.recommended_by).some((entry) => entry[kind] === by))
    );
  };
  for (const model of data.models) {
    for (const { lever } of all(model.extra_levers)) {
      if (!serves(lever, 'model', model.id))
        say(`lever “${lever}” does not say that model ${model.id} needs or wants it`);
    }
  }
  for (const trend of data.trends) {
    for (const lever of [
      ...new Set([
        ...all(trend.levers),
        ...all(trend.expects),
        ...all(trend.any_of),
        ...all(trend.suggests),
      ]),
    ]) {
      if (!serves(lever, 'trend', trend.id))
        say(`lever “${lever}” does not say that trend ${trend.id} wants it`);
    }
  }
}

/** Within a kind a word names one entry; what names several belongs under `ambiguous`. */
function checkWords(data, say) {
  const named = (entry) => [
    entry.id,
    entry.name?.en,
    entry.name?.zh,
    ...all(entry.aliases?.en),
    ...all(entry.aliases?.zh),
    ...all(entry.list_only?.en),
    ...all(entry.list_only?.zh),
  ];
  const kinds = {
    model: data.models,
    trend: data.trends,
    lever: data.levers,
    kpi: data.kpis,
    case: [...data.cases, ...data.world_cases],
    mechanism: data.levers.flatMap((l) => all(l.mechanisms)),
  };
  const seen = {};
  for (const [kind, entries] of Object.entries(kinds)) {
    seen[kind] = new Map();
    for (const entry of entries) {
      for (const word of new Set(named(entry).map(normal))) {
        const other = seen[kind].get(word);
        if (other !== undefined && other !== entry.id)
          say(`“${word}” names two entries of kind ${kind}: ${other} and ${entry.id}`);
        seen[kind].set(word, entry.id);
      }
    }
  }
  for (const miss of data.near_misses) {
    for (const word of all(miss.words))
      if (seen.model.has(normal(word)))
        say(`near miss “${word}” already names model ${seen.model.get(normal(word))}`);
  }
  const home = new Map(
    data.levers.flatMap((lever) =>
      all(lever.mechanisms).map((m) => [m.id, [lever.id, ...all(m.also)]]),
    ),
  );
  const ambiguous = new Set(
    all(data.matching?.ambiguous).flatMap((entry) => all(entry.words).map(normal)),
  );
  for (const [word, mechanism] of seen.mechanism) {
    const lever = seen.lever.get(word);
    if (lever && !ambiguous.has(word) && !home.get(mechanism)?.includes(lever)) {
      say(`“${word}” names lever ${lever} and mechanism ${mechanism}, which is not one of its own`);
    }
  }
}
