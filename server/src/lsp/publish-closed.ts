import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Guard } from './guard.ts';

/** The findings of a plan that is not open. */
export interface ClosedFindings {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A result id for a list of findings: equal lists have equal ids, so nothing has to be remembered.
 */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const text = JSON.stringify(diagnostics);
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  return `${text.length}-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}

/** Sends the findings of plans that are not open, for clients that never ask. */
export interface ClosedPublisher {
  /** Publishes what changed; one round at a time, changes meanwhile cause one more. */
  readonly soon: () => void;
  /** Takes back all that was published. */
  readonly clear: () => Promise<void>;
  /** Takes back what was published for one plan. */
  readonly take: (uri: string) => void;
}

/** @param findings those of all plans that are not open */
export function closedPublisher(
  connection: Connection,
  guard: Guard,
  findings: () => Promise<readonly ClosedFindings[]>,
): ClosedPublisher {
  const published = new Map<string, string>();
  let publishing = Promise.resolve();
  let again = false;

  async function publish(found: readonly ClosedFindings[]): Promise<void> {
    const gone = new Set(published.keys());
    for (const { uri, diagnostics } of found) {
      gone.delete(uri);
      const name = resultIdOf(diagnostics);
      if ((published.get(uri) ?? resultIdOf([])) === name) continue;
      published.set(uri, name);
      await connection.sendDiagnostics({ uri, diagnostics: [...diagnostics] });
    }
    for (const uri of gone) {
      published.delete(uri);
      await connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  }

  return {
    soon: () => {
      if (again) return;
      again = true;
      publishing = publishing.then(async () => {
        again = false;
        await guard('publish', async () => publish(await findings()), undefined);
      });
    },
    clear: () => guard('publish', () => publish([]), undefined),
    take: (uri) => {
      if (!published.delete(uri)) return;
      const send = () => connection.sendDiagnostics({ uri, diagnostics: [] });
      void guard('publish', send, undefined);
    },
  };
}
