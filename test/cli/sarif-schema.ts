/** What the tests read of a SARIF file. */
export interface Artifact {
  readonly uri: string;
  readonly uriBaseId?: string;
}
interface Message {
  readonly text: string;
}
interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Physical {
  readonly physicalLocation: { readonly artifactLocation: Artifact; readonly region: Region };
}
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: Message;
  readonly locations: readonly [Physical];
  readonly relatedLocations?: readonly (Physical & {
    readonly id: number;
    readonly message: Message;
  })[];
  readonly fixes?: readonly {
    readonly description: Message;
    readonly artifactChanges: readonly {
      readonly artifactLocation: Artifact;
      readonly replacements: readonly {
        readonly deletedRegion: Region;
        readonly insertedContent: Message;
      }[];
    }[];
  }[];
  readonly suppressions: readonly { readonly kind: string; readonly justification?: string }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: Message;
  readonly fullDescription: Message;
  readonly help: Message & { readonly markdown: string };
}
export interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
    readonly results: readonly SarifResult[];
  }[];
}

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const count: Schema = { type: 'integer', minimum: 1 };
const list = (items: Schema, minItems = 1): Schema => ({
  type: 'array',
  items,
  minItems,
  uniqueItems: true,
});
/** An object with exactly these properties; those after `?` may be absent. */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties).map(
    ([key, value]) => [key.replace('?', ''), value] as const,
  );
  const required = Object.keys(properties).filter((key) => !key.endsWith('?'));
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    required,
    additionalProperties: false,
  };
}

const message = object({ text });
const level = (...more: string[]): Schema => ({
  type: 'string',
  enum: ['note', 'warning', 'error', ...more],
});
const artifact = object({ uri: text, 'uriBaseId?': { type: 'string', const: '%SRCROOT%' } });
const region = object({ startLine: count, startColumn: count, endLine: count, endColumn: count });
const physical = object({ artifactLocation: artifact, region });
const rule = object({
  id: { type: 'string', pattern: '^[A-Z]{3}\\d{3}$' },
  name: text,
  shortDescription: message,
  fullDescription: message,
  helpUri: { type: 'string', pattern: '^planwright:/rules/[A-Z]{3}\\d{3}\\.md$' },
  help: object({ text, markdown: text }),
  defaultConfiguration: object({ level: level('none') }),
  properties: object({ tags: list(text) }),
});
const replacement = object({
  deletedRegion: region,
  insertedContent: object({ text: { type: 'string' } }),
});
const fix = object({
  description: message,
  artifactChanges: list(object({ artifactLocation: artifact, replacements: list(replacement) })),
  properties: object({ kind: { type: 'string', enum: ['safe', 'suggestion'] } }),
});
const result = object({
  ruleId: text,
  ruleIndex: { type: 'integer', minimum: 0 },
  level: level(),
  message,
  locations: { ...list(object({ physicalLocation: physical })), maxItems: 1 },
  'relatedLocations?': list(
    object({ id: { type: 'integer', minimum: 0 }, physicalLocation: physical, message }),
  ),
  'fixes?': list(fix),
  'baselineState?': { type: 'string', enum: ['new', 'unchanged'] },
  suppressions: list(
    object({ kind: { type: 'string', enum: ['inSource', 'external'] }, 'justification?': text }),
    0,
  ),
  partialFingerprints: {
    type: 'object',
    minProperties: 1,
    additionalProperties: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    required: [],
  },
});
const driver = object({
  name: { type: 'string', const: 'planwright' },
  version: text,
  language: text,
  rules: list(rule),
});
const run = object({
  tool: object({ driver }),
  invocations: list(object({ executionSuccessful: { type: 'boolean' } })),
  columnKind: { type: 'string', const: 'utf16CodeUnits' },
  newlineSequences: list(text),
  results: { type: 'array', items: result },
});

/**
 * The part of SARIF 2.1.0 that Planwright writes: every property the standard requires, and none it
 * does not know.
 */
export const sarifSchema: Schema = object({
  $schema: { type: 'string', pattern: '^https://.*sarif.*2\\.1\\.0.*\\.json$' },
  version: { type: 'string', const: '2.1.0' },
  runs: { ...list(run), maxItems: 1 },
});
