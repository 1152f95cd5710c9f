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
export function createAsking(host: Host, documents: TextDocuments<OpenDocument>, workspace: Workspace, guard: Guard): Asking {
  const failed = new Map<string, Map<string, 'broke' | 'overran'>>();

  function limited<T>(name: string, uri: string, feature: () => T): T {
    try {
      return host.limited(feature);
    } catch (error) {
      const overran = error instanceof Overrun;
      failed.set(uri, (failed.get(uri) ?? new Map()).set(name, overran ? 'overran' : 'broke'));
      if (overran) workspace.renew(uri);
      throw error;
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
          async () => {
            const plan = await workspace.planOf(document);
            return isTooMuch(plan.checked.plan.syntax) ? fallback : limited(name, uri, () => feature(plan));
          },
          fallback,
        );
      if ((kind === 'config' || kind === 'catalog') && forOther && document.getText().length <= maxLength)
        return guard(
          name,
          async () => {
            const other = await workspace.otherOf(document, kind);
            return limited(name, uri, () => forOther(other));
          },
          fallback,
        );
      return fallback;
    },
    broken: (uri) => [...(failed.get(uri)?.keys() ?? [])],
    close: (uri) => failed.delete(uri),
  };
}
