import type { Connection } from 'vscode-languageserver';
import { isOffice } from '../documents/out/office-formats.ts';
import { reportOf } from '../report/report.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { IndexedPlan } from './plan-index.ts';
import type { Plans } from './plans.ts';

interface ExportContext {
  readonly host: Host;
  readonly plans: Plans;
  readonly guard: Guard;
  readonly planAt: (uri: string) => Promise<IndexedPlan | undefined>;
}

/**
 * The request of our own client for a plan as a file of an office program, in Base64. The client
 * asks where to save it, and writes it.
 */
export function registerExport(
  connection: Connection,
  { host, plans, guard, planAt }: ExportContext,
): void {
  connection.onRequest(
    'planwright/export',
    async (asked: { readonly uri?: unknown; readonly format?: unknown }) => {
      const { uri, format } = asked;
      const at = typeof uri === 'string' ? await planAt(uri) : undefined;
      const { writeOffice } = host;
      if (!at || !writeOffice || !isOffice(format)) return null;
      return guard<string | null>(
        'export',
        async () => {
          const { checked, catalog, lang, today } = await plans.index.load(at);
          const report = reportOf(checked, catalog, today);
          return writeOffice({ report, checked, catalog, lang }, format);
        },
        null,
      );
    },
  );
}
