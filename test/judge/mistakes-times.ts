import { isoMonth } from '../../server/src/model/grammar/day.ts';
import { addMonths, whenOf } from '../../server/src/rules/support/time.ts';
import type { Draft, Mutation } from './draft.ts';
import { all, at, change, part } from './mistakes-numbers.ts';

/** Initiatives that move a KPI, by its key. */
const movers = (draft: Draft, key: string) =>
  draft.plan.initiatives.filter(({ kpis }) => kpis.some(({ id }) => id === key));

/** A date as far from the start of the plan as the number of months says. */
function month(draft: Draft, months: number): string {
  return isoMonth(addMonths(draft.plan.period?.value?.start ?? 0, months));
}

export const timeMistakes: readonly Mutation[] = [
  {
    name: 'month 13',
    rule: 'TIM401',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives.filter(({ when }) => when));
      if (!one) return undefined;
      draft.set(
        ['initiatives', one.key, 'when'],
        `${month(draft, 0)}..${month(draft, 0).slice(0, 4)}-13`,
      );
      return { at: `initiatives.${one.key}.when` };
    },
  },
  part(
    'due on a day that is none',
    'TIM401',
    all,
    (_, draft) => ({ due: `${month(draft, 0).slice(0, 4)}-02-30` }),
    'due',
  ),
  part(
    'due before an event',
    'TIM401',
    all,
    (_, draft) => ({ due: draft.random.pick(['双11前', 'before the launch', '开学前']) ?? '' }),
    'due',
  ),
  {
    name: 'starts before the plan',
    rule: 'TIM402',
    apply: (draft) => {
      const one = draft.random.pick(
        draft.plan.initiatives.filter((each) => whenOf(each) && each.after.length === 0),
      );
      const when = whenOf(one);
      if (!one || !when) return undefined;
      draft.set(['initiatives', one.key, 'when'], `${month(draft, -4)}..${when.to.text}`);
      return { at: `initiatives.${one.key}.when`, also: ['TIM409'] };
    },
  },
  {
    name: 'ends after the plan',
    rule: 'TIM402',
    apply: (draft) => {
      const fitting = draft.plan.initiatives.filter(
        (one) => whenOf(one) && one.kpis.every(({ id }) => movers(draft, id ?? '').length > 1),
      );
      const one = draft.random.pick(fitting);
      const when = whenOf(one);
      if (
        !one ||
        !when ||
        draft.plan.initiatives.some(({ after }) => after.some(({ id }) => id === one.key))
      )
        return undefined;
      draft.set(['initiatives', one.key, 'when'], `${when.from.text}..${month(draft, 15)}`);
      return { at: `initiatives.${one.key}.when`, also: ['TIM407', 'TIM409'] };
    },
  },
  {
    name: 'ends before it starts',
    rule: 'TIM403',
    apply: (draft) => {
      const one = draft.random.pick(
        draft.plan.initiatives.filter((each) => whenOf(each)?.from.text !== whenOf(each)?.to.text),
      );
      const when = whenOf(one);
      if (!one || !when) return undefined;
      draft.set(['initiatives', one.key, 'when'], `${when.to.text}..${when.from.text}`);
      return { at: `initiatives.${one.key}.when` };
    },
  },
  part(
    'due after the plan',
    'TIM404',
    (draft) => draft.measured().filter(({ kpi }) => kpi.checkpoints.length === 0),
    (_, draft) => ({ due: month(draft, 14) }),
    'due',
  ),
  {
    name: 'starts before its predecessor ends',
    rule: 'TIM405',
    apply: (draft) => {
      const one = draft.random.pick(draft.plan.initiatives.filter(({ after }) => after.length > 0));
      const other = draft.plan.initiatives.find(({ key }) => key === one?.after[0]?.id);
      const [when, before] = [whenOf(one), whenOf(other)];
      if (!one || !when || !before) return undefined;
      draft.set(['initiatives', one.key, 'when'], `${before.from.text}..${when.to.text}`);
      return { at: `initiatives.${one.key}.after` };
    },
  },
  {
    name: 'circle of dependencies',
    rule: 'TIM406',
    apply: (draft) => {
      const [a, b] = draft.random.shuffled(draft.plan.initiatives);
      if (!a || !b) return undefined;
      draft.add(['initiatives', a.key, 'after'], b.key);
      draft.add(['initiatives', b.key, 'after'], a.key);
      const first = draft.plan.initiatives.find(({ key }) => key === a.key || key === b.key);
      // The new links may also run against the dates of a third one.
      return { at: `initiatives.${first?.key}`, also: ['TIM405'] };
    },
  },
  {
    name: 'result before the work',
    rule: 'TIM407',
    apply: (draft) => {
      const fitting = draft.measured().filter(({ kpi }) => {
        const work = movers(draft, kpi.key);
        const rolling =
          /roll|open|ongoing|continuous|always|brand|campaign|advertis|marketing|promotion|research|店|品牌|投放|推广|研发|持续|滚动|常态/i;
        if (work.some(({ key, name }) => rolling.test(`${key} ${name?.text ?? ''}`))) return false;
        const ends = work.map((one) => whenOf(one)?.end ?? 0);
        return (
          ends.length > 0 &&
          kpi.checkpoints.length === 0 &&
          Math.min(...ends) > (draft.plan.period?.value?.start ?? 0) + 65
        );
      });
      const one = draft.random.pick(fitting);
      if (!one || !change(draft, one, { due: month(draft, 0) })) return undefined;
      return { at: at(one, 'due') };
    },
  },
  {
    name: 'everything at once',
    rule: 'TIM408',
    apply: (draft) => {
      if (draft.plan.initiatives.length < 4) return undefined;
      const period = draft.plan.period?.text ?? '';
      for (const { key } of draft.plan.initiatives) {
        draft.set(['initiatives', key, 'when'], period);
        draft.delete('initiatives', key, 'after');
      }
      // With all work ending last, nearly every result is due too early, and systems go live in the
      // peak weeks.
      return { at: 'initiatives', also: ['TIM407', 'TIM409', 'TIM411'] };
    },
  },
  {
    name: 'growth before protection',
    rule: 'TIM409',
    apply: (draft) => {
      const [model = ''] = draft.coverage.models;
      const order = draft.catalog.models.get(model)?.orderOfWork;
      const guard = order && draft.coverage.lever(order.protect);
      if (!order || !guard?.entry || guard.initiatives.length === 0) return undefined;
      const one = draft.plan.initiatives.find(
        (each) =>
          each.levers.some(({ id }) => order.growth.includes(id ?? '')) &&
          !guard.initiatives.includes(each),
      );
      const when = whenOf(one);
      const start = Math.min(...guard.initiatives.map((each) => whenOf(each)?.start ?? 0));
      if (!one || !when || (guard.live.length > 0 && !guard.entry.record)) return undefined;
      if (guard.live.length > 0) draft.delete('levers', guard.entry.key, 'have');
      draft.delete('initiatives', one.key, 'after');
      draft.set(['initiatives', one.key, 'when'], `${isoMonth(start)}..${when.to.text}`);
      return { at: `initiatives.${one.key}.when`, also: ['MEC206'] };
    },
  },
  {
    name: 'overdue',
    rule: 'TIM410',
    apply: (draft) => {
      const ends = draft.plan.initiatives
        .map((one) => ({ one, end: whenOf(one)?.end ?? 0 }))
        .sort((a, b) => a.end - b.end);
      const [first, second] = ends;
      if (!first || first.end === second?.end) return undefined;
      draft.set(['x-today'], isoMonth(first.end + 1));
      return { at: `initiatives.${first.one.key}.when`, also: ['LEV107'] };
    },
  },
  {
    name: 'system change in the peak weeks',
    rule: 'TIM411',
    apply: (draft) => {
      const fitting = draft.plan.initiatives.filter(
        (one) =>
          whenOf(one) &&
          one.mechanisms.some(({ id }) => draft.catalog.mechanisms.get(id ?? '')?.systemChange),
      );
      const one = draft.random.pick(
        fitting.filter(
          ({ key }) =>
            !draft.plan.initiatives.some(({ after }) => after.some(({ id }) => id === key)),
        ),
      );
      const when = whenOf(one);
      if (!one || !when || !(draft.plan.currency || draft.plan.markets.length > 0))
        return undefined;
      // A form of business may have other peak weeks.
      if (draft.coverage.forms.sure.length > 0) return undefined;
      const china =
        draft.plan.markets.length > 0
          ? draft.plan.markets.some(({ text }) => text === 'CN')
          : draft.plan.currency?.text === 'CNY';
      const year = when.from.text.slice(0, 4);
      draft.set(
        ['initiatives', one.key, 'when'],
        `${when.from.text}..${year}-${china ? '11-05' : '11-25'}`,
      );
      return { at: `initiatives.${one.key}.when`, also: ['TIM407', 'TIM409'] };
    },
  },
  {
    name: 'assumption checked too late',
    rule: 'TIM412',
    apply: (draft) => {
      const one = draft.random.pick(
        draft.plan.assumptions.filter(({ checkBy, affects }) => checkBy && affects.length > 0),
      );
      if (!one) return undefined;
      draft.set(['assumptions', one.key, 'check_by'], month(draft, 13));
      return { at: `assumptions.${one.key}.check_by` };
    },
  },
];
