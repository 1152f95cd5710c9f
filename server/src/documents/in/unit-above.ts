import type { Context } from './context.ts';
import { type Unit, unitIn } from './units.ts';

/** The unit that a line above a table gives for its figures: `单位：万元`, `in EUR thousand`. */
export function unitAbove(context: Context, text: string): Unit | undefined {
  if (text.length > 200) return undefined;
  const [, said = ''] =
    /^\s*[(（]?\s*(?:(?:金额)?单位|units?)\s*[:：]\s*(.{1,24})$/i.exec(text) ??
    /^\s*[(（]?\s*(?:all\s)?(?:(?:amounts|figures|values|numbers|prices)\s(?:are\s)?)?in\s(.{1,40})$/i.exec(
      text,
    ) ??
    [];
  const [unit = ''] = said.split(/[,，;；)）。]|\s(?:unless|excl|incl|except)/);
  return unit === '' ? undefined : unitIn(unit, context.units);
}
