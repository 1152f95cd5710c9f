import { l10n } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient';

const limit = 5;
const within = 3 * 60_000;

/** Restarts a crashed server without troubling the user, unless it keeps crashing. */
export function calmRestarts(now: () => number = Date.now): ErrorHandler {
  let crashes: number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed: (): CloseHandlerResult => {
      crashes = [...crashes.filter((time) => now() - time < within), now()];
      if (crashes.length < limit) {
        const message = l10n.t('The language server stopped unexpectedly and is being restarted.');
        return { action: CloseAction.Restart, message, handled: true };
      }
      crashes = [];
      const message = l10n.t(
        'The Planwright language server stopped unexpectedly {0} times within three minutes and was not restarted. Run “Planwright: Restart Language Server” to try again.',
        limit,
      );
      return { action: CloseAction.DoNotRestart, message };
    },
  };
}
