import type { Catalog } from '../catalog/catalog.ts';
import { foldWord } from '../catalog/normalise.ts';
import { builtinReading, type CountsFor, type Form } from '../catalog/reading.ts';
import type { OperatingKey } from '../catalog/types.ts';
import type { Text } from '../text/language.ts';
import type { Signals } from './signals.ts';

/** How far a plan shows an operating key or a recommended lever. */
export interface Shown {
  readonly state: 'there' | 'partly' | 'missing';
  /** Mechanisms that show it, fully or partly. */
  readonly mechanisms: readonly string[];
  /** Levers that show it. */
  readonly levers: readonly string[];
  /** What is missing if it is only partly shown. */
  readonly missing: readonly Text[];
}

/** How far a plan shows an operating key, anywhere in its text. */
export function shownKey(
  catalog: Catalog,
  key: OperatingKey,
  signals: Signals,
  forms: readonly Form[],
): Shown {
  const base = catalog.models.get(key.model)?.basedOn;
  const ids = [key.id, ...(base === undefined ? [] : [`${base}.${key.lever}`])];
  const found =
    key.layer === undefined
      ? builtinReading().countsFor.find((one) => one.key !== undefined && ids.includes(one.key))
      : undefined;
  const inForm = forms.flatMap((form) => ids.flatMap((id) => form.keys[id] ?? []));
  const own = key.core.filter((id) => !found || catalog.mechanisms.get(id)?.layer !== undefined);
  const core = [...inForm.flatMap((one) => one.core), ...own];
  const half = inForm.flatMap((one) => one.half).filter((id) => !core.includes(id));
  return found
    ? shown(found, signals, { core, half, reads: inForm[0]?.reads })
    : plain(core, signals);
}

/**
 * How far a plan shows a recommended lever; undefined if the catalogue does not say what shows it.
 */
export function shownAdvice(
  kind: 'model' | 'trend',
  id: string,
  lever: string,
  signals: Signals,
): Shown | undefined {
  const found = builtinReading().countsFor.find((one) => one[kind] === id && one.lever === lever);
  return found && shown(found, signals, { core: [], half: [] });
}

interface FormMeans {
  readonly core: readonly string[];
  readonly half: readonly string[];
  readonly reads?: Text | undefined;
}

function shown(counts: CountsFor, signals: Signals, form: FormMeans): Shown {
  const { full, together = [], half = [], words } = counts;
  const mechanisms = [...full.mechanisms.filter((id) => !form.half.includes(id)), ...form.core];
  const there = present(mechanisms, full.levers, signals);
  if (there) return { state: 'there', ...there, missing: [] };
  if (together.some(({ of }) => of.every((list) => list.some((id) => has(id, signals)))))
    return {
      state: 'there',
      mechanisms: together
        .flatMap(({ of }) => of.flat())
        .filter((id) => signals.mechanisms.has(id)),
      levers: [],
      missing: [],
    };
  if (words && isSaid(words, signals))
    return { state: 'there', mechanisms: [], levers: [], missing: [] };
  const parts = half.flatMap((one) => {
    const found = present(one.mechanisms, one.levers, signals);
    const inName = one.words && named([...one.words.en, ...one.words.zh], signals);
    return found || inName ? [{ mechanisms: [], levers: [], ...found, missing: one.missing }] : [];
  });
  const formPart = present(form.half, [], signals);
  if (formPart && form.reads) parts.push({ ...formPart, missing: form.reads });
  return {
    state: parts.length > 0 ? 'partly' : 'missing',
    mechanisms: [...new Set(parts.flatMap((one) => one.mechanisms))],
    levers: [...new Set(parts.flatMap((one) => one.levers))],
    missing: parts.map((one) => one.missing),
  };
}

/** The mechanisms and levers of a set that the plan has; undefined for none. */
function present(
  mechanisms: readonly string[],
  levers: readonly string[],
  signals: Signals,
): Pick<Shown, 'mechanisms' | 'levers'> | undefined {
  const found = {
    mechanisms: mechanisms.filter((id) => signals.mechanisms.has(id)),
    levers: levers.filter((id) => signals.levers.has(id)),
  };
  return found.mechanisms.length + found.levers.length > 0 ? found : undefined;
}

/** A member of `together`: a mechanism, `kpi:id` with a baseline, or `lever:id`. */
function has(member: string, { mechanisms, kpis, levers }: Signals): boolean {
  const [kind = '', id] = member.split(':');
  if (id === undefined) return mechanisms.has(member);
  return kind === 'kpi' ? kpis.has(id) : levers.has(id);
}

function named(words: readonly string[], { work }: Signals): boolean {
  return words.some((word) => work.some((name) => name.includes(foldWord(word))));
}

/** Words of the name of an initiative; in plans of these models also of title and keys. */
function isSaid({ en, zh, models }: NonNullable<CountsFor['words']>, signals: Signals): boolean {
  const isTheirs = models.some((id) => signals.models.includes(id));
  if (models.length > 0 && !isTheirs) return false;
  const words = [...en, ...zh];
  return (
    named(words, signals) ||
    (isTheirs && words.some((word) => signals.texts.includes(foldWord(word))))
  );
}

/** A key of a company catalogue: its own core. */
function plain(core: readonly string[], signals: Signals): Shown {
  const found = present(core, [], signals);
  return found
    ? { state: 'there', ...found, missing: [] }
    : { state: 'missing', mechanisms: [], levers: [], missing: [] };
}
