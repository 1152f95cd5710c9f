import { readKpiName } from '../../catalog/kpi-name.ts';
import type { Context } from './context.ts';
import { planDate, planPeriod } from './dates.ts';
import { fieldShape, valueWord } from './fields.ts';
import type { Spec } from './specs.ts';

/** Cells that are looked at: enough to know what a column contains. */
const most = 40;

/** Whether the cells of a column can be values of a field, most of them at least. */
export function fits(
  context: Context,
  spec: Spec,
  field: string,
  cells: readonly string[],
): boolean {
  const { words } = context;
  const filled = cells
    .slice(0, most)
    .filter(
      (text) => text !== '' && !words.lists.empty.has(text) && !words.lists.unmeasured.has(text),
    );
  if (filled.length === 0) return true;
  const isValue = fieldShape(spec, field)?.type === 'value';
  if (isValue && !filled.some((text) => /\d|[一二三四五六七八九十两半]成/.test(text))) return false;
  const share = filled.filter((text) => mayBe(context, spec, field, text)).length / filled.length;
  return share >= 0.5;
}

function mayBe(context: Context, spec: Spec, field: string, text: string): boolean {
  if (field === spec.main) return /\p{L}/u.test(text) && !isFigure(text);
  if (field === 'rest') return true;
  if (field === 'start' || field === 'end') return isTime(context, text);
  const type = fieldShape(spec, field)?.type;
  switch (type) {
    case 'value':
      return isFigure(text) || text.length <= 20;
    case 'money':
      return /\d/.test(text) || context.words.lists.staffOnly.has(text);
    case 'date':
    case 'period':
      return isTime(context, text);
    case 'person':
      return text.length <= 60 && !/\d{2}|%/.test(text);
    case 'enum':
      return valueWord(context, spec, field, text) !== undefined;
    case 'url':
      return /\w\.\w/.test(text);
    default:
      return !isFigure(text) || type === 'list';
  }
}

/** A number with little around it. */
export function isFigure(text: string): boolean {
  if (text.length > 120) return false;
  const digits = text.replace(/[^\d]/g, '').length;
  const letters = text.replace(/[\s\d.,%％+\-–—~～≥≤<>=¥￥$€£()（）]/g, '').length;
  return digits > 0 && letters <= 6;
}

/** A date or a period, also one that is only nearly readable. */
export function isTime({ calendar, order }: Context, text: string): boolean {
  return (
    planDate(text, calendar, order) !== undefined ||
    planPeriod(text, calendar, order) !== undefined ||
    (/\d/.test(text) && text.length <= 24 && /[年月日季/.-]|[QHqh]\d|\d{4}/.test(text))
  );
}

/** Whether a name is that of a known KPI. */
export function isKpiName({ catalog, draft }: Context, text: string): boolean {
  if (text === '' || text.length > 60) return false;
  return draft.find('kpis', text) !== undefined || readKpiName(catalog, text) !== undefined;
}
