import type { Catalog } from '../../catalog/catalog.ts';
import { factsOfKey } from '../../catalog/requirements.ts';
import { failuresOfKey } from '../../catalog/supporting-facts.ts';
import type { Model, OperatingKey } from '../../catalog/types.ts';
import type { Lang } from '../../text/language.ts';
import { words } from '../words.ts';
import {
  bullets,
  type DescribeOptions,
  evidenceLines,
  full,
  nameAndId,
  type Part,
  say,
} from './part.ts';
import { withDash } from './punctuation.ts';

/** The closest case, and a failed one if there is any. */
export function casesOf(
  catalog: Catalog,
  keys: readonly OperatingKey[],
  options: DescribeOptions,
): Part[] {
  const facts = keys.flatMap((key) => factsOfKey(catalog, key));
  const failures = keys.flatMap((key) => failuresOfKey(catalog, key.id));
  return [
    full(evidenceLines(catalog, facts, words.case, options, 2)),
    full(evidenceLines(catalog, failures, words.failed, options, 1)),
  ];
}

/** Levers that the source text shows for the model outside its keys. */
export function alsoSeen(catalog: Catalog, model: Model, lang: Lang): string | undefined {
  const lines = model.extraLevers.map(({ lever, via }) =>
    withDash(nameAndId(catalog, 'levers', lever, lang), say(via, lang), lang),
  );
  return bullets(words.alsoSeen, lines, lang);
}
