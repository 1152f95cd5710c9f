import { meant } from '../../server/src/catalog/lookup.ts';
import { countsFor } from '../../server/src/catalog/mechanism-links.ts';
import { readItem } from '../../server/src/catalog/read-item.ts';
import type { Mutation } from './draft.ts';
import { misspelt } from './mistakes-structure.ts';

/** Mistakes with mechanisms. */
export const mechanismMistakes: readonly Mutation[] = [
  {
    name: 'mechanism misspelt',
    rule: 'MEC201',
    apply: (draft) => {
      const entry = draft.random.pick(draft.plan.levers.filter(({ have }) => have.length > 0));
      if (!entry) return undefined;
      const known = draft.random.pick(entry.have.filter(({ text }) => /^[a-z-]{6,}$/.test(text)));
      const word = known && misspelt(draft, known.text);
      if (word === undefined || readItem(draft.catalog, word, { models: [] })) return undefined;
      if (meant(draft.catalog, 'mechanism', word).certain !== known?.text) return undefined;
      draft.add(['levers', entry.key, 'have'], word);
      return { at: `levers.${entry.key}.have` };
    },
  },
  {
    name: 'mechanism under the wrong lever',
    rule: 'MEC202',
    apply: (draft) => {
      if (draft.plan.status === 'draft') return undefined;
      const { catalog, random } = draft;
      const entry = random.pick(
        draft.plan.levers.filter(
          ({ id, via, have }) =>
            id !== undefined &&
            (via === 'id' || via === 'name') &&
            catalog.levers.has(id) &&
            have.length > 0,
        ),
      );
      if (!entry?.id) return undefined;
      const id = entry.id;
      const keys = catalog.levers.get(id)?.keys.map((key) => catalog.keys.get(key)) ?? [];
      const foreign = [...catalog.levers.keys()]
        .filter((lever) => lever !== id && !draft.coverage.listed.has(lever))
        .flatMap((lever) => draft.harmless(lever))
        .filter((one) => !countsFor(catalog, one, id) && !catalog.mechanisms.get(one)?.systemChange)
        .filter(
          (one) => !keys.some((key) => key?.core.includes(one) || key?.supporting.includes(one)),
        );
      const mechanism = random.pick(foreign);
      if (mechanism === undefined) return undefined;
      draft.add(['levers', entry.key, 'have'], mechanism);
      return { at: `levers.${entry.key}.have` };
    },
  },
  {
    name: 'means that do not do the job',
    rule: 'MEC203',
    apply: (draft) => {
      const { catalog, coverage, random } = draft;
      const states = coverage.keys.filter(
        ({ primary, lever }) =>
          primary && lever.initiatives.every((one) => one.levers.length === 1),
      );
      const state = random.pick(states);
      const entry = state?.lever.entry;
      if (!state || !entry || state.lever.initiatives.length === 0) return undefined;
      const cores = new Set(
        coverage.keys
          .filter(({ key }) => key.lever === state.key.lever)
          .flatMap(({ key }) => key.core),
      );
      const weak = random.pick(
        [...state.key.supporting, ...draft.harmless(state.key.lever)].filter(
          (id) =>
            !cores.has(id) &&
            !catalog.relations.needs.some((one) => one.mechanism === id || one.anyOf.includes(id)),
        ),
      );
      if (weak === undefined || catalog.mechanisms.get(weak)?.personalData) return undefined;
      draft.set(['levers', entry.key], [weak]);
      for (const one of state.lever.initiatives)
        draft.set(['initiatives', one.key, 'mechanisms'], [weak]);
      const after = draft.now().keys.find(({ key }) => key.id === state.key.id);
      if (after?.state !== 'wrong') return undefined;
      // The old means may have been what others need or what the growth waits for.
      return {
        at: `levers.${entry.key}`,
        also: ['MEC206', 'TIM409', 'REF707', 'EVI602', 'TRD904', 'MEC204'],
      };
    },
  },
  {
    name: 'mechanisms that pull apart',
    rule: 'MEC205',
    apply: (draft) => {
      const { catalog, coverage, random } = draft;
      const open = catalog.relations.conflicts.filter(
        ({ model }) => model === undefined || coverage.models.includes(model),
      );
      const conflict = random.pick(open);
      if (!conflict) return undefined;
      const homes = conflict.mechanisms.map((id) => ({
        id,
        key: draft.leverKey(catalog.mechanisms.get(id)?.lever ?? ''),
      }));
      if (homes.some(({ key }) => key === undefined) || homes.every(({ id }) => draft.used.has(id)))
        return undefined;
      for (const { id, key } of homes) {
        if (draft.used.has(id) || key === undefined) continue;
        if (draft.plan.levers.find((entry) => entry.key === key)?.record === undefined)
          return undefined;
        draft.add(['levers', key, 'have'], id);
      }
      return { at: 'levers', also: ['FIT812'] };
    },
  },
  {
    name: 'prerequisite missing',
    rule: 'MEC206',
    apply: (draft) => {
      const { catalog, random, coverage } = draft;
      const open = catalog.relations.needs.flatMap(({ mechanism, anyOf }) => {
        const home = catalog.mechanisms.get(mechanism);
        const key = draft.leverKey(home?.lever ?? '');
        const record = draft.plan.levers.find((entry) => entry.key === key)?.record;
        const isQuiet = home && !home.personalData && !home.systemChange;
        if (!isQuiet || key === undefined || !record || draft.used.has(mechanism)) return [];
        return anyOf.some((id) => draft.used.has(id)) ? [] : [{ mechanism, key }];
      });
      const found = random.pick(open);
      if (!found) return undefined;
      draft.add(['levers', found.key, 'mechanisms'], found.mechanism);
      const lever = catalog.mechanisms.get(found.mechanism)?.lever ?? '';
      const [work] = coverage.lever(lever).initiatives;
      if (!work) return undefined;
      draft.add(['initiatives', work.key, 'mechanisms'], found.mechanism);
      return { at: `levers.${found.key}.mechanisms` };
    },
  },
  {
    name: 'mechanism that nobody builds',
    rule: 'MEC207',
    apply: (draft) => {
      const { coverage, random } = draft;
      if (draft.plan.status === 'draft') return undefined;
      const fitting = [...coverage.listed].filter(
        ([id, entry]) =>
          coverage.lever(id).initiatives.length > 0 &&
          entry.mechanisms.length > 0 &&
          draft.harmless(id).length > 0,
      );
      const [id, entry] = random.pick(fitting) ?? [];
      const mechanism = id === undefined ? undefined : random.pick(draft.harmless(id));
      if (!entry || mechanism === undefined) return undefined;
      draft.add(
        entry.record ? ['levers', entry.key, 'mechanisms'] : ['levers', entry.key],
        mechanism,
      );
      return { at: `levers.${entry.key}` };
    },
  },
];
