// Mistakes in money, evidence and wording.
import { factsOfLever, leversOfFact } from '../../server/src/catalog/requirements.ts';
import { addable } from '../../server/src/rules/support/money.ts';
import type { Draft, Mutation } from './draft.ts';
import { misspelt } from './mistakes-structure.ts';

/** Levers written as records, so that a field can be added. */
export const records = (draft: Draft) =>
  draft.plan.levers.filter(
    ({ record, id }) => record && id !== undefined && draft.catalog.levers.has(id),
  );

export const moneyMistakes: readonly Mutation[] = [
  {
    name: 'more spent than there is',
    rule: 'BUD501',
    apply: (draft) => {
      const { budget } = draft.plan;
      const total = budget?.total;
      if (!budget || !total) return undefined;
      const sum = addable(draft.plan).reduce((all, { money }) => all + money.number, 0);
      if (sum === 0) return undefined;
      draft.set(total.path, String(Math.round(sum * 0.8)));
      return { at: 'budget' };
    },
  },
  {
    name: 'budget of an initiative deleted',
    rule: 'BUD502',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives.filter(({ budget }) => budget));
      if (!one) return undefined;
      draft.delete('initiatives', one.key, 'budget');
      return { at: `initiatives.${one.key}` };
    },
  },
  {
    name: 'another currency',
    rule: 'BUD503',
    apply: (draft) => {
      const one = draft.random.pick(
        addable(draft.plan).filter(({ money }) => money.currency === undefined && money.number > 0),
      );
      if (!one || !draft.plan.currency) return undefined;
      const other = ['CHF', 'PLN'].find((code) => code !== draft.plan.currency?.text) ?? 'CHF';
      draft.set(['initiatives', one.initiative.key, 'budget'], `${one.field.text} ${other}`);
      return { at: `initiatives.${one.initiative.key}.budget` };
    },
  },
  {
    name: 'currency forgotten',
    rule: 'BUD503',
    apply: (draft) => {
      if (
        !draft.plan.currency ||
        !addable(draft.plan).some(({ money }) => money.currency === undefined)
      )
        return undefined;
      draft.delete('currency');
      return { at: 'currency' };
    },
  },
  {
    name: 'required lever without money',
    rule: 'BUD504',
    apply: (draft) => {
      const lever = draft.random.pick(draft.required());
      const state = lever === undefined ? undefined : draft.coverage.lever(lever);
      if (!state?.entry || state.live.length > 0 || state.initiatives.length === 0)
        return undefined;
      const others = state.initiatives.flatMap((one) =>
        one.levers.flatMap(({ id }) => (id === lever ? [] : (id ?? []))),
      );
      if (others.some((id) => draft.coverage.keys.some(({ key }) => key.lever === id)))
        return undefined;
      for (const one of state.initiatives) draft.set(['initiatives', one.key, 'budget'], 0);
      return { at: `levers.${state.entry.key}`, also: ['BUD505', 'BUD508', 'KPI321'] };
    },
  },
  {
    name: 'one initiative takes it all',
    rule: 'BUD505',
    apply: (draft) => {
      const paid = addable(draft.plan).filter(({ money }) => money.number > 0);
      const one = draft.random.pick(paid);
      const total = draft.plan.budget?.total;
      if (!one || paid.length < 3 || !total) return undefined;
      const sum = paid.reduce((all, { money }) => all + money.number, 0);
      draft.set(['initiatives', one.initiative.key, 'budget'], String(Math.round(sum * 4.5)));
      draft.set(total.path, String(Math.round(sum * 6)));
      return {
        at: `initiatives.${one.initiative.key}.budget`,
        also: ['BUD508', 'BUD509', 'TIM414'],
      };
    },
  },
  {
    name: 'scale forgotten',
    rule: 'BUD507',
    apply: (draft) => {
      const paid = addable(draft.plan).filter(({ money }) => money.number > 0);
      const one = draft.random.pick(
        paid.filter(
          ({ money }) => money.scale !== undefined && money.scale !== '千' && money.scale !== 'k',
        ),
      );
      if (!one || paid.length < 3) return undefined;
      draft.set(
        ['initiatives', one.initiative.key, 'budget'],
        one.field.text.replace(/[^\d.]/g, ''),
      );
      return { at: `initiatives.${one.initiative.key}.budget` };
    },
  },
];

export const evidenceMistakes: readonly Mutation[] = [
  {
    name: 'evidence misspelt',
    rule: 'EVI601',
    apply: (draft) => {
      const entry = draft.random.pick(
        records(draft).filter(({ evidence }) => evidence.some(({ text }) => text.includes('/'))),
      );
      const ref = entry?.evidence.find(({ text }) => text.includes('/'));
      if (!entry || !ref) return undefined;
      draft.set(
        ['levers', entry.key, 'evidence'],
        entry.evidence.map(({ text }) => (text === ref.text ? misspelt(draft, text) : text)),
      );
      return { at: `levers.${entry.key}.evidence`, also: ['EVI604'] };
    },
  },
  {
    name: 'evidence about something else',
    rule: 'EVI602',
    apply: (draft) => {
      const entry = draft.random.pick(records(draft));
      const { catalog } = draft;
      const fact = draft.random.pick(
        [...catalog.facts.values()].filter((one) => {
          const levers = [...leversOfFact(catalog, one), catalog.keys.get(one.key ?? '')?.lever];
          return (
            leversOfFact(catalog, one).length > 0 &&
            !levers.includes(entry?.id) &&
            one.kind !== 'public' &&
            catalog.cases.get(one.case)?.truncated !== true
          );
        }),
      );
      if (!entry || !fact) return undefined;
      draft.add(['levers', entry.key, 'evidence'], fact.id);
      return { at: `levers.${entry.key}.evidence` };
    },
  },
  {
    name: 'only an anecdote',
    rule: 'EVI604',
    apply: (draft) => {
      const { catalog } = draft;
      const fitting = records(draft).flatMap((entry) =>
        draft.required().includes(entry.id ?? '')
          ? factsOfLever(catalog, entry.id ?? '').flatMap((fact) =>
              fact.kind === 'anecdote' ? [{ entry, fact }] : [],
            )
          : [],
      );
      const found = draft.random.pick(fitting);
      if (!found) return undefined;
      draft.set(['levers', found.entry.key, 'evidence'], [found.fact.id]);
      return { at: `levers.${found.entry.key}.evidence`, also: ['REF707', 'EVI602'] };
    },
  },
  {
    name: 'number without a source',
    rule: 'EVI605',
    apply: (draft) => {
      const entry = draft.random.pick(
        records(draft).filter(({ evidence, why }) => evidence.length === 0 && !why),
      );
      if (!entry) return undefined;
      draft.set(
        ['levers', entry.key, 'why'],
        draft.random.pick(['三成客户因此流失', '42% of complaints start here', '去年翻了 3 倍']),
      );
      return { at: `levers.${entry.key}.why` };
    },
  },
  {
    name: 'old source',
    rule: 'EVI606',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.sources.filter(({ record }) => record));
      if (!one) return undefined;
      draft.set(['sources', one.key, 'date'], draft.random.pick(['2019-05', '2021', '2022-Q3']));
      return { at: `sources.${one.key}.date` };
    },
  },
  {
    name: 'case without content',
    rule: 'EVI607',
    apply: (draft) => {
      const empty = [...draft.catalog.cases.values()].find(({ truncated }) => truncated);
      const entry = draft.random.pick(records(draft));
      if (!entry || !empty) return undefined;
      draft.add(['levers', entry.key, 'evidence'], empty.id);
      return { at: `levers.${entry.key}.evidence` };
    },
  },
];
