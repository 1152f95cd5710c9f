import { builtinCatalog } from '../catalog/catalog.ts';
import { find } from '../catalog/lookup.ts';
import { entriesOf } from '../catalog/terms.ts';
import { nodeAt } from '../model/places.ts';
import { namesIn } from '../model/references.ts';
import type { RefTarget } from '../model/shape-types.ts';
import type { OwnSection } from '../model/titles.ts';
import { replaceName } from '../rules/support/fixes.ts';
import { replaceScalar } from '../syntax/edit.ts';
import type { Text } from '../text/language.ts';
import type { Span, TextEdit } from '../text/span.ts';
import { type CatalogText, definitionIn } from './catalog-places.ts';
import type { PlanDocument } from './document.ts';
import {
  type Occurrence,
  occurrenceAt,
  occurrencesIn,
  sameTarget,
  type Target,
} from './occurrences.ts';
import { withKpi } from './refactor/kpi-form.ts';

/** Why something cannot be renamed. */
export interface Refusal {
  readonly refusal: Text;
}

/** The symbol to rename: its id and its span. */
export interface Renamable {
  readonly span: Span;
  readonly id: string;
  readonly target: Target;
}

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

/** Why an entry of a catalogue cannot be renamed at a reference; undefined if it can. */
export function refuseEntry(
  { kind, id }: Extract<Target, { of: 'catalog' }>,
  text: string,
  catalogs: readonly CatalogText[],
): Refusal | undefined {
  if (entriesOf(builtinCatalog(), kind).has(id)) {
    return {
      refusal: {
        en: `\`${id}\` is an id of the built-in catalogue and cannot be renamed.`,
        zh: `\`${id}\` 是内置目录的标识，不能改名。`,
      },
    };
  }
  if (kind === 'evidence' || kind === 'case' || !definitionIn(catalogs, kind, id))
    return {
      refusal: {
        en: `Rename \`${id}\` in the company catalogue itself.`,
        zh: `请在企业目录文件中直接修改 \`${id}\`。`,
      },
    };
  if (text === id) return undefined;
  return {
    refusal: {
      en: `“${text}” is a name of \`${id}\`; rename it at the id.`,
      zh: `“${text}”是 \`${id}\` 的名称，请在写有该标识处改名。`,
    },
  };
}

/** The name without its quotes. */
export function withoutQuotes(text: string, span: Span): Span {
  const quoted = /^(["'])[\s\S]*\1$/.test(text.slice(span.start, span.end));
  return quoted && span.end - span.start >= 2 ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** Why a new id is not allowed; undefined if it is. */
export function refuseId(
  document: Pick<PlanDocument, 'catalog'> & Partial<Pick<PlanDocument, 'checked'>>,
  { target, id }: Renamable,
  wanted: string,
): Refusal | undefined {
  const shape =
    target.of === 'plan'
      ? /^[\p{L}\p{M}\p{N}_.-]{1,64}$/u
      : /^[\p{L}\p{N}][\p{L}\p{N}\-_.]{0,63}$/u;
  if (!shape.test(wanted) || !/[\p{L}\p{N}]/u.test(wanted) || /^null$/i.test(wanted)) {
    return {
      refusal: {
        en: 'An id has letters, digits, - _ or . and no spaces, and is at most 64 characters long.',
        zh: '标识只能用文字、数字与 - _ .，不含空格，最多 64 个字符。',
      },
    };
  }
  if (wanted === id || isFree(document, target, wanted)) return undefined;
  return { refusal: { en: `\`${wanted}\` is already taken.`, zh: `\`${wanted}\` 已被使用。` } };
}

/** Kinds of references that resolve to ids of a section. */
const answersTo: Readonly<Record<OwnSection, readonly RefTarget[]>> = {
  goals: [],
  segments: ['segment'],
  phases: ['phase', 'affected'],
  channels: ['channel'],
  scenarios: [],
  decisions: [],
  kpis: ['own-kpi', 'affected'],
  initiatives: ['initiative', 'affected'],
  sources: ['evidence'],
  assumptions: [],
  risks: [],
};

/** Whether no entry of the section has the id, and no other reference would change its meaning. */
function isFree(
  { checked, catalog }: Pick<PlanDocument, 'catalog'> & Partial<Pick<PlanDocument, 'checked'>>,
  target: Target,
  wanted: string,
): boolean {
  if (target.of === 'catalog') return find(catalog, target.kind, wanted) === undefined;
  if (!checked) return true;
  const section = nodeAt(checked.plan, [target.section]);
  if (section?.kind === 'map' && section.entries.some(({ key }) => key.text === wanted))
    return false;
  const kinds = answersTo[target.section];
  return !namesIn(checked.plan).some(
    (name) =>
      name.id !== undefined && name.text === wanted && !name.isKey && kinds.includes(name.kind),
  );
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
