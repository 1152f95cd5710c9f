import {
  type Connection,
  type FormattingOptions,
  LSPErrorCodes,
  type TextEdit as LspEdit,
  type Position,
  type Range,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CatalogText } from '../features/catalog-places.ts';
import type { OtherDocument, PlanDocument } from '../features/document.ts';
import { cellsWriting } from '../features/figures/navigate.ts';
import { format, usualUnit } from '../features/format/format.ts';
import { formatOnEnter, formatRange } from '../features/format/format-part.ts';
import {
  prepareRename,
  type Refusal,
  type Renamable,
  refuseId,
  renameInPlan,
} from '../features/rename.ts';
import { prepareCatalogRename, renameInCatalog } from '../features/rename-catalog.ts';
import { indexLines, type LineIndex } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { figuresBeside } from '../text/uri.ts';
import { fromPosition, fromRange, toEdits, toRange } from './convert.ts';
import type { FeatureContext } from './feature-context.ts';
import { renameScopeOf } from './rename-scope.ts';

/** Requests that edit a plan: rename and formatting. */
export function registerEdits(connection: Connection, context: FeatureContext): void {
  const { answer } = context;
  connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
    const files = await context.catalogs(uri);
    const found = await answer<Prepared | null>(
      'prepareRename',
      uri,
      (plan) => shown(prepareRename(plan, fromPosition(plan.lines, position), files), plan),
      null,
      (other) => shown(prepareInOther(other, position, files), other),
    );
    return found && 'refusal' in found ? refused(found.refusal) : found;
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const edit = await renameEverywhere(context, uri, position, newName.trim());
    return typeof edit === 'string' ? refused(edit) : edit;
  });
  connection.onDocumentFormatting(({ textDocument, options }) =>
    answer<LspEdit[]>(
      'formatting',
      textDocument.uri,
      (plan) => toEdits(plan.lines, format(plan, unitOf(options))),
      [],
    ),
  );
  connection.onDocumentRangeFormatting(({ textDocument, range, options }) =>
    answer<LspEdit[]>(
      'rangeFormatting',
      textDocument.uri,
      (plan) =>
        toEdits(plan.lines, formatRange(plan, fromRange(plan.lines, range), unitOf(options))),
      [],
    ),
  );
  connection.onDocumentOnTypeFormatting(({ textDocument, position }) =>
    answer<LspEdit[]>(
      'onTypeFormatting',
      textDocument.uri,
      (plan) => toEdits(plan.lines, formatOnEnter(plan, fromPosition(plan.lines, position))),
      [],
    ),
  );
}

/** The editor's indentation width, clamped to what YAML and readers can handle. */
function unitOf({ tabSize }: FormattingOptions): number {
  return Number.isInteger(tabSize) && tabSize >= 2 && tabSize <= 8 ? tabSize : usualUnit;
}

/** The answer to `prepareRename`. */
type Prepared =
  | { readonly refusal: string }
  | { readonly range: Range; readonly placeholder: string };

function shown(
  at: Renamable | Refusal | undefined,
  { lines, lang }: Pick<PlanDocument, 'lines' | 'lang'>,
): Prepared | null {
  if (!at) return null;
  return 'refusal' in at
    ? { refusal: at.refusal[lang] }
    : { range: toRange(lines, at.span), placeholder: at.id };
}

function prepareInOther(
  { kind, text, catalog, lines }: OtherDocument,
  position: Position,
  files: readonly CatalogText[],
): Renamable | Refusal | undefined {
  return kind === 'catalog'
    ? prepareCatalogRename(text, catalog, fromPosition(lines, position), files)
    : undefined;
}

function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/**
 * The edits in the plan, and for an entry of a company catalogue also in the catalogues and all
 * open plans that use it; or why there are none.
 */
async function renameEverywhere(
  context: FeatureContext,
  uri: string,
  position: Position,
  wanted: string,
): Promise<WorkspaceEdit | string | null> {
  const { answer, guard } = context;
  const files = await context.catalogs(uri);
  const allowed = (
    found: Renamable | Refusal | undefined,
    where: PlanDocument | OtherDocument,
  ): Renamable | string | null => {
    if (!found) return null;
    if ('refusal' in found) return found.refusal[where.lang];
    return refuseId(where, found, wanted)?.refusal[where.lang] ?? found;
  };
  const at = await answer<Renamable | string | null>(
    'rename',
    uri,
    (plan) => allowed(prepareRename(plan, fromPosition(plan.lines, position), files), plan),
    null,
    (other) => allowed(prepareInOther(other, position, files), other),
  );
  if (!at || typeof at === 'string') return at;
  const changes: Record<string, LspEdit[]> = {};
  const { plans, files: reached, home } = await renameScopeOf(context, uri, at.target);
  for (const { uri: other, plan } of plans) {
    const edits = await guard('rename', () => renameInPlan(plan, at, wanted), []);
    if (edits.length > 0) changes[other] = toEdits(plan.lines, edits);
    const { figures, lines, file } = figureEdits(plan, at, wanted, other);
    if (file !== undefined && figures.length > 0) changes[file] = toEdits(lines, figures);
  }
  for (const file of reached) {
    const edits = await guard(
      'rename',
      () => renameInCatalog(file, at, wanted, file.uri === home),
      [],
    );
    if (edits.length > 0) changes[file.uri] = toEdits(indexLines(file.text), edits);
  }
  return { changes };
}

/** The cells of the file of figures beside a plan that follow a renamed KPI. */
function figureEdits(
  { checked }: PlanDocument,
  { target, id }: Renamable,
  wanted: string,
  uri: string,
): {
  readonly figures: readonly TextEdit[];
  readonly lines: LineIndex;
  readonly file: string | undefined;
} {
  const isKpi = target.of === 'plan' && target.section === 'kpis';
  return {
    figures: isKpi ? cellsWriting(checked, id, wanted) : [],
    lines: indexLines(checked.tracking.file?.text ?? ''),
    file: figuresBeside(uri),
  };
}
