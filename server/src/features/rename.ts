import { find } from '../catalog/lookup.ts';
import { replaceName } from '../rules/support/fixes.ts';
import { replaceScalar } from '../syntax/edit.ts';
import type { TextEdit } from '../text/span.ts';
import type { CatalogText } from './catalog-places.ts';
import type { PlanDocument } from './document.ts';
import { sameTarget, type Target } from './occurrence-target.ts';
import { type Occurrence, occurrenceAt, occurrencesIn } from './occurrences.ts';
import { withKpi } from './refactor/kpi-form.ts';
import { type Refusal, type Renamable, refuseEntry, withoutQuotes } from './rename-check.ts';

/** The id under the cursor, or why it cannot be renamed; undefined where there is no name. */
export function prepareRename(
  document: PlanDocument,
  offset: number,
  catalogs: readonly CatalogText[],
): Renamable | Refusal | undefined {
  const here = occurrenceAt(occurrencesIn(document.checked.plan), offset);
  if (!here) return undefined;
  const { target, text } = here;
  const span = withoutQuotes(document.text, here.span);
  if (target.of === 'plan') return { span, id: text, target };
  return refuseEntry(target, text, catalogs) ?? { span, id: target.id, target };
}

/**
 * The edits for a rename in one plan: the entry, every reference, and addresses under `ignore`;
 * quotes stay.
 */
export function renameInPlan(
  document: PlanDocument,
  { target, id }: Pick<Renamable, 'target' | 'id'>,
  wanted: string,
): TextEdit[] {
  const { plan } = document.checked;
  const all = occurrencesIn(plan).filter((one) => one.text === id);
  const edits = all
    .filter((one) => sameTarget(one.target, target))
    .flatMap((one) => editsFor(document, one, wanted));
  if (target.of === 'plan')
    return target.section === 'kpis' ? [...edits, ...keepKpi(document, id, wanted)] : edits;
  // A KPI of the plan with a name from the catalogue is also an entry of the plan.
  const own: Target = { of: 'plan', section: 'kpis', id };
  const isOwn =
    target.kind === 'kpi' && plan.kpis.some((kpi) => kpi.key === id && kpi.id === target.id);
  const mine = isOwn ? all.filter((one) => !one.isKey && sameTarget(one.target, own)) : [];
  return [...edits, ...mine.flatMap((one) => editsFor(document, one, wanted))];
}

function editsFor({ checked }: PlanDocument, one: Occurrence, wanted: string): TextEdit[] {
  const { address } = one;
  if (address?.node.kind !== 'scalar') return replaceName(checked.plan, one, wanted);
  const dot = address.text.indexOf('.') + 1;
  return [
    replaceScalar(
      address.node,
      address.text.slice(0, dot) + wanted + address.text.slice(dot + one.text.length),
    ),
  ];
}

/** A KPI that is recognised by its key gets a `kpi:` field when its key changes. */
function keepKpi(document: PlanDocument, id: string, wanted: string): TextEdit[] {
  const { catalog, checked } = document;
  const kpi = checked.plan.kpis.find(({ key }) => key === id);
  if (!kpi || kpi.kpi || kpi.id === undefined) return [];
  return find(catalog, 'kpi', wanted, checked.coverage.models)?.id === kpi.id
    ? []
    : withKpi(document, kpi, kpi.id);
}
