import { type Context, takenFrom } from './context.ts';
import { setField } from './fields.ts';
import { isFigure } from './fits.ts';
import { labelledValue } from './headline.ts';
import { headOf } from './heads.ts';
import { setSum } from './money.ts';
import type { SourceCell } from './source.ts';
import { specOf } from './specs.ts';
import type { Rows } from './table-head.ts';
import type { Unit } from './units.ts';

/** Sections whose tables of names with sums are read as their entries. */
const others = new Set(['initiatives', 'channels', 'kpis', 'goals', 'phases', 'segments']);

/**
 * Places a table of two columns, items and their values, as figures that the plan is based on;
 * its total and reserve are those of the plan.
 */
export function placeFigureList(
  context: Context,
  rows: Rows,
  above: { readonly meanings: readonly string[]; readonly unit: Unit | undefined },
): boolean {
  const spec = specOf('economics');
  const [head = [], ...body] = rows;
  const columns = spec && context.words.columns.get(spec.record);
  if (!spec || !columns || head.length !== 2 || body.length < 2) return false;
  if (above.meanings[0] !== undefined && others.has(above.meanings[0])) return false;
  const names = head.map(({ text }) => columns.whole(headOf(text, context.units).word));
  if (!names[0]?.includes('name') || !names[1]?.includes('target')) return false;
  const isPair = ([name, value]: readonly SourceCell[]): boolean =>
    name !== undefined && value !== undefined && !isFigure(name.text) && isFigure(value.text);
  if (!body.every(isPair)) return false;
  const unit = headOf(head[1]?.text ?? '', context.units).unit ?? above.unit;
  for (const [name, value] of body) {
    if (!name || !value) continue;
    const found = labelledValue(context, `${name.text}: ${value.text}`);
    if (found && /^(?:budget|reserve)$/.test(found.field)) {
      if (setSum(context, found.field, found.value, value.at)) continue;
    }
    const entry = context.draft.entry(spec, name.text, name.at, context.file);
    setField(context, entry, 'target', { text: value.plain ?? value.text, at: value.at, unit });
  }
  for (const { text, at } of head) context.draft.said.add(takenFrom(context, text, at).text);
  return true;
}
