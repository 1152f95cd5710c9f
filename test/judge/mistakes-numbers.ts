// Mistakes in numbers and dates: KPIs, timing.
import { isoMonth } from '../../server/src/model/grammar/day.ts';
import { addMonths } from '../../server/src/rules/support/time.ts';
import type { Draft, Mutation } from './draft.ts';
import { misspelt } from './mistakes-structure.ts';

type Measured = ReturnType<Draft['measured']>[number];

const percents = (draft: Draft): Measured[] =>
  draft.measured().filter(({ values }) => values.unit === 'percent');

export const at = ({ kpi }: Measured, field?: string): string =>
  `kpis.${kpi.key}${field === undefined ? '' : `.${field}`}`;

/** Changes the parts of one KPI. */
export function change(
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
export function part(
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

export const all = (draft: Draft): Measured[] => draft.measured();

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
