import { builtinCatalog } from '../catalog/catalog.ts';
import { find } from '../catalog/lookup.ts';
import { entriesOf } from '../catalog/terms.ts';
import { nodeAt } from '../model/places.ts';
import { namesIn } from '../model/references.ts';
import type { RefTarget } from '../model/shape-types.ts';
import type { OwnSection } from '../model/titles.ts';
import type { Text } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { type CatalogText, definitionIn } from './catalog-places.ts';
import type { PlanDocument } from './document.ts';
import type { Target } from './occurrence-target.ts';

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
