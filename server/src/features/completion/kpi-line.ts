import type { Catalog } from '../../catalog/catalog.ts';
import { isoMonth } from '../../model/grammar/day.ts';
import { splitKpiLine } from '../../model/grammar/lines.ts';
import type { Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import type { PlanDocument } from '../document.ts';
import { dateChoices } from './date-choices.ts';
import type { Choice } from './item.ts';
import { personChoices, valueChoice } from './plan-choices.ts';
import { targetChoices, unitSuffix } from './target-choices.ts';
import { type Template, value } from './writing.ts';

/** Choices inside `baseline -> target by due @ owner`, by what is typed so far. */
export function kpiLineChoices(
  document: PlanDocument,
  kpi: string | undefined,
  typed: string,
): Choice[] {
  const { catalog, checked, lang, today } = document;
  const { plan } = checked;
  // Only the text near the cursor counts, and lines of a plan are short.
  const near = typed.slice(-200);
  const away = typed.length - near.length;
  const after = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(near);
    return found ? away + found.index + found[0].length - (found[1] ?? '').length : undefined;
  };
  const owner = after(/@\s*([^@]*)$/);
  if (owner !== undefined) return partsOf(readableOwners(plan), owner);
  const due = after(/(?:\bby|截至)\s+(\S*)$/);
  if (due !== undefined) return partsOf(dateChoices(plan, today), due);
  const target = after(/(?:->|→)\s*(\S*)$/);
  if (target !== undefined) return partsOf(targetChoices(catalog, kpi, typed, lang), target);
  if (typed.trim() === '')
    return [
      {
        ...valueChoice('baseline -> target by due @ owner', 0, lineDoc),
        write: value(kpiLine(document, kpi)),
      },
    ];
  return /\s$/.test(typed) ? partsOf(connectives(typed), typed.length) : [];
}

/** The missing separators of a line. */
function connectives(typed: string): Choice[] {
  const next = /->|→/.test(typed)
    ? []
    : [{ ...valueChoice('->', 0, { en: 'to the target', zh: '到目标值' }), write: value('-> ') }];
  const end = /\bby\b|截至/.test(typed)
    ? []
    : [{ ...valueChoice('by', 1, { en: 'due date', zh: '期限' }), write: value('by ') }];
  const person = { ...valueChoice('@', 2, { en: 'owner', zh: '负责人' }), write: value('@ ') };
  return [...next, ...end, person].map((choice) => ({ ...choice, again: true }));
}

/** Choices that replace a line only from an offset on. */
function partsOf(choices: readonly Choice[], from: number): Choice[] {
  return choices.map((choice) =>
    choice.write.as === 'value' ? { ...choice, write: { ...choice.write, from } } : choice,
  );
}

/** Names that survive being written into a line. */
function readableOwners(plan: Plan): Choice[] {
  return personChoices(plan).filter(
    ({ label }) => splitKpiLine(`1 @ ${label}`).owner?.text === label,
  );
}

const lineDoc: Text = {
  en: 'baseline, target, due date, owner',
  zh: '现状、目标、期限、负责人',
};

/** The whole line with placeholders. */
export function kpiLine(
  { checked: { plan }, catalog, lang }: PlanDocument,
  kpi: string | undefined,
): Template {
  const unit = unitSuffix(catalog, kpi, plan.currency?.text, lang);
  const due = plan.period?.value ? isoMonth(plan.period.value.end) : '2027-12';
  const owner = readableOwners(plan)[0]?.label ?? (lang === 'zh' ? '负责人' : 'owner');
  return [
    { stop: 1, text: 'tbd' },
    ' -> ',
    { stop: 2, text: `${usualAmount(catalog, kpi)}${unit}` },
    ' by ',
    { stop: 3, text: due },
    ' @ ',
    { stop: 4, text: owner },
  ];
}

/** A plausible number for such a KPI. */
function usualAmount(catalog: Catalog, kpi: string | undefined): number {
  const [low, high] = (kpi === undefined ? undefined : catalog.kpis.get(kpi)?.soft) ?? [null, null];
  if ((low ?? 10) <= 10 && 10 <= (high ?? 10)) return 10;
  return low !== null && high !== null
    ? Math.round(((low + high) / 2) * 10) / 10
    : (low ?? high ?? 10);
}
