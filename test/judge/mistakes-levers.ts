// Mistakes in what the plan does: levers, mechanisms, model and trends.
import { find } from '../../server/src/catalog/lookup.ts';
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
];
