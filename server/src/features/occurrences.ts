import type { EntryBase, Plan, TextField } from '../model/plan.ts';
import { spanInScalar } from '../model/read-entries.ts';
import { namesIn } from '../model/references.ts';
import { fieldAt } from '../model/shape.ts';
import { ownSections } from '../model/titles.ts';
import { type Span, touches } from '../text/span.ts';
import { type Target, targetOf } from './occurrence-target.ts';

/** One occurrence of a name. */
export interface Occurrence {
  readonly target: Target;
  readonly text: string;
  readonly span: Span;
  /** The name is the key of an entry, not a reference. */
  readonly isKey: boolean;
  /** The address that contains the name. */
  readonly address?: TextField;
}

/**
 * Every known name in a plan, in the order of the text. The key of a KPI is listed twice: as the
 * plan's own and as the catalogue's.
 */
export function occurrencesIn(plan: Plan): Occurrence[] {
  const initiatives = new Set(plan.initiatives.map(({ key }) => key));
  const phases = new Set(plan.phases.map(({ key }) => key));
  const sources = new Set(plan.sources.map(({ key }) => key));
  const keys = ownSections.flatMap((section) =>
    (plan[section] as readonly EntryBase[]).map(
      ({ key, keySpan }): Occurrence => ({
        target: { of: 'plan', section, id: key },
        text: key,
        span: keySpan,
        isKey: true,
      }),
    ),
  );
  const names = namesIn(plan).flatMap((name): Occurrence[] => {
    const target = targetOf(name, { initiatives, phases, sources });
    return target ? [{ target, text: name.text, span: name.span, isKey: name.isKey }] : [];
  });
  const index = indexOf(plan);
  const addresses = addressesIn(plan).flatMap((at) => addressOccurrence(plan, index, at) ?? []);
  return [...keys, ...names, ...addresses].sort((a, b) => a.span.start - b.span.start);
}

/** The addresses in a plan: under `ignore`, and what a decision affects. */
function addressesIn(plan: Plan): TextField[] {
  return [
    ...plan.ignores.flatMap(({ at }) => at ?? []),
    ...plan.decisions.flatMap(({ affects }) => affects),
  ];
}

/** Entries by section and key, for addresses. */
type Index = ReadonlyMap<string, ReadonlyMap<string, Target>>;

function indexOf(plan: Plan): Index {
  const own = ownSections.map((section) => [
    section,
    new Map(
      (plan[section] as readonly EntryBase[]).map(({ key }) => [
        key,
        { of: 'plan', section, id: key } as const,
      ]),
    ),
  ]);
  const levers = plan.levers.flatMap(({ key, id }) =>
    id === undefined ? [] : [[key, { of: 'catalog', kind: 'lever', id } as const] as const],
  );
  return new Map<string, ReadonlyMap<string, Target>>([
    ...(own as [string, ReadonlyMap<string, Target>][]),
    ['levers', new Map(levers)],
  ]);
}

/** Maximum length of the address of an entry. */
const maxAddress = 300;

/**
 * The entry in an address such as `kpis.return-rate.target`. Ids may contain dots, so the longest
 * matching key is meant.
 */
function addressOccurrence(plan: Plan, index: Index, at: TextField): Occurrence | undefined {
  const dot = at.text.indexOf('.');
  const section = fieldAt([at.text.slice(0, dot)])?.name ?? '';
  const entries = index.get(section);
  if (!entries || at.node.kind !== 'scalar' || at.text.length > maxAddress) return undefined;
  const rest = at.text.slice(dot + 1);
  for (let end = rest.length; end > 0; end = rest.lastIndexOf('.', end - 1)) {
    const key = rest.slice(0, end);
    const target = entries.get(key);
    if (!target) continue;
    const start = at.node.text.indexOf(at.text) + dot + 1;
    const span = spanInScalar(plan.syntax.text, at.node, start, start + end);
    return { target, text: key, span, isKey: false, address: at };
  }
  return undefined;
}

/**
 * The name at an offset; where it is both, the plan's own entry takes precedence over the
 * catalogue's.
 */
export function occurrenceAt(
  occurrences: readonly Occurrence[],
  offset: number,
): Occurrence | undefined {
  const here = occurrences.filter(({ span }) => touches(span, offset));
  return here.find(({ target }) => target.of === 'plan') ?? here[0];
}
