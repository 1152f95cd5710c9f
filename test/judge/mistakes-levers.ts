// Mistakes in what the plan does: levers, mechanisms, model and trends.
import { find, meant } from '../../server/src/catalog/lookup.ts';
import { countsFor } from '../../server/src/catalog/mechanism-links.ts';
import { readItem } from '../../server/src/catalog/read-item.ts';
import type { Draft, Mutation } from './draft.ts';
import { misspelt } from './mistakes-structure.ts';

const listedKeys = (draft: Draft): string[] =>
  [...draft.coverage.listed.values()].map(({ key }) => key);

/** Levers that no initiative, risk or KPI list names: taking one out breaks nothing else. */
function loose(draft: Draft): { readonly id: string; readonly key: string }[] {
  const { plan, coverage } = draft;
  return [...coverage.listed].flatMap(([id, { key }]) =>
    coverage.lever(id).initiatives.length === 0 && !plan.risks.some((risk) => risk.lever?.id === id)
      ? [{ id, key }]
      : [],
  );
}

export const leverMistakes: readonly Mutation[] = [
  {
    name: 'required lever deleted, what shows it stays in the work',
    rule: 'REF701',
    apply: (draft) => {
      const lever = draft.random.pick(draft.required());
      const key = lever === undefined ? undefined : draft.leverKey(lever);
      if (key === undefined) return undefined;
      draft.delete('levers', key);
      const after = draft.now().keys.find((one) => one.key.lever === lever);
      const isListed = after?.shown.mechanisms.some(
        (id) => draft.now().places.get(id)?.path[0] === 'levers',
      );
      const work = draft.coverage.lever(lever ?? '').initiatives;
      if (after?.state !== 'met' || isListed || work.length === 0) return undefined;
      return { at: 'initiatives' };
    },
  },
  {
    name: 'required lever deleted with its work',
    rule: 'LEV101',
    apply: (draft) => {
      const { plan, coverage, random } = draft;
      const lever = random.pick(draft.required());
      const key = lever === undefined ? undefined : draft.leverKey(lever);
      if (lever === undefined || key === undefined) return undefined;
      const own = coverage.lever(lever).initiatives;
      if (
        own.some(
          (one) =>
            one.levers.length > 1 ||
            plan.assumptions.some(({ affects }) => affects.some((ref) => ref.id === one.key)) ||
            plan.decisions.some(({ affects }) =>
              affects.some(({ text }) => text.endsWith(one.key)),
            ),
        )
      )
        return undefined;
      draft.delete('levers', key);
      for (const one of own) {
        draft.delete('initiatives', one.key);
        for (const other of plan.initiatives.filter(({ after }) =>
          after.some((ref) => ref.id === one.key),
        ))
          draft.delete('initiatives', other.key, 'after');
      }
      const open = draft.now().keys.filter((one) => one.key.lever === lever);
      if (open.every(({ state }) => state !== 'missing' && state !== 'partly')) return undefined;
      // What the work has moved hangs in the air now, and money is left.
      return {
        at: 'levers',
        also: ['REF706', 'REF707', 'BUD505', 'MEC206', 'KPI318', 'BUD508', 'TIM409', 'MEC204'],
      };
    },
  },
  {
    name: 'lever emptied',
    rule: 'LEV102',
    apply: (draft) => {
      const { coverage, random } = draft;
      const fitting = [...coverage.listed].filter(
        ([id, entry]) => !entry.waive && coverage.lever(id).initiatives.length === 0,
      );
      const [, entry] = random.pick(fitting) ?? [];
      if (!entry) return undefined;
      draft.set(['levers', entry.key], random.chance(0.5) ? {} : { mechanisms: [] });
      // What it had was perhaps what another mechanism needs, or what a trend stands on.
      return { at: `levers.${entry.key}`, also: ['MEC206', 'TRD904', 'REF707'] };
    },
  },
  {
    name: 'nobody delivers the lever',
    rule: 'LEV103',
    apply: (draft) => {
      const { coverage, random } = draft;
      const fitting = [...coverage.listed].filter(
        ([id, entry]) =>
          !entry.waive && entry.have.length > 0 && coverage.lever(id).initiatives.length === 0,
      );
      const [, entry] = random.pick(fitting) ?? [];
      if (!entry) return undefined;
      draft.set(
        ['levers', entry.key],
        entry.have.map(({ text }) => text),
      );
      return { at: `levers.${entry.key}`, also: ['REF707'] };
    },
  },
  {
    name: 'strongly recommended lever deleted',
    rule: 'LEV105',
    apply: (draft) => {
      const [model] = draft.coverage.models;
      const strong = [...draft.catalog.levers.values()]
        .filter((lever) =>
          lever.recommendedBy.some((one) => one.model === model && one.strength === 'strong'),
        )
        .map(({ id }) => id);
      const lever = draft.random.pick(
        loose(draft).filter(({ id }) => strong.includes(id) && !draft.required().includes(id)),
      );
      if (!lever) return undefined;
      draft.delete('levers', lever.key);
      const after = draft.now();
      if (after.hasAdvised('model', model ?? '', lever.id)) return undefined;
      const isNeedless = after.forms.sure.some((form) =>
        form.notRecommended.some((one) => one.lever === lever.id),
      );
      if (isNeedless) return undefined;
      return { at: 'levers', also: ['MEC206', 'REF706'] };
    },
  },
  {
    name: 'lever misspelt',
    rule: 'LEV106',
    apply: (draft) => {
      const key = draft.random.pick(listedKeys(draft).filter((one) => /^[a-z-]{7,}$/.test(one)));
      if (key === undefined) return undefined;
      const wrong = misspelt(draft, key);
      draft.renameKey('levers', key, wrong);
      return { at: `levers.${wrong}` };
    },
  },
  {
    name: 'waiver has run out',
    rule: 'LEV107',
    apply: (draft) => {
      const entry = draft.random.pick(draft.plan.levers.filter(({ waive }) => waive));
      if (!entry) return undefined;
      draft.set(['levers', entry.key], { waive: { reason: 'later', until: '2025-06' } });
      return { at: `levers.${entry.key}` };
    },
  },
  {
    name: 'lever listed twice',
    rule: 'LEV109',
    apply: (draft) => {
      const [id, entry] =
        draft.random.pick(
          [...draft.coverage.listed].filter(([lever]) => draft.catalog.levers.has(lever)),
        ) ?? [];
      const name = id === undefined ? undefined : draft.catalog.levers.get(id)?.name;
      const other =
        name && [name.zh, name.en].find((text) => text !== entry?.key && !text.includes(','));
      const mechanism = entry && [...entry.mechanisms, ...entry.have][0]?.text;
      if (other === undefined || mechanism === undefined) return undefined;
      draft.set(['levers', other], { have: [mechanism] });
      return { at: `levers.${other}` };
    },
  },
  {
    name: 'alias for an id',
    rule: 'LEV110',
    apply: (draft) => {
      if (draft.plan.status !== 'approved') return undefined;
      const entry = draft.random.pick(
        draft.plan.levers.filter(({ have }) => have.some(({ via }) => via === 'id')),
      );
      const ref = entry?.have.find(({ via }) => via === 'id');
      const name =
        ref &&
        draft.catalog.mechanisms.get(ref.id ?? '')?.aliases.zh.find((word) => {
          const found = find(draft.catalog, 'mechanism', word, draft.coverage.models);
          return found?.via === 'alias' && found.id === ref.id;
        });
      if (!entry || !ref || name === undefined) return undefined;
      if (
        draft.plan.initiatives.some(({ mechanisms }) => mechanisms.some(({ id }) => id === ref.id))
      )
        return undefined;
      draft.set(
        ['levers', entry.key, 'have'],
        entry.have.map(({ text }) => (text === ref.text ? name : text)),
      );
      return { at: `levers.${entry.key}.have` };
    },
  },
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
  {
    name: 'unknown model',
    rule: 'FIT801',
    apply: (draft) => {
      draft.set(['model'], draft.random.pick(['marketplace', 'b2b2c', '新零售平台']));
      return { at: 'model' };
    },
  },
  {
    name: 'profile of another model',
    rule: 'FIT802',
    apply: (draft) => {
      const { coverage, catalog } = draft;
      const profile = catalog.models.get(coverage.models[0] ?? '')?.profile;
      if (coverage.models.length > 1 || !profile || !(profile.sellers ?? profile.buyers))
        return undefined;
      const field = profile.sellers ? 'sellers' : 'buyers';
      const wanted = profile[field] ?? [];
      draft.set(['profile', field], wanted.includes('persons') ? 'companies' : 'persons');
      return { at: `profile.${field}` };
    },
  },
  {
    name: 'second model without anything for it',
    rule: 'FIT805',
    apply: (draft) => {
      const { coverage, catalog, random } = draft;
      if (coverage.models.length > 1) return undefined;
      const other = random.pick(
        [...catalog.models.values()].filter(
          ({ id, keys, needsMarkets, needsArea, rewardLevels }) =>
            id !== coverage.models[0] &&
            !needsMarkets &&
            !needsArea &&
            !rewardLevels &&
            keys.every((key) => !coverage.listed.has(catalog.keys.get(key)?.lever ?? '')),
        ),
      );
      if (!other) return undefined;
      draft.set(['model'], [coverage.models[0], other.id]);
      draft.delete('profile');
      const own = draft.now().keys.filter(({ primary }) => !primary);
      if (own.some(({ state }) => state === 'met')) return undefined;
      return { at: 'model' };
    },
  },
  {
    name: 'shift forgotten',
    rule: 'FIT806',
    apply: (draft) => {
      const model = draft.catalog.models.get(draft.coverage.models[0] ?? '');
      const { start = 0, end = 0 } = draft.plan.period?.value ?? {};
      if (draft.plan.status === 'draft' || end - start < 360) return undefined;
      // Goals say where the plan is going as well.
      if (draft.plan.goals.length > 0) return undefined;
      if (!model?.shift.stated || !draft.plan.shift) return undefined;
      draft.delete('shift');
      return { at: 'shift' };
    },
  },
  {
    name: 'shift the wrong way round',
    rule: 'FIT806',
    apply: (draft) => {
      const model = draft.catalog.models.get(draft.coverage.models[0] ?? '');
      if (!model?.shift.stated) return undefined;
      const lang = draft.plan.language ?? 'en';
      draft.set(['shift'], `${model.shift.to[lang]} -> ${model.shift.from[lang]}`);
      return { at: 'shift' };
    },
  },
  {
    name: 'emphasis against the model',
    rule: 'FIT807',
    apply: (draft) => {
      const dominant = draft.catalog.models.get(draft.coverage.models[0] ?? '')?.emphasis.dominant;
      const other =
        draft.random.pick(
          ['connection', 'efficiency', 'experience'].filter((id) => id !== dominant),
        ) ?? '';
      draft.set(['emphasis'], { connection: 20, efficiency: 20, experience: 20, [other]: 60 });
      return { at: 'emphasis' };
    },
  },
  {
    name: 'no target country or area',
    rule: 'FIT810',
    apply: (draft) => {
      const needs = draft.coverage.models.some((id) => draft.catalog.models.get(id)?.needsMarkets);
      if (!needs || !draft.has('markets')) return undefined;
      draft.delete('markets');
      return { at: 'markets' };
    },
  },
  {
    name: 'no area',
    rule: 'FIT811',
    apply: (draft) => {
      const needs = draft.coverage.models.some((id) => draft.catalog.models.get(id)?.needsArea);
      if (!needs || !draft.has('area')) return undefined;
      draft.delete('area');
      return { at: 'area' };
    },
  },
  {
    name: 'rewards over three levels',
    rule: 'FIT809',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives.filter(({ note }) => !note));
      if (!one || !draft.coverage.models.some((id) => draft.catalog.models.get(id)?.rewardLevels))
        return undefined;
      draft.set(
        ['initiatives', one.key, 'note'],
        draft.random.pick(['三级分销，层层返利', 'three-level commission for hosts']),
      );
      return { at: `initiatives.${one.key}.note` };
    },
  },
  {
    name: 'unknown trend',
    rule: 'TRD901',
    apply: (draft) => {
      draft.add(['trends'], draft.random.pick(['metaverse', '元宇宙', 'web3']) ?? '');
      return { at: 'trends' };
    },
  },
  {
    name: 'trend that is only declared',
    rule: 'TRD902',
    apply: (draft) => {
      const { catalog, coverage, random } = draft;
      const open = [...catalog.trends.values()].filter(({ id, levers }) => {
        return !coverage.trends.includes(id) && !levers.some((lever) => coverage.listed.has(lever));
      });
      const trend = random.pick(open);
      if (!trend) return undefined;
      draft.add(['trends'], trend.id);
      const after = draft.now();
      const asked = [...trend.expects, ...trend.anyOf];
      if (asked.some((id) => after.hasAdvised('trend', trend.id, id))) return undefined;
      if (after.forms.sure.some((form) => form.trends?.[trend.id])) return undefined;
      return { at: 'trends' };
    },
  },
];
