import { nameOf } from '../catalog/names.ts';
import type { KpiEntry } from '../model/plan.ts';
import { same, type Text } from '../text/language.ts';
import { type Change, change, type Describer, type Side, textOf } from './change.ts';
import type { Difference } from './compare.ts';
import { dateChange } from './describe-values.ts';
import { valueChange } from './kpi-value-change.ts';

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

function prefixed(before: Text, { en, zh }: Text): Text {
  return { en: before.en + en, zh: before.zh + zh };
}
