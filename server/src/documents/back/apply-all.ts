import type { Catalog } from '../../catalog/catalog.ts';
import type { Lang } from '../../text/language.ts';
import type { TextEdit } from '../../text/span.ts';
import { taken, type Way, waysOf } from './apply.ts';
import type { Change } from './changes.ts';
import type { PlanDraft } from './draft.ts';

/** A plan after changes, and the address that each change concerned; the others were not made. */
export interface Applied {
  readonly draft: PlanDraft;
  readonly paths: ReadonlyMap<Change, readonly string[]>;
}

/** Maximum number of characters that are read to be certain that nothing else changed. */
const mostRead = 50_000_000;

/** A change with the way that is tried. */
interface Trial {
  readonly change: Change;
  readonly way: Way;
}

/**
 * Makes all changes that can be made without changing anything else. As many as possible are made
 * at once; what then turns out wrong is tried in halves, and at last alone in every way.
 */
export function applyAll(
  start: PlanDraft,
  changes: readonly Change[],
  catalog: Catalog,
  lang: Lang,
): Applied {
  const paths = new Map<Change, readonly string[]>();
  let draft = start;
  let read = 0;
  const make = (ways: readonly Trial[]): boolean => {
    read += draft.text.length;
    const after =
      read > mostRead
        ? undefined
        : taken(
            draft,
            ways.map(({ way }) => way),
            catalog,
          );
    if (!after) return false;
    draft = after;
    for (const { change, way } of ways) paths.set(change, way.path);
    return true;
  };
  const first = (change: Change): Trial[] => {
    const [way] = waysOf(draft, change, catalog, lang);
    return way ? [{ change, way }] : [];
  };
  const alone = (change: Change): void => {
    for (const way of waysOf(draft, change, catalog, lang)) if (make([{ change, way }])) return;
  };
  const run = (list: readonly Change[]): void => {
    let rest = list;
    while (rest.length > 1) {
      const together = apart(rest.flatMap(first));
      const names = new Set(together.map(({ change }) => change));
      if (together.length < 2) break;
      if (!make(together)) {
        const half = Math.ceil(together.length / 2);
        run(together.slice(0, half).map(({ change }) => change));
        run(together.slice(half).map(({ change }) => change));
      }
      rest = rest.filter((change) => !names.has(change));
    }
    rest.forEach(alone);
  };
  run(changes);
  return { draft, paths };
}

/** Those whose places and edits do not touch each other; the others have to wait. */
function apart(trials: readonly Trial[]): Trial[] {
  const kept: Trial[] = [];
  const addresses = new Set<string>();
  const edits: TextEdit[] = [];
  for (const trial of trials) {
    const { path, edits: own } = trial.way;
    const above = path.map((_, at) => path.slice(0, at + 1).join('\n'));
    const isTaken = above.some((one) => addresses.has(one)) || touches(edits, own);
    if (isTaken || addresses.has(`in ${path.join('\n')}`)) continue;
    kept.push(trial);
    edits.push(...own);
    addresses.add(path.join('\n'));
    for (const one of above.slice(0, -1)) addresses.add(`in ${one}`);
  }
  return kept;
}

function touches(edits: readonly TextEdit[], own: readonly TextEdit[]): boolean {
  return own.some(({ span }) =>
    edits.some(({ span: other }) => {
      const isInserted = span.start === span.end && other.start === other.end;
      return !isInserted && span.start <= other.end && other.start <= span.end;
    }),
  );
}
