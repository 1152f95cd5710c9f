type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const texts: Schema = { type: 'array', items: text };
const count: Schema = { type: 'integer', minimum: 0 };
const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });

/** An object with these properties; those with `?` are optional. */
function object(properties: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(properties).map(
    ([key, value]) => [key.replace('?', ''), value] as const,
  );
  return {
    type: 'object',
    required: Object.keys(properties).filter((key) => !key.endsWith('?')),
    properties: Object.fromEntries(entries),
    additionalProperties: false,
  };
}

const version: Schema = { const: 1 };
const severity = oneOf('error', 'warning', 'info', 'hint');
const place = object({
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
  offset: count,
});
const range = object({ start: place, end: place });
const fix = object({
  title: text,
  kind: oneOf('safe', 'suggestion'),
  edits: list(object({ range, newText: text })),
});
const finding = object({
  rule: { type: 'string', pattern: '^[A-Z]{3}\\d{3}$' },
  name: text,
  severity,
  at: text,
  path: texts,
  range,
  message: text,
  related: list(object({ range, message: text })),
  evidence: texts,
  fixes: list(fix),
});
const named = object({ rule: text, name: text, severity, at: text, message: text });
const change = object({
  kind: oneOf(
    'added',
    'removed',
    'renamed',
    'changed',
    'live',
    'planned',
    'waived',
    'unwaived',
    'hollowed',
    'filled',
    'measured',
    'status',
    'unreadable',
  ),
  section: text,
  'id?': text,
  'field?': text,
  at: text,
  'before?': text,
  'after?': text,
  'direction?': oneOf('bolder', 'weaker'),
  'size?': { type: 'number' },
  'offTrackSince?': text,
  message: text,
});

function schema(title: string, body: Schema): Schema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, ...body };
}

/**
 * The output of `check --format json`. Lines and columns count from 1, columns and offsets in
 * UTF-16 code units.
 */
export const checkOutputSchema: Schema = schema(
  'Output of planwright check --format json',
  object({
    version,
    files: list(
      object({
        file: text,
        model: texts,
        status: text,
        'understood?': object({ judged: count, total: count }),
        findings: list(finding),
      }),
    ),
    summary: object({ files: count, error: count, warning: count, info: count, hint: count }),
  }),
);

/** The output of `diff --format json`. */
export const diffOutputSchema: Schema = schema(
  'Output of planwright diff --format json',
  object({
    version,
    files: list(
      object({
        file: text,
        'from?': text,
        status: oneOf('added', 'removed', 'changed'),
        changes: list(change),
        findings: object({ new: list(named), cleared: list(named) }),
      }),
    ),
    summary: object({ files: count, changes: count, new: count, cleared: count }),
  }),
);
