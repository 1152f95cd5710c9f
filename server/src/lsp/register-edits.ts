import type {
  Connection,
  FormattingOptions,
  TextEdit as LspEdit,
  Range,
} from 'vscode-languageserver';
import type { PlanDocument } from '../features/document.ts';
import { format, usualUnit } from '../features/format/format.ts';
import { formatOnEnter, formatRange } from '../features/format/format-part.ts';
import { prepareRename } from '../features/rename.ts';
import type { Refusal, Renamable } from '../features/rename-check.ts';
import { fromPosition, fromRange, toEdits, toRange } from './convert.ts';
import type { FeatureContext } from './feature-context.ts';
import { prepareInOther, refused, renameEverywhere } from './rename-everywhere.ts';

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
