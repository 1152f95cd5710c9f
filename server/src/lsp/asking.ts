import type { TextDocuments } from 'vscode-languageserver';
import type { OtherDocument, PlanDocument } from '../features/document.ts';
import { maxLength } from '../syntax/guard.ts';
import { isTooMuch } from '../syntax/parse.ts';
import type { Guard } from './guard.ts';
import { type Host, Overrun } from './host.ts';
import type { OpenDocument } from './open-document.ts';
import type { Workspace } from './workspace.ts';

/** Runs a feature on an open plan, or its counterpart on a configuration or company catalogue; anything else gives the fallback. */
export type Ask = <T>(
  name: string,
  uri: string,
  feature: (plan: PlanDocument) => T,
  fallback: T,
  forOther?: (other: OtherDocument) => T,
) => Promise<T>;

/** Features under guard. */
export interface Asking {
  readonly on: Ask;
  /** Features that broke or did not come to an end on a document, by name. */
  readonly broken: (uri: string) => readonly string[];
  readonly close: (uri: string) => void;
}

/** A feature that breaks costs its own answer; one that does not come to an end is ended, and not asked again for that document. */
export function createAsking(
  host: Host,
  documents: TextDocuments<OpenDocument>,
  workspace: Workspace,
  guard: Guard,
): Asking {
  const failed = new Map<string, Map<string, 'broke' | 'overran'>>();

  function note(name: string, uri: string, how: 'broke' | 'overran'): void {
    failed.set(uri, (failed.get(uri) ?? new Map()).set(name, how));
  }

  /**
   * Runs a feature on what is worked out for it. Where it is ended, it gets a second and longer chance on everything worked out anew;
   * not so when it took memory without end.
   */
  async function limited<D, T>(
    name: string,
    uri: string,
    work: () => Promise<D>,
    feature: (of: D) => T,
  ): Promise<T> {
    for (let isFirst = true; ; isFirst = false) {
      const document = await work();
      try {
        return host.limited(() => feature(document), isFirst);
      } catch (error) {
        const overran = error instanceof Overrun;
        if (overran) workspace.renew(uri);
        if (overran && isFirst && !error.isGreedy) continue;
        note(name, uri, overran ? 'overran' : 'broke');
        throw error;
      }
    }
  }

  return {
    on: async (name, uri, feature, fallback, forOther) => {
      const document = documents.get(uri);
      const kind = document ? workspace.kindOf(document) : 'none';
      if (!document || failed.get(uri)?.get(name) === 'overran') return fallback;
      if (kind === 'plan')
        return guard(
          name,
          () =>
            limited(
              name,
              uri,
              () => workspace.planOf(document),
              (plan) => (isTooMuch(plan.checked.plan.syntax) ? fallback : feature(plan)),
            ),
          fallback,
        );
      if (
        (kind === 'config' || kind === 'catalog') &&
        forOther &&
        document.text.length <= maxLength
      )
        return guard(
          name,
          () => limited(name, uri, () => workspace.otherOf(document, kind), forOther),
          fallback,
        );
      return fallback;
    },
    broken: (uri) => [...(failed.get(uri)?.keys() ?? [])],
    close: (uri) => failed.delete(uri),
  };
}
