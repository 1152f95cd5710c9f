import type { Mutation } from './draft.ts';

/** What does not fit the model or the trends of the plan. */
export const fitMistakes: readonly Mutation[] = [
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
