import { nameOf } from '../catalog/names.ts';
import type { Quantity } from '../model/grammar/value.ts';
import { valuesOf } from '../model/kpi-values.ts';
import { equal } from '../model/numbers.ts';
import type { KpiEntry } from '../model/plan.ts';
import { same, type Text } from '../text/language.ts';
import {
  type Change,
  change,
  type Describer,
  type Direction,
  type Side,
  textOf,
} from './change.ts';
import type { Difference } from './compare.ts';
import { currencyChange, dateChange } from './describe-values.ts';
import { growth, growthText } from './measure.ts';
import { fieldName } from './names.ts';

const described: ReadonlySet<string> = new Set(['target', 'baseline', 'due', 'owner']);

/**
 * KPIs that are added or removed; targets, baselines, deadlines and owners that changed, and
 * whether the plan now asks for more or less.
 */
export const describeKpi: Describer = (difference, { before, after }) => {
  const { path } = difference;
  const [, key = '', field] = path;
  // What was measured is one change as a whole.
  if (field === 'actuals') return [];
  if (path.length > 3 || (field !== undefined && !described.has(field))) return undefined;
  const name = kpiTitle(difference.after || field !== undefined ? after : before, key);
  if (field === undefined) return [entry(difference, name)];
  if (field === 'due') {
    const moved = dateChange(difference);
    if (moved) {
      const { message, data, more } = moved;
      return [
        change(
          difference,
          'changed',
          prefixed({ en: '{kpi}: due ', zh: '{kpi}：期限 ' }, message),
          { kpi: name, ...data },
          more,
        ),
      ];
    }
  }
  if (field === 'owner') return [ownerChange(difference, name, { en: 'KPI ', zh: '指标' })];
  return valueChange(difference, name, kpiOf(before, key), kpiOf(after, key), before, after);
};

/** An owner who is replaced, added or removed. */
export function ownerChange(difference: Difference, name: Text, what: Text): Change {
  const data = {
    name,
    what,
    before: textOf(difference.before?.value) ?? '',
    after: textOf(difference.after?.value) ?? '',
  };
  if (!difference.before)
    return change(
      difference,
      'added',
      { en: '{what}{name}: owner {after}', zh: '{what}{name}：由 {after} 负责' },
      data,
    );
  if (!difference.after)
    return change(
      difference,
      'removed',
      {
        en: '{what}{name}: no longer has an owner (was {before})',
        zh: '{what}{name}：不再有负责人（原为 {before}）',
      },
      data,
      { direction: 'weaker' },
    );
  return change(
    difference,
    'changed',
    { en: '{what}{name}: owner {before} → {after}', zh: '{what}{name}：负责人 {before} → {after}' },
    data,
  );
}

function kpiOf({ checked }: Side, key: string): KpiEntry | undefined {
  return checked.plan.kpis.find((kpi) => kpi.key === key);
}

/** The name people know a KPI by: its own key, with the catalogue's name where they differ. */
export function kpiTitle(side: Side, key: string): Text {
  const id = kpiOf(side, key)?.id;
  if (id === undefined) return same(key);
  const name = nameOf(side.catalog, 'kpis', id);
  return id === key ? name : { en: `${name.en} (${key})`, zh: `${name.zh}（${key}）` };
}

function entry(difference: Difference, name: Text): Change {
  const value = (difference.after ?? difference.before)?.value;
  const of = (field: string): string =>
    value?.kind === 'fields' ? (textOf(value.fields.get(field)?.value) ?? '') : '';
  const line = `${of('baseline') ? `${of('baseline')} → ` : ''}${of('target')}${of('due') ? ` · ${of('due')}` : ''}`;
  const data = { name, line: line || '?' };
  return difference.after
    ? change(
        difference,
        'added',
        { en: 'KPI added: {name}, {line}', zh: '新增指标：{name}，{line}' },
        data,
        { after: line },
      )
    : change(
        difference,
        'removed',
        { en: 'KPI dropped: {name}, {line}', zh: '去掉指标：{name}，{line}' },
        data,
        {
          before: line,
          direction: 'weaker',
        },
      );
}

function valueChange(
  difference: Difference,
  name: Text,
  from: KpiEntry | undefined,
  to: KpiEntry | undefined,
  before: Side,
  after: Side,
): Change[] {
  const field = difference.path[2] === 'baseline' ? 'baseline' : 'target';
  const a = from && valuesOf(before.catalog, from);
  const b = to && valuesOf(after.catalog, to);
  const currencies = currencyChange(difference);
  // Amounts in two currencies are not compared.
  const [was, is] = currencies ? [] : [a?.[field]?.number, b?.[field]?.number];
  const bounds = [from, to].map((kpi) => kpi?.[field]?.value?.bound);
  const width = rangeWord(from?.[field]?.value?.range, to?.[field]?.value?.range);
  // Four days are 96 hours.
  const isSame = was !== undefined && is !== undefined && equal(was, is);
  if (isSame && bounds[0] === bounds[1] && !width) return [];
  const size = was === undefined || is === undefined ? undefined : growth(was, is);
  const better =
    b?.known && b.known.direction !== 'context'
      ? b.known.direction === 'higher'
        ? 1
        : -1
      : ownDirection(a, b);
  const sign =
    was === undefined || is === undefined
      ? 0
      : Math.sign(is - was) * better * (field === 'target' ? 1 : -1);
  const direction: Direction | undefined = sign > 0 ? 'bolder' : sign < 0 ? 'weaker' : undefined;
  const word = (direction && words[direction]) ?? width;
  const label = fieldName(difference.path);
  const data = {
    name,
    label,
    before: textOf(difference.before?.value) ?? '-',
    after: textOf(difference.after?.value) ?? '-',
    ...currencies,
    size: growthText(size),
    word: word ?? '',
  };
  return [
    change(
      difference,
      !difference.before ? 'added' : !difference.after ? 'removed' : 'changed',
      {
        en: `{name}: {label} {before} → {after}{size}${word ? ', {word}' : ''}`,
        zh: `{name}：{label} {before} → {after}{size}${word ? '，{word}' : ''}`,
      },
      data,
      { ...(direction && { direction }), ...(size !== undefined && { size }) },
    ),
  ];
}

type Range = Quantity['range'];

/** Whether a range of values became narrower or wider; a single value is the narrowest. */
function rangeWord(before: Range, after: Range): Text | undefined {
  const [was, is] = [before, after].map((range) => (range ? range.high - range.low : 0));
  if (was === undefined || is === undefined || equal(was, is)) return undefined;
  return is < was
    ? { en: 'range narrowed', zh: '区间收窄' }
    : { en: 'range widened', zh: '区间放宽' };
}

/** An unknown KPI is assumed to improve in the direction of its target. */
function ownDirection(...values: readonly (ReturnType<typeof valuesOf> | undefined)[]): number {
  for (const level of values)
    if (level?.baseline && level.target)
      return Math.sign(level.target.number - level.baseline.number);
  return 0;
}

const words: Readonly<Record<Direction, Text>> = {
  bolder: { en: 'bolder', zh: '要求更高' },
  weaker: { en: 'weaker', zh: '要求更低' },
};

function prefixed(before: Text, { en, zh }: Text): Text {
  return { en: before.en + en, zh: before.zh + zh };
}
