import type { Catalog } from '../catalog/catalog.ts';
import { type Checked, check } from '../check.ts';
import { normalise } from '../diff/normalise.ts';
import { canonOf, type Fields } from '../diff/value.ts';
import { compareSeverity, type Finding } from '../rules/finding.ts';
import { applyEdits } from '../text/span.ts';
import { type Source, sourceOf } from './source.ts';
import { mergeEdits } from './text.ts';
import type { Versions } from './trivia.ts';
import { type Forced, type Prefer, pathKey } from './values.ts';
import { CannotWrite } from './write.ts';

/** One version of a plan, checked. */
export interface Version extends Source {
  readonly checked: Checked;
}

/** Reads texts as versions of a plan. */
export function readerFor(ours: string, catalog: Catalog): (text: string) => Version {
  const models = check(ours, { catalog, rules: [] }).plan.models.flatMap(({ id }) => id ?? []);
  return (text) => {
    const checked = check(text, { catalog });
    const values = normalise(checked.plan, catalog, { models, asWritten: true });
    return { ...sourceOf(text, checked.plan.root, values), checked };
  };
}

/**
 * Whether the values of a plan cover its whole text: of two entries under one key only one would
 * count.
 */
export function isReadable({ plan, findings }: Checked): boolean {
  const { problems, unsupported } = plan.syntax;
  const isWhole = problems.length === 0 && unsupported.length === 0 && plan.root !== undefined;
  return isWhole && !findings.some(({ rule }) => rule === 'STR006');
}

/** All three versions, checked. */
export type Checkeds = Versions & Record<'base' | 'ours' | 'theirs', Version>;

/** The merged text; undefined where a field has no place in it. */
export function written(versions: Versions, prefer: Prefer, forced: Forced): string | undefined {
  try {
    return applyEdits(versions.ours.text, mergeEdits(versions, prefer, forced));
  } catch (error) {
    if (error instanceof CannotWrite) return undefined;
    throw error;
  }
}

/** Parses the text again: its meaning must equal the merged values. */
export function prove(
  text: string,
  value: Fields,
  read: (text: string) => Version,
): Version | undefined {
  const merged = read(text);
  return isReadable(merged.checked) && canonOf(merged.values) === canonOf(value)
    ? merged
    : undefined;
}

/** Errors of a merged plan that neither side had. */
export function errorsOfNobody(merged: Version, ours: Version, theirs: Version): Finding[] {
  const key = ({ rule, path }: Finding): string => `${rule} ${path.join('.')}`;
  const known = new Set([...ours.checked.findings, ...theirs.checked.findings].map(key));
  return merged.checked.findings.filter(
    (finding) => compareSeverity(finding.severity, 'error') >= 0 && !known.has(key(finding)),
  );
}

/** Syntax errors and broken references; other errors are left to the next check. */
export function isStructural({ rule }: Finding): boolean {
  return rule.startsWith('STR') || rule.startsWith('REF');
}

/** Entries that one side removed and that an error of the merged plan concerns. */
export function removedButNeeded(
  { base, ours, theirs }: Checkeds,
  errors: readonly Finding[],
): Forced {
  const forced = new Set<string>();
  for (const [section, { value }] of base.values.fields) {
    if (value.kind !== 'fields') continue;
    for (const key of value.fields.keys()) {
      const gone = [ours, theirs].some(({ values }) => {
        const there = values.fields.get(section)?.value;
        return !(there?.kind === 'fields' && there.fields.has(key));
      });
      if (gone && errors.some(({ message }) => message.en.includes(key)))
        forced.add(pathKey([section, key]));
    }
  }
  return forced;
}
