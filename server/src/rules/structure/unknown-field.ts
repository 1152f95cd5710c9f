import { distance } from 'fastest-levenshtein';
import { nearest } from '../../catalog/lookup.ts';
import type { Path, Plan } from '../../model/plan.ts';
import { foldedWord } from '../../model/shape.ts';
import type { RecordShape } from '../../model/shape-types.ts';
import type { StructureIssue } from '../../model/structure-issue.ts';
import { entryOf, type Node } from '../../syntax/tree.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { replaceFix } from '../support/fixes.ts';

export default defineRule({
  code: 'STR004',
  name: 'unknown-field',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['plan', 'config'],
  title: { en: 'Unknown field', zh: '未知字段' },
  why: {
    en: 'A misspelt field is silently ignored, and with it what was written there.',
    zh: '写错的字段会被忽略，其中的内容也随之丢失。',
  },
  message: {
    en: 'Unknown field `{key}` in {section}. Did you mean `{suggestion}`? Fields starting with x- are left alone.',
    zh: '{section} 中有未知字段 `{key}`，是否指 `{suggestion}`？以 x- 开头的字段不检查。',
  },
  variants: {
    elsewhere: {
      en: '`{key}` has no field of its own here: {place}',
      zh: '这里没有单独的 `{key}` 字段：{place}',
    },
    unlike: {
      en: 'Unknown field `{key}` in {section}. Usual ones are {fields}. Fields starting with x- are left alone.{more}',
      zh: '{section} 中有未知字段 `{key}`，常用字段有 {fields}。以 x- 开头的字段不检查。{more}',
    },
  },
  yieldsTo: { field: ['STR008'], entry: ['STR007'] },
  check({ plan, structure, config, report }) {
    const missing = new Set(
      structure.flatMap(({ kind, path }) => (kind === 'missing' ? [path.join('.')] : [])),
    );
    const { asked, moreOf } = grouped(structure);
    for (const issue of asked) {
      const elsewhere = issue.record.elsewhere.get(foldedWord(issue.key));
      if (elsewhere) {
        report({
          span: issue.span,
          path: issue.path,
          variant: 'elsewhere',
          severity: 'hint',
          about: { field: issue.path.join('.') },
          data: { key: issue.key, place: elsewhere.say },
        });
        continue;
      }
      const suggested = suggestField(issue.key, issue.record);
      const meant =
        suggested === undefined ? undefined : [...issue.path.slice(0, -1), suggested].join('.');
      // The content of a required field under another name is lost: as severe as if it were
      // missing.
      const grave = meant !== undefined && missing.has(meant);
      const section =
        issue.path.length === 1
          ? { en: 'the plan', zh: '计划' }
          : issue.path.slice(0, -1).join('.');
      report({
        span: issue.span,
        path: issue.path,
        ...(suggested === undefined && { variant: 'unlike' }),
        ...(grave && { severity: 'error' as const }),
        // What is no misspelt field is a remark of its author.
        ...(!config && !grave && !isTypo(issue.key, suggested) && { severity: 'hint' as const }),
        about: { field: [issue.path.join('.'), ...(meant === undefined ? [] : [meant])] },
        data: {
          key: issue.key,
          section,
          suggestion: suggested ?? '',
          fields: [...issue.record.fields.keys()].slice(0, 8),
          more: moreOf.get(issue) ?? '',
        },
        fixes: () => [
          ...(suggested === undefined || hasField(plan, issue.path, suggested)
            ? []
            : replaceFix(plan, { span: issue.span, text: issue.key }, suggested)),
          ...replaceFix(plan, { span: issue.span, text: issue.key }, `x-${issue.key}`),
        ],
      });
    }
  },
});

type Unknown = Extract<StructureIssue, { readonly kind: 'unknown' }>;

/** A field that many entries have is asked about once. One that looks like another field is not. */
function grouped(structure: readonly StructureIssue[]): {
  readonly asked: readonly Unknown[];
  readonly moreOf: ReadonlyMap<Unknown, Text>;
} {
  const unknown = structure.flatMap((issue) => (issue.kind === 'unknown' ? [issue] : []));
  const byName = new Map<string, Unknown[]>();
  for (const issue of unknown) {
    if (suggestField(issue.key, issue.record) !== undefined) continue;
    const name = `${issue.record.id} ${issue.key}`;
    byName.set(name, [...(byName.get(name) ?? []), issue]);
  }
  const moreOf = new Map<Unknown, Text>();
  const left = new Set<Unknown>();
  for (const issues of byName.values()) {
    const { asked, more } = askedOnce(issues);
    for (const issue of issues.filter((one) => !asked.includes(one))) left.add(issue);
    for (const issue of asked) moreOf.set(issue, more);
  }
  return { asked: unknown.filter((issue) => !left.has(issue)), moreOf };
}

/** The entry also has the right field: a rename would duplicate it. */
function hasField(plan: Plan, path: Path, field: string): boolean {
  let node: Node | undefined = plan.root;
  for (const key of path.slice(0, -1)) node = entryOf(node, key)?.value;
  return entryOf(node, field) !== undefined;
}

/** The field that was probably meant: by its aliases first, then by spelling. */
function suggestField(key: string, record: RecordShape): string | undefined {
  const wanted = key.toLowerCase();
  for (const field of record.fields.values())
    if (field.aka?.some((word) => word.toLowerCase() === wanted)) return field.name;
  const names = fieldNames.get(record) ?? [...record.fields.keys()];
  fieldNames.set(record, names);
  return nearest(key, names);
}

/** `initative` for `initiatives`; `executive_summary` is a name of its own. */
function isTypo(key: string, field: string | undefined): boolean {
  const isWord = words.has(key.toLowerCase());
  return field !== undefined && !isWord && distance(key.toLowerCase(), field.toLowerCase()) <= 3;
}

/** English words that look like a misspelt field and are none. */
const words = new Set(
  'for from to by who what how why where with note role life care review resources'.split(' '),
);

/** The names of a record's fields; `nearest` knows a list again. */
const fieldNames = new WeakMap<RecordShape, readonly string[]>();
