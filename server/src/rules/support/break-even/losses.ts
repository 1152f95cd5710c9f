import type { Catalog } from '../../../catalog/catalog.ts';
import { normalise } from '../../../catalog/normalise.ts';
import {
  type BreakEven,
  builtinReading,
  type Reading,
  type Threshold,
} from '../../../catalog/reading.ts';
import { isModel } from '../../../catalog/requirements.ts';
import type { Coverage } from '../../../model/coverage.ts';
import { kpisOf } from '../../../model/kpis-of.ts';
import type { Located, Plan } from '../../../model/plan.ts';
import type { Text } from '../../../text/language.ts';
import { fillMessage } from '../../../text/message.ts';
import { remembered } from '../../../text/remember.ts';
import { type Member, memberOf, type Term } from '../sum-members.ts';
import { isOneCurrency } from '../sum-terms.ts';
import type { Figure, Given, Reckoned } from './reckoning.ts';
import { isBeyond, softened } from './softened.ts';
import { type Group, reckonings } from './table.ts';

/** Economics of a plan that do not come out well. */
export interface Loss {
  readonly group: Group;
  readonly message: Text;
  /** How bad it is, whether planned or only as things stand. */
  readonly kind: Threshold['level'];
  readonly level: Threshold['level'];
  /** The level that it has in an approved plan. */
  readonly approved: Threshold['level'] | undefined;
  readonly place: Located;
  readonly keys: readonly string[];
  readonly terms: readonly Term[];
}

/**
 * The economics that a plan has the figures for, in one scope, and that do not come out well. A
 * plan that says why, or that it is a first try, is left alone.
 */
export const losses = remembered(
  (plan: Plan, catalog: Catalog, coverage: Coverage): readonly Loss[] => {
    if (isLearning(plan)) return [];
    return builtinReading().economics.flatMap((entry) => {
      const found = reckonings[entry.id];
      const model = entry.models.find((id) =>
        coverage.models.some((own) => isModel(catalog, own, id)),
      );
      if (!found || model === undefined) return [];
      const members = membersOf(plan, catalog, entry);
      if (!members) return [];
      const reckoned = found.reckon(givenBy(plan, catalog, entry, members));
      return reckoned ? (lossOf(plan, entry, found.group, model, members, reckoned) ?? []) : [];
    });
  },
);

type Members = ReadonlyMap<string, Member>;

/**
 * What the plan has of an entry's figures; undefined if they differ in scope or explain themselves.
 */
function membersOf(plan: Plan, catalog: Catalog, entry: BreakEven): Members | undefined {
  const { uses, orUses = [], optional = [], oneOf = [] } = entry;
  const members = new Map<string, Member>();
  for (const id of [...uses, ...orUses, ...optional, ...oneOf]) {
    const member = memberOf(plan, catalog, id);
    if (member) members.set(id, member);
  }
  const all = [...members.values()];
  const scopes = all.flatMap(({ frame }) => frame?.scope ?? []);
  if (new Set(scopes).size > 1 || all.some(({ quiet }) => quiet.size > 0)) return undefined;
  return isOneCurrency(all.flatMap(termsOf)) ? members : undefined;
}

function termsOf({ terms }: Member): readonly Term[] {
  return [terms.target, terms.baseline].flatMap((term) => term ?? []);
}

function givenBy(plan: Plan, catalog: Catalog, entry: BreakEven, members: Members): Given {
  const figure = (id: string): Figure | undefined => {
    const { target: to, baseline: from } = members.get(id)?.terms ?? {};
    const now = to ?? from;
    return now && { now, from, to };
  };
  const complete = (ids: readonly string[]): readonly Figure[] => {
    const figures = ids.flatMap((id) => figure(id) ?? []);
    return figures.length === ids.length ? figures : [];
  };
  return {
    plan,
    catalog,
    uses: complete(entry.uses),
    instead: complete(entry.orUses ?? []),
    optional: (entry.optional ?? []).map(figure),
    oneOf: (entry.oneOf ?? []).flatMap((id) => figure(id) ?? [])[0],
  };
}

function lossOf(
  plan: Plan,
  { thresholds, message, approved, softerWhen }: BreakEven,
  group: Group,
  model: string,
  members: Members,
  { figure, cases = [], texts, terms, place }: Reckoned,
): Loss | undefined {
  const hit = thresholds.find(
    (one) => (one.models?.includes(model) ?? true) && isBeyond(one, figure, cases),
  );
  const [first] = terms;
  if (!hit || !first) return undefined;
  const hasTarget = [...members.values()].some(({ terms: { target } }) => target);
  const isEased = softerWhen?.planHas.some((id) => kpisOf(plan, id).length > 0);
  const level = softened(hit.level, (hasTarget ? 0 : 1) + (isEased ? (softerWhen?.by ?? 0) : 0));
  const text = [message[hit.level], message.warning, message.info].find(
    (one) => one && isFilled(one, texts),
  );
  if (!text || level === undefined) return undefined;
  return {
    group,
    message: fillMessage(text, texts),
    kind: hit.level,
    level,
    approved: level === 'warning' ? approved : undefined,
    place: place ?? first.level.field,
    keys: [...members.values()]
      .filter((member) => termsOf(member).some((term) => terms.includes(term)))
      .map(({ key }) => key),
    terms,
  };
}

/** Whether there is a text for each placeholder. */
function isFilled({ en }: Text, texts: Reckoned['texts']): boolean {
  return [...en.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => Object.hasOwn(texts, name));
}

/** A first year, a pilot or a launch pays to learn. */
function isLearning({ title, summary }: Plan): boolean {
  const text = normalise(`${title?.text ?? ''} ${summary?.text ?? ''}`);
  return learningWords(builtinReading()).some((word) => text.includes(word));
}

const learningWords = remembered(
  ({
    silence: {
      learningWords: { en, zh },
    },
  }: Reading) => [...en, ...zh].map(normalise),
);
