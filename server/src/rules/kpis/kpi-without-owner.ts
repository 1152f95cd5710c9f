import { kpiName } from '../../model/kpi-texts.ts';
import { staysWhole } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { yamlText } from '../../syntax/edit.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { askedOnce, isLoneNumber } from '../support/asked.ts';
import { addField, suggestion } from '../support/fixes.ts';
import { isKpiOwned } from '../support/owners.ts';
import { isSaidAbove } from '../support/said-above.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'KPI306',
  name: 'kpi-without-owner',
  severity: { draft: 'info', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'No owner', zh: '没有负责人' },
  why: {
    en: 'A number that nobody owns is reported by everybody and moved by nobody.',
    zh: '没有负责人的指标人人都报、没人推动。',
  },
  message: {
    en: '{kpi} has no owner. Name one person.{more}',
    zh: '“{kpi}”没有负责人，请写一个名字。{more}',
  },
  yieldsTo: { field: ['WRD003', 'STR004'], entry: ['STR005', 'STR007'] },
  asksForMore: true,
  check({ plan, catalog, report }) {
    const without = plan.kpis.filter(
      (kpi) =>
        !kpi.owner &&
        !isSaidAbove(plan, kpi, 'owner') &&
        // A figure that is left out on purpose has no owner.
        (kpi.target?.value ?? kpi.baseline?.value ?? kpi.record) !== undefined &&
        kpi.entry.value.kind !== 'list' &&
        !isLoneNumber(kpi),
    );
    // Who answers for what is settled after the first draft, unless most KPIs have a name.
    const owned = plan.kpis.filter(({ owner }) => owner).length;
    if (plan.status === 'draft' && owned * 2 < plan.kpis.length) return;
    // It is enough that somebody answers for its goal or the work that moves it.
    const open = without.filter((kpi) => !isKpiOwned(plan, kpi) && !isSide(plan, kpi));
    const { asked, more } = askedOnce(open.length > 0 ? open : without, ({ key }) => key);
    for (const kpi of asked) {
      report({
        span: kpi.keySpan,
        path: kpi.path,
        ...(open.length === 0 && { severity: 'hint' as const }),
        data: { kpi: kpiName(catalog, kpi), more },
        about: { kpi: kpi.key, field: [...kpi.path, 'owner'].join('.') },
        fixes: () => {
          const name = likelyOwner(plan, kpi);
          if (name === undefined) return [];
          return suggestion(
            { en: `Add \`@ ${name}\``, zh: `添加 \`@ ${name}\`` },
            addOwner(plan, kpi, name),
          );
        },
      });
    }
  },
});

/** What somebody answers for elsewhere: the same KPI for another year; or nobody is to move. */
function isSide({ kpis }: Plan, kpi: KpiEntry): boolean {
  const { id, target, unmeasured } = kpi;
  if (!target && !unmeasured) return true;
  return id !== undefined && kpis.some((one) => one !== kpi && one.id === id && one.owner);
}

/** The owner of the initiatives for the KPI, else of the plan. */
function likelyOwner(plan: Plan, kpi: KpiEntry): string | undefined {
  const names = plan.initiatives
    .filter((one) => one.kpis.some((ref) => ref.id === kpi.key))
    .flatMap((one) => one.owner?.text ?? []);
  return [...names, ...(plan.owner ? [plan.owner.text] : [])].find((name) => !isPlaceholder(name));
}

function addOwner(plan: Plan, kpi: KpiEntry, name: string): TextEdit[] | undefined {
  if (kpi.record) return addField(plan, kpi, 'owner', yamlText(name, kpi.record.flow));
  const last = kpi.due ?? kpi.target ?? kpi.baseline;
  if (!kpi.line || !last || plan.syntax.text.slice(last.span.start, last.span.end) !== last.text)
    return undefined;
  const at = last.span.end;
  if (!staysWhole(plan, kpi.line.span.start, name)) return undefined;
  return [{ span: { start: at, end: at }, newText: ` @ ${name}` }];
}
