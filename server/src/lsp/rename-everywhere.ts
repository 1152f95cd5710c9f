import {
  LSPErrorCodes,
  type TextEdit as LspEdit,
  type Position,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CatalogText } from '../features/catalog-places.ts';
import type { OtherDocument, PlanDocument } from '../features/document.ts';
import { cellsWriting } from '../features/figures/navigate.ts';
import { prepareRename, renameInPlan } from '../features/rename.ts';
import { prepareCatalogRename, renameInCatalog } from '../features/rename-catalog.ts';
import { type Refusal, type Renamable, refuseId } from '../features/rename-check.ts';
import { indexLines, type LineIndex } from '../text/lines.ts';
import type { TextEdit } from '../text/span.ts';
import { figuresBeside } from '../text/uri.ts';
import { fromPosition, toEdits } from './convert.ts';
import type { FeatureContext } from './feature-context.ts';
import { renameScopeOf } from './rename-scope.ts';

/** What can be renamed in a company catalogue. */
export function prepareInOther(
  { kind, text, catalog, lines }: OtherDocument,
  position: Position,
  files: readonly CatalogText[],
): Renamable | Refusal | undefined {
  return kind === 'catalog'
    ? prepareCatalogRename(text, catalog, fromPosition(lines, position), files)
    : undefined;
}

/** A refusal with its reason. */
export function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/**
 * The edits in the plan, and for an entry of a company catalogue also in the catalogues and all
 * open plans that use it; or why there are none.
 */
export async function renameEverywhere(
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
