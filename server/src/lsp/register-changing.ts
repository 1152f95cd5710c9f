import {
  type Connection,
  LSPErrorCodes,
  type TextEdit as LspEdit,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { definitionIn } from '../features/catalog-places.ts';
import { format, formatOnEnter, formatRange } from '../features/format/format.ts';
import { prepareRename, refuseId, renameInCatalog, renameInPlan } from '../features/rename.ts';
import { indexLines } from '../text/lines.ts';
import { fromPosition, fromRange, toEdits, toRange } from './convert.ts';
import type { FeatureContext } from './features.ts';

/** What changes a plan: new names and a tidy layout. */
export function registerChanging(connection: Connection, context: FeatureContext): void {
  const { on } = context;
  connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
    const files = await context.catalogs(uri);
    const found = await on<{ readonly refusal: string } | { readonly range: Range; readonly placeholder: string } | null>(
      'prepareRename',
      uri,
      (plan) => {
        const at = prepareRename(plan, fromPosition(plan.lines, position), files);
        if (!at) return null;
        return 'refusal' in at ? { refusal: at.refusal[plan.lang] } : { range: toRange(plan.lines, at.span), placeholder: at.id };
      },
      null,
    );
    return found && 'refusal' in found ? refused(found.refusal) : found;
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const edit = await renameEverywhere(context, uri, position, newName.trim());
    return typeof edit === 'string' ? refused(edit) : edit;
  });
  connection.onDocumentFormatting(({ textDocument }) =>
    on<LspEdit[]>('formatting', textDocument.uri, (plan) => toEdits(plan.lines, format(plan)), []),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range }) =>
    on<LspEdit[]>(
      'rangeFormatting',
      textDocument.uri,
      (plan) => toEdits(plan.lines, formatRange(plan, fromRange(plan.lines, range))),
      [],
    ),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position }) =>
    on<LspEdit[]>(
      'onTypeFormatting',
      textDocument.uri,
      (plan) => toEdits(plan.lines, formatOnEnter(plan, fromPosition(plan.lines, position))),
      [],
    ),
  );
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** The edits in the plan, and for an entry of a company catalogue in the catalogues and all open plans; or why there are none. */
async function renameEverywhere(
  { on, plans, catalogs, guard }: FeatureContext,
  uri: string,
  position: Position,
  wanted: string,
): Promise<WorkspaceEdit | string | null> {
  const files = await catalogs(uri);
  const at = await on(
    'rename',
    uri,
    (plan) => {
      const found = prepareRename(plan, fromPosition(plan.lines, position), files);
      if (!found) return null;
      if ('refusal' in found) return found.refusal[plan.lang];
      return refuseId(plan, found, wanted)?.refusal[plan.lang] ?? found;
    },
    null,
  );
  if (!at || typeof at === 'string') return at;
  const changes: Record<string, LspEdit[]> = {};
  const { target } = at;
  for (const { uri: other, plan } of await plans()) {
    if (target.of === 'plan' && other !== uri) continue;
    const edits = await guard('rename', () => renameInPlan(plan, at, wanted), []);
    if (edits.length > 0) changes[other] = toEdits(plan.lines, edits);
  }
  if (target.of === 'catalog') {
    const home = definitionIn(files, target.kind, target.id)?.uri;
    for (const file of files) {
      const edits = await guard('rename', () => renameInCatalog(file, at, wanted, file.uri === home), []);
      if (edits.length > 0) changes[file.uri] = toEdits(indexLines(file.text), edits);
    }
  }
  return { changes };
}
