type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isText = (value: unknown): boolean => typeof value === 'string';
const isPosition = (value: unknown): boolean =>
  isFields(value) && isCount(value.line) && isCount(value.character);
const isRange = (value: unknown): boolean =>
  isFields(value) && isPosition(value.start) && isPosition(value.end);
const isListOf =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(fits);
const isFile = (value: unknown): boolean => isFields(value) && isText(value.uri);
const isOptional =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || value === null || fits(value);
const isFolders = isOptional(isListOf((one) => isFields(one) && isText(one.uri)));

type Shape = Readonly<Record<string, (value: unknown) => boolean>>;

const place: Shape = { textDocument: isFile, position: isPosition };
const layout: Shape = { options: isFields };

/**
 * The parts of the parameters of a message that the server relies on; the rest is validated where
 * it is used.
 */
const shapes: Readonly<Record<string, Shape>> = {
  initialize: { capabilities: isFields, workspaceFolders: isFolders, locale: isOptional(isText) },
  'textDocument/didOpen': {
    textDocument: (value) =>
      isFields(value) &&
      isText(value.uri) &&
      isText(value.languageId) &&
      isText(value.text) &&
      typeof value.version === 'number',
  },
  'textDocument/didChange': {
    textDocument: (value) =>
      isFields(value) && isText(value.uri) && typeof value.version === 'number',
    contentChanges: isListOf(
      (one) => isFields(one) && isText(one.text) && (one.range === undefined || isRange(one.range)),
    ),
  },
  'textDocument/hover': place,
  'textDocument/completion': place,
  'textDocument/definition': place,
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/references': { ...place, context: isFields },
  'textDocument/rename': { ...place, newName: isText },
  'textDocument/onTypeFormatting': { ...place, ...layout, ch: isText },
  'textDocument/rangeFormatting': { textDocument: isFile, ...layout, range: isRange },
  'textDocument/formatting': { textDocument: isFile, ...layout },
  'textDocument/inlayHint': { textDocument: isFile, range: isRange },
  'textDocument/selectionRange': { textDocument: isFile, positions: isListOf(isPosition) },
  'textDocument/codeAction': {
    textDocument: isFile,
    range: isRange,
    context: (value) => isFields(value) && isOptional(isListOf(isText))(value.only),
  },
  'textDocument/diagnostic': { textDocument: isFile },
  'workspace/diagnostic': {
    previousResultIds: isListOf((one) => isFields(one) && isText(one.uri) && isText(one.value)),
  },
  'workspace/symbol': { query: isText },
  'workspace/executeCommand': { command: isText },
  'workspace/willRenameFiles': {
    files: isListOf((one) => isFields(one) && isText(one.oldUri) && isText(one.newUri)),
  },
  'workspace/didChangeWatchedFiles': {
    changes: isListOf((one) => isFields(one) && isText(one.uri)),
  },
  'workspace/didChangeConfiguration': {},
  'workspace/didChangeWorkspaceFolders': {
    event: (value) => isFields(value) && isFolders(value.added) && isFolders(value.removed),
  },
  'completionItem/resolve': { label: isText },
  '$/cancelRequest': { id: (value) => isText(value) || typeof value === 'number' },
  'planwright/newPlan': {},
  'planwright/whatIf': {},
  'planwright/report': {},
  'planwright/portfolio': {},
  'planwright/leverChoices': {},
  'planwright/status': {},
  'planwright/explain': {},
  'planwright/compare': {},
  'planwright/export': {},
  'planwright/takeBack': {},
};

/** Describes what is wrong with the parameters of a message; undefined when they are valid. */
export function problemWith(method: string, params: unknown): string | undefined {
  if (params !== undefined && params !== null && typeof params !== 'object')
    return 'Parameters are an object or a list.';
  const known = Object.hasOwn(shapes, method) ? shapes[method] : undefined;
  const shape =
    known ?? (method.startsWith('textDocument/') ? { textDocument: isFile } : undefined);
  if (!shape) return undefined;
  if (!isFields(params)) return `${method} has parameters by name.`;
  for (const [name, fits] of Object.entries(shape))
    if (!fits(params[name])) return `${method}: ${name} is missing or has another shape.`;
  return undefined;
}
