import { normalise } from './normalise.ts';
import { both, type Stripped } from './proper-names.ts';
import { builtinReading } from './reading.ts';

/** Longer items are sentences. */
const longest = 120;

/**
 * The mechanism that a whole item means under a lever, where it means another one elsewhere: `ads`
 * under the income of a platform.
 */
export function meantUnder(text: string, under: string | undefined): string | undefined {
  if (under === undefined || text.length > longest) return undefined;
  const word = normalise(text);
  const { byLever } = builtinReading().properNames;
  return byLever.find(
    (one) => one.words && one.under.includes(under) && both(one.words).includes(word),
  )?.means;
}

/**
 * The meaning of a bare name: specific under some levers, else the usual meaning of such a name.
 */
export function nameUnder(
  { names, means }: Stripped,
  under: string | undefined,
): { readonly id: string } | undefined {
  if (names.length === 0 || under === undefined) return undefined;
  const { byLever } = builtinReading().properNames;
  const found = byLever.find(
    (one) => one.under.includes(under) && one.names?.some((name) => names.includes(name)),
  );
  const id = found?.means ?? means;
  return id === undefined ? undefined : { id };
}
