import { normalise } from '../../server/src/catalog/normalise.ts';
import type { Mutation } from './draft.ts';
import { records } from './mistakes-money.ts';

export const wordMistakes: readonly Mutation[] = [
  {
    name: 'slogan for a mechanism',
    rule: 'WRD001',
    apply: (draft) => {
      const entry = draft.random.pick(records(draft).filter(({ have }) => have.length > 0));
      if (!entry) return undefined;
      draft.add(
        ['levers', entry.key, 'have'],
        draft.random.pick(['全面提升体验', 'improve service quality', '持续优化运营能力']) ?? '',
      );
      return { at: `levers.${entry.key}.have` };
    },
  },
  {
    name: 'initiative that is a slogan',
    rule: 'WRD001',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives);
      if (!one) return undefined;
      draft.set(['initiatives', 'extra'], {
        name: draft.random.pick([
          'Improve customer experience',
          '大幅提升品牌影响力',
          'Strengthen operations',
        ]),
        lever: one.levers[0]?.text,
        when: one.when?.text,
        budget: 'internal',
        owner: one.owner?.text,
      });
      return { at: 'initiatives.extra.name' };
    },
  },
  {
    name: 'goal of words',
    rule: 'WRD002',
    apply: (draft) => {
      const one = draft.random.pick(
        draft.measured().filter(({ kpi }) => kpi.checkpoints.length === 0),
      );
      if (!one) return undefined;
      draft.setKpi(one.kpi, {
        ...draft.kpi(one.kpi),
        target: draft.random.pick(['大幅提升', 'significantly higher', '行业领先水平']) ?? '',
      });
      return { at: `kpis.${one.kpi.key}.target` };
    },
  },
  {
    name: 'placeholder left',
    rule: 'WRD003',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives);
      const field = draft.random.pick(['owner', 'when', 'budget', 'name']) ?? 'owner';
      if (!one) return undefined;
      draft.set(
        ['initiatives', one.key, field],
        draft.random.pick(['TBD', 'todo', '待定', 'xxx', '???']),
      );
      return { at: `initiatives.${one.key}.${field}` };
    },
  },
  {
    name: 'placeholder as owner of a KPI',
    rule: 'WRD003',
    apply: (draft) => {
      const one = draft.random.pick(draft.measured());
      if (!one) return undefined;
      draft.setKpi(one.kpi, { ...draft.kpi(one.kpi), owner: 'TBD' });
      return { at: `kpis.${one.kpi.key}.owner` };
    },
  },
  {
    name: 'superlative',
    rule: 'WRD004',
    apply: (draft) => {
      draft.set(
        ['title'],
        draft.random.pick([
          '打造行业第一品牌',
          'Become the leading platform of the region',
          '全球最大的二手社区',
        ]),
      );
      return { at: 'title' };
    },
  },
  {
    name: 'two names for one thing',
    rule: 'WRD005',
    apply: (draft) => {
      const { random, catalog, plan } = draft;
      if (plan.status === 'draft') return undefined;
      const built = new Set(
        plan.initiatives.flatMap(({ mechanisms }) => mechanisms.map(({ text }) => text)),
      );
      const entry = random.pick(
        plan.levers.filter(
          ({ record, mechanisms }) => record && mechanisms.some(({ text }) => built.has(text)),
        ),
      );
      const ref = entry?.mechanisms.find(({ text, id }) => built.has(text) && text === id);
      const names = ref && catalog.mechanisms.get(ref.id ?? '')?.name;
      // An English name is often the id with blanks, which is no other name.
      const name =
        names &&
        [names[plan.language ?? 'en'], names.zh].find(
          (text) => normalise(text) !== normalise(ref.text),
        );
      if (
        !entry?.record ||
        !ref ||
        name === undefined ||
        !draft.has('levers', entry.key, 'mechanisms')
      )
        return undefined;
      draft.set(
        ['levers', entry.key, 'mechanisms'],
        entry.mechanisms.map(({ text }) => (text === ref.text ? name : text)),
      );
      return { at: `levers.${entry.key}.mechanisms` };
    },
  },
  {
    name: 'language declared wrongly',
    rule: 'WRD006',
    apply: (draft) => {
      draft.set(['lang'], draft.plan.language === 'zh' ? 'en' : 'zh');
      return { at: 'lang' };
    },
  },
  {
    name: 'guaranteed outcome',
    rule: 'WRD007',
    apply: (draft) => {
      draft.set(
        ['summary'],
        draft.random.pick([
          '我们确保零投诉。',
          'We guarantee 100 % satisfaction for everybody.',
          '本方案万无一失。',
        ]),
      );
      return { at: 'summary' };
    },
  },
];
