import type { Plan } from '../../model/plan.ts';
import { planType } from '../../model/shape.ts';
import type { FieldShape, ValueType } from '../../model/shape-types.ts';
import type { StructureIssue } from '../../model/structure-issue.ts';
import type { MapNode, Node } from '../../syntax/tree.ts';
import { defineRule, type Report } from '../rule.ts';
import { convert, exampleOf, expectedForm, foundForm } from './forms.ts';

export default defineRule({
  code: 'STR005',
  name: 'wrong-form',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['plan', 'config'],
  title: { en: 'Value of the wrong form', zh: '取值形式不对' },
  why: {
    en: 'A list where a text is expected, or the reverse, cannot be read and is left out of all other checks.',
    zh: '该写文字处写成列表（或相反）就无法读取，也不会进入其他检查。',
  },
  message: {
    en: '`{path}` should be {expected}, found {found}. Example: {example}',
    zh: '`{path}` 应为{expected}，实际为{found}。写法示例：{example}',
  },
  variants: {
    anchor: {
      en: 'YAML takes the word after `&` at the start of a text for a mark and drops it. Put the text in quotes, as in "&Co".',
      zh: 'YAML 会把开头的 `&` 连同后面的词当作标记丢掉。请给这段文字加引号，如 "&Co"。',
    },
    alias: {
      en: 'References (`*name`) are not part of the plan format. Write the value out.',
      zh: '计划格式不支持引用（`*name`），请直接写出内容。',
    },
    tag: {
      en: 'Tags (`!name`) are not part of the plan format. Delete the tag.',
      zh: '计划格式不支持标签（`!name`），请删除。',
    },
    merge: {
      en: 'Merge keys (`<<`) are not part of the plan format. Write the fields out.',
      zh: '计划格式不支持合并键（`<<`），请直接写出各字段。',
    },
    'complex-key': {
      en: 'A key must be a plain word. Write `key: value`.',
      zh: '键必须是普通文字，请写成“键: 值”。',
    },
    sum: {
      en: 'The weights under `emphasis` sum to {sum}; they should sum to 100. Example: emphasis: {example}',
      zh: '`emphasis` 的权重合计为 {sum}，应为 100。写法示例：emphasis: {example}',
    },
  },
  yieldsTo: { entry: ['STR007'] },
  check({ plan, structure, format, report }) {
    const isPlan = format === planType;
    for (const issue of structure) {
      if (issue.kind === 'unsupported')
        report({ span: issue.span, path: [], variant: issue.unsupported.kind, data: {} });
      if (issue.kind !== 'form') continue;
      const field = 'doc' in issue.type ? (issue.type as FieldShape) : undefined;
      const path = issue.path.length === 0 ? { en: 'The plan', zh: '计划' } : issue.path.join('.');
      report({
        span: issue.span,
        path: issue.path,
        data: {
          path,
          expected: expectedForm(issue.type),
          found: foundForm(issue.node),
          example: exampleOf(field, issue.type),
        },
        ...((isRemark(plan, issue) || (isPlan && isInDraft(plan, issue))) && {
          severity: 'hint' as const,
        }),
        about: { field: issue.path.join('.') },
        fixes: () => convert(plan, issue),
      });
    }
    emphasisSum(plan, report);
  },
});

/** `- photos: taken by us` in a list of means: a colon in a text. */
function isColon(type: ValueType, node: MapNode): boolean {
  return type.type === 'ref' && node.entries.length === 1;
}

/** Fields with a few values, for which people have words of their own. */
const ownWords = new Set(['status', 'likelihood', 'impact']);

/** Below a section of a draft another layout says the same to a reader. */
function isInDraft({ status }: Plan, { path }: Pick<StructureIssue, 'path'>): boolean {
  return status === 'draft' && path.length > 1;
}

/**
 * What a person understands as it stands, in a form that is not read: several texts where one is
 * expected, a word in place of a record that the plan could leave out.
 */
function isRemark(
  { status }: Plan,
  { path, node, type }: Extract<StructureIssue, { kind: 'form' }>,
): boolean {
  // `FY27 (April 2026 - March 2027)` says more than its first month.
  if (path[0] === 'fiscal_year' || path[0] === 'owner') return true;
  // `节奏: 双周对一次 KR` is no stage.
  if (path[0] === 'phases' && node.kind === 'scalar') return true;
  // A state in the author's words.
  if (path.length > 1 && ownWords.has(path.at(-1) ?? '')) return true;
  // `市场` is both: a list of countries, and what is said of the market.
  if (path[0] === 'markets' && node.kind === 'map') return true;
  if (path[0] === 'market' && node.kind === 'list') return true;
  if (node.kind === 'list') return takesScalar(type) && node.items.every(isScalar);
  if (node.kind === 'map')
    return type.type === 'text' || type.type === 'period' || isColon(type, node);
  if (node.kind !== 'scalar') return false;
  if (path[0] === 'scenarios') return true;
  // `first cut, numbers to be checked`
  if (path.join() === 'status' && /\s/.test(node.text.trim())) return true;
  if (status === 'approved') return false;
  // `kpis: repeat rate, returns`: each of them is read.
  if (type.type === 'list' && type.of.type === 'ref') return true;
  return path[0] === 'market' && /[\s，、；;（(]/u.test(node.text.trim());
}

function takesScalar(type: ValueType): boolean {
  if (type.type === 'entry') return type.short.some(takesScalar);
  return type.type !== 'list' && type.type !== 'map' && type.type !== 'record';
}

function isScalar({ kind }: Node): boolean {
  return kind === 'scalar';
}

function emphasisSum({ emphasis }: Plan, report: (report: Report) => void): void {
  if (!emphasis) return;
  const weights = [...emphasis.weights.values()].map(({ text }) => Number(text));
  const sum = weights.reduce((a, b) => a + b, 0);
  if (weights.length < 3 || weights.some(Number.isNaN) || Math.abs(sum - 100) < 1e-6) return;
  const example = '{connection: 25, efficiency: 55, experience: 20}';
  report({
    span: emphasis.at.span,
    path: emphasis.at.path,
    variant: 'sum',
    data: { sum, example },
  });
}
