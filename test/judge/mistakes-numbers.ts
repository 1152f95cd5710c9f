// Mistakes in numbers and dates: KPIs, timing.
import { isoMonth } from '../../server/src/model/grammar/day.ts';
import { addMonths, whenOf } from '../../server/src/rules/support/time.ts';
import type { Draft, Mutation } from './draft.ts';
import { misspelt } from './mistakes-structure.ts';

type Measured = ReturnType<Draft['measured']>[number];

const percents = (draft: Draft): Measured[] =>
  draft.measured().filter(({ values }) => values.unit === 'percent');
/** Initiatives that move a KPI, by its key. */
const movers = (draft: Draft, key: string) =>
  draft.plan.initiatives.filter(({ kpis }) => kpis.some(({ id }) => id === key));
const at = ({ kpi }: Measured, field?: string): string =>
  `kpis.${kpi.key}${field === undefined ? '' : `.${field}`}`;

/** Changes the parts of one KPI. */
function change(
  draft: Draft,
  one: Measured | undefined,
  parts: Partial<ReturnType<Draft['kpi']>>,
  drop: readonly string[] = [],
) {
  if (!one) return false;
  const all = { ...draft.kpi(one.kpi), ...parts };
  for (const name of drop) delete all[name as keyof typeof all];
  draft.setKpi(one.kpi, all);
  return true;
}

/** A mistake in one part of a KPI. */
function part(
  name: string,
  rule: string,
  choose: (draft: Draft) => readonly Measured[],
  parts: (one: Measured, draft: Draft) => Partial<ReturnType<Draft['kpi']>>,
  field?: string,
  drop: readonly string[] = [],
  also: readonly string[] = [],
): Mutation {
  return {
    name,
    rule,
    apply: (draft) => {
      const one = draft.random.pick(choose(draft));
      return one && change(draft, one, parts(one, draft), drop)
        ? { at: at(one, field), also }
        : undefined;
    },
  };
}

const all = (draft: Draft): Measured[] => draft.measured();
const directed = (draft: Draft): Measured[] =>
  draft.measured().filter(({ values }) => values.known?.direction !== 'context');
const isTime = (draft: Draft, { values }: Measured): boolean =>
  draft.catalog.measures.time[values.unit ?? ''] !== undefined;

/** Identities need their three members; adding a fourth number is another matter. */
const numberFields = ['baseline', 'target'] as const;

export const kpiMistakes: readonly Mutation[] = [
  {
    name: 'all KPIs deleted',
    rule: 'KPI301',
    apply: (draft) => {
      draft.delete('kpis');
      for (const { key } of draft.plan.initiatives) draft.delete('initiatives', key, 'kpis');
      for (const { key, record } of draft.plan.levers)
        if (record) draft.delete('levers', key, 'kpis');
      return { at: 'kpis', also: ['REF707'] };
    },
  },
  {
    name: 'KPI misspelt',
    rule: 'KPI302',
    apply: (draft) => {
      const one = draft.random.pick(
        draft.plan.kpis.filter(({ via, key }) => via === 'id' && key.length > 8),
      );
      if (!one) return undefined;
      const wrong = misspelt(draft, one.key);
      draft.renameKey('kpis', one.key, wrong);
      for (const section of ['levers', 'initiatives', 'goals', 'phases', 'channels', 'scenarios'])
        draft.renameIn(section, 'kpis', one.key, wrong);
      draft.renameIn('assumptions', 'affects', one.key, wrong);
      return { at: `kpis.${wrong}`, also: ['TRD905', 'TRD907', 'TRD908', 'KPI314'] };
    },
  },
  part('baseline deleted', 'KPI303', all, () => ({}), undefined, ['baseline']),
  part('baseline still to be measured', 'KPI303', all, () => ({ baseline: 'tbd' })),
  part(
    'number in words',
    'KPI304',
    all,
    (_, { random }) => ({
      target: random.pick(['about a third', '三分之一左右', 'a dozen']) ?? '',
    }),
    'target',
  ),
  part('due date deleted', 'KPI305', all, () => ({}), undefined, ['due']),
  part('owner deleted', 'KPI306', all, () => ({}), undefined, ['owner']),
  part(
    'baseline and target swapped',
    'KPI307',
    (draft) =>
      directed(draft).filter(
        ({ kpi }) => !kpi.target?.value?.bound && kpi.checkpoints.length === 0 && !kpi.why,
      ),
    ({ kpi }) => ({ baseline: kpi.target?.text ?? '', target: kpi.baseline?.text ?? '' }),
  ),
  part(
    'impossible value',
    'KPI308',
    (draft) =>
      draft
        .measured()
        .filter(
          ({ values }) => values.known?.hard[1] !== null && (values.known?.hard[1] ?? 0) < 2000,
        ),
    ({ values, kpi }) => {
      const high = values.known?.hard[1] ?? 0;
      const unit = kpi.target?.value?.unitText ?? '';
      return { target: `${high + 11}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}` };
    },
    'target',
  ),
  part(
    'unusual value',
    'KPI309',
    (draft) =>
      percents(draft).filter(({ values, kpi }) => {
        const [, high] = values.known?.soft ?? [];
        const limit = values.known?.hard[1] ?? 0;
        const best = [...draft.catalog.benchmarks.values()].some(
          (one) => one.metric === kpi.id && one.use === 'compare',
        );
        const free = !kpi.measure && !kpi.why && kpi.checkpoints.length === 0 && !best;
        return (
          free &&
          values.known?.direction === 'higher' &&
          high !== null &&
          high !== undefined &&
          (limit ?? 0) - high > 1
        );
      }),
    ({ values }) => ({
      target: `${Math.ceil(((values.known?.soft[1] ?? 0) + (values.known?.hard[1] ?? 0)) / 2)}%`,
    }),
    'target',
  ),
  part(
    'fraction for a percentage',
    'KPI310',
    (draft) =>
      percents(draft).filter(
        ({ kpi }) =>
          numberFields.every((name) => (kpi[name]?.value?.number ?? 0) > 1) &&
          kpi.checkpoints.length === 0,
      ),
    ({ kpi }) => ({
      baseline: String((kpi.baseline?.value?.number ?? 0) / 100),
      target: String((kpi.target?.value?.number ?? 0) / 100),
    }),
  ),
  part(
    'another unit of time',
    'KPI310',
    (draft) =>
      draft
        .measured()
        .filter((one) => isTime(draft, one) && one.kpi.target?.value?.unitText !== undefined),
    ({ kpi }, draft) => {
      const now = kpi.target?.value?.units[0];
      const other =
        draft.random.pick(['days', 'hours', 'weeks'].filter((unit) => unit !== now)) ?? 'days';
      return { target: `${kpi.target?.value?.number ?? 1} ${other}` };
    },
  ),
  part(
    'percentage of something else',
    'KPI310',
    (draft) =>
      draft
        .measured()
        .filter(({ values }) => ['count', 'days', 'hours', 'score'].includes(values.unit ?? '')),
    () => ({ target: '45%' }),
  ),
  part(
    'relative change as a target',
    'KPI311',
    (draft) =>
      percents(draft).filter(
        ({ values, kpi }) => values.known?.direction === 'higher' && kpi.checkpoints.length === 0,
      ),
    () => ({ target: '+15%' }),
    'target',
  ),
  part(
    'beyond the best case',
    'KPI312',
    (draft) =>
      draft.measured().filter(({ kpi, values }) => {
        const best = [...draft.catalog.benchmarks.values()].filter(
          (one) => one.metric === kpi.id && one.use === 'compare',
        );
        const strongest = [...best].sort((a, b) => (a.changeValue ?? 0) - (b.changeValue ?? 0))[0];
        const models = draft.catalog.cases.get(strongest?.case ?? '')?.models ?? [];
        if (!models.some((id) => draft.coverage.models.includes(id)) || kpi.scope) return false;
        return (
          best.some(({ changeValue }) => changeValue !== undefined && changeValue < 0) &&
          !kpi.why &&
          kpi.evidence.length === 0 &&
          values.unit === 'days'
        );
      }),
    ({ kpi }) => ({
      target: (kpi.baseline?.text ?? '').replace(/[\d.]+/, (digits) =>
        String(Math.max(0.2, Number(digits) * 0.1)),
      ),
    }),
  ),
  part(
    'no change',
    'KPI313',
    (draft) => draft.measured().filter(({ kpi }) => kpi.checkpoints.length === 0 && !kpi.why),
    ({ kpi }) => ({ target: kpi.baseline?.text ?? '' }),
  ),
  {
    name: 'checkpoints go back',
    rule: 'KPI316',
    apply: (draft) => {
      const fitting = percents(draft).filter(({ kpi }) => {
        const due = kpi.due?.value?.end;
        return (
          due !== undefined &&
          due > (draft.plan.period?.value?.start ?? 0) + 200 &&
          !kpi.target?.value?.bound
        );
      });
      const one = draft.random.pick(fitting);
      const start = draft.plan.period?.value?.start;
      if (!one || start === undefined) return undefined;
      const [from, to] = [one.values.baseline?.number ?? 0, one.values.target?.number ?? 0];
      const between = (share: number): string =>
        `${Number((from + (to - from) * share).toPrecision(4))}%`;
      draft.set(['kpis', one.kpi.key], {
        ...draft.kpi(one.kpi),
        measure: 'as last year',
        checkpoints: {
          [isoMonth(addMonths(start, 2))]: between(0.8),
          [isoMonth(addMonths(start, 4))]: between(0.3),
        },
      });
      return { at: at(one, 'checkpoints') };
    },
  },
  {
    name: 'KPI listed twice',
    rule: 'KPI319',
    apply: (draft) => {
      const one = draft.random.pick(draft.measured().filter(({ kpi }) => !kpi.scope));
      const name = one?.values.known?.name;
      const other =
        name && [name.zh, name.en].find((text) => text !== one?.kpi.key && !/[ ,()]/.test(text));
      if (!one || other === undefined) return undefined;
      const { baseline, target, due, owner } = draft.kpi(one.kpi);
      draft.set(['kpis', other], `${baseline} -> ${target} by ${due} @ ${owner}`);
      return { at: `kpis.${other}` };
    },
  },
];

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
        const rolling = /roll|open|ongoing|continuous|always|店|持续|滚动|常态/i;
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
