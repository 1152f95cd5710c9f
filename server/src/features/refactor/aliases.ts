import type { Named } from '../../model/references.ts';
import { namesIn } from '../../model/references.ts';
import { replaceName } from '../../rules/support/fixes.ts';
import { isUnkeyed } from '../../syntax/tree.ts';
import { touches } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { type Offer, type Refactoring, rewriting } from './refactoring.ts';

/**
 * Replaces names and aliases by their ids: the one under the cursor everywhere in the plan, or all
 * of them.
 */
export const aliasesToIds: Offer = (document, range) => {
  const all = aliasesIn(document);
  const here = all.find(({ span }) => touches(span, range.start) && touches(span, range.end));
  if (!here) return [];
  const { plan } = document.checked;
  const same = all.filter((one) => one.kind === here.kind && one.text === here.text);
  const edits = (names: readonly Alias[]) => names.flatMap((one) => replaceName(plan, one, one.id));
  const one: Refactoring[] = rewriting(
    {
      en: `Replace “${here.text}” by \`${here.id}\` everywhere in this plan`,
      zh: `将本计划中的“${here.text}”全部替换为 \`${here.id}\``,
    },
    edits(same),
  );
  const every =
    all.length > same.length
      ? rewriting({ en: 'Replace all names by their ids', zh: '将所有名称替换为标识' }, edits(all))
      : [];
  return [...one, ...every];
};

type Alias = Named & { readonly id: string };

/**
 * Names from the catalogue that are not written as ids. Keys of KPIs belong to the plan; a lever
 * stays where its id is a key already.
 */
function aliasesIn({ checked }: PlanDocument): Alias[] {
  const { plan } = checked;
  const keys = new Set(plan.levers.map(({ key }) => key));
  const firstKey = new Map<string, string>();
  for (const { id, key } of plan.levers)
    if (id !== undefined && !firstKey.has(id)) firstKey.set(id, key);
  /** The names of KPIs in a list whose ids are derived from them. */
  const naming = new Set(
    plan.kpis.flatMap(({ kpi, entry }) => (kpi && isUnkeyed(entry) ? kpi.span.start : [])),
  );
  return namesIn(plan).filter(
    (name): name is Alias =>
      name.id !== undefined &&
      name.id !== name.text &&
      !ownKinds.has(name.kind) &&
      !naming.has(name.span.start) &&
      !(
        name.isKey &&
        (name.kind === 'kpi' || keys.has(name.id) || firstKey.get(name.id) !== name.text)
      ),
  );
}

const ownKinds: ReadonlySet<string> = new Set([
  'own-kpi',
  'initiative',
  'affected',
  'phase',
  'segment',
  'channel',
]);
