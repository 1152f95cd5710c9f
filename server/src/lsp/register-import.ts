import type { Connection } from 'vscode-languageserver';
import { builtinCatalog } from '../catalog/catalog.ts';
import { importDocuments } from '../documents/in/import.ts';
import { reportLines } from '../documents/in/report.ts';
import type { SourceDocument } from '../documents/in/source.ts';
import { shown } from '../text/message.ts';
import { withFigures } from '../tracking/append.ts';
import type { Guard } from './guard.ts';
import type { Host } from './host.ts';
import type { Workspace } from './workspace.ts';

/** The documents that a client has read, their bytes in Base64. */
interface ImportParams {
  readonly files?: readonly { readonly name?: unknown; readonly data?: unknown }[];
}

/** The plan that was made, or why there is none. */
interface ImportAnswer {
  readonly text?: string;
  /** What became of the documents, in lines. */
  readonly report?: string;
  /** The file of figures beside the plan. */
  readonly figures?: string;
  readonly counts?: { readonly placed: number; readonly left: number; readonly doubtful: number };
  readonly problem?: string;
}

/** The request of our own client that makes a plan from documents. It reads and writes no file. */
export function registerImport(
  connection: Connection,
  { host, workspace, guard }: { host: Host; workspace: Workspace; guard: Guard },
): void {
  connection.onRequest('planwright/import', ({ files }: ImportParams): Promise<ImportAnswer> => {
    const lang = workspace.language();
    const failed = { problem: lang === 'zh' ? '导入时出错。' : 'The import failed.' };
    const run = async (): Promise<ImportAnswer> => {
      if (!host.openDocument || !Array.isArray(files)) return failed;
      const documents: SourceDocument[] = [];
      for (const { name, data } of files) {
        const { document, problem } = await host.openDocument(String(name), String(data));
        if (!document) return { problem: `${shown(String(name))} ${problem[lang]}` };
        documents.push(document);
      }
      const imported = importDocuments(documents, {
        catalog: builtinCatalog(),
        today: host.today(),
        figures: 'beside',
      });
      const { text, placed, left, doubts, figures } = imported;
      const beside = figures.length > 0 ? withFigures('', figures, imported.lang) : undefined;
      return {
        text,
        report: reportLines(imported, lang, true).join('\n'),
        ...(beside !== undefined && { figures: beside }),
        counts: { placed: placed.length, left: left.length, doubtful: doubts.length },
      };
    };
    return guard('import', run, failed);
  });
}
