import type { Catalog } from '../../catalog/catalog.ts';
import type { Located, Plan } from '../../model/plan.ts';
import { spanInScalar } from '../../model/read-entries.ts';
import { typeAt } from '../../model/shape.ts';
import type { Node } from '../../syntax/tree.ts';
import { defineRule, type RuleContext } from '../rule.ts';
import { type Brief, briefOf, numbersIn } from '../support/brief.ts';
import { datesOf, namesOf } from '../support/brief-names.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'EVI608',
  name: 'not-in-brief',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Not in the brief', zh: '简报中没有' },
  why: {
    en: 'A plan that is drafted from a brief, by a person or an assistant, must not contain figures, dates and names that nobody gave.',
    zh: '根据简报起草的计划，无论由人还是由助手起草，都不应出现没有人给过的数字、日期与姓名。',
  },
  message: {
    en: '{text} is not in {brief}. Write `tbd`, or say where it comes from.',
    zh: '{brief} 中没有 {text}。请写 `tbd`，或说明出处。',
  },
  variants: {
    name: {
      en: '“{text}” is not in {brief}. Name somebody who is, or write what you know.',
      zh: '{brief} 中没有“{text}”。请写简报中的人或名称，或写明所知。',
    },
  },
  check(context) {
    const { plan, catalog, against } = context;
    if (!against || !plan.root) return;
    const cited = citedTexts(plan, catalog);
    const brief = briefOf(catalog.measures, `${against.text}\n${cited}`, plan.calendar);
    checkNumbers(context, brief, plan.root, []);
    for (const field of datesOf(plan)) {
      const { value } = field;
      const units = value && ('from' in value ? [value.from, value.to] : [value]);
      if (!units || units.every((unit) => brief.hasDate(unit))) continue;
      reportText(context, field, field.text);
    }
    for (const field of namesOf(plan))
      if (!isPlaceholder(field.text) && !brief.names(field.text))
        reportText(context, field, field.text, 'name');
  },
});

/** Words of the facts that a plan cites: figures from there are not invented. */
function citedTexts(plan: Plan, catalog: Catalog): string {
  const refs = [...plan.levers, ...plan.kpis, ...plan.initiatives, ...plan.assumptions];
  return refs
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ id }) => (id === undefined ? [] : (catalog.facts.get(id) ?? [])))
    .map(({ text }) => `${text.en}\n${text.zh}`)
    .join('\n');
}

/** Types of values in which a number is no figure, or is looked at as a date. */
const without: ReadonlySet<string> = new Set([
  'version',
  'slug',
  'url',
  'path',
  'ref',
  'enum',
  'boolean',
  'date',
  'period',
  'month',
  'person',
]);

/** The numbers in every value of a plan; keys are the plan's own ids. */
function checkNumbers(
  context: RuleContext,
  brief: Brief,
  node: Node,
  path: readonly string[],
): void {
  if (node.kind === 'list') {
    for (const item of node.items) checkNumbers(context, brief, item, path);
    return;
  }
  if (node.kind === 'map') {
    for (const { key, value } of node.entries)
      if (!/^(?:x-|ignore$)/.test(key.text))
        checkNumbers(context, brief, value, [...path, key.text]);
    return;
  }
  const type = typeAt(path);
  const isRef =
    (type?.type === 'list' || type?.type === 'one-or-list') && without.has(type.of.type);
  if (node.isNull || isRef || (type && without.has(type.type))) return;
  const { measures } = context.catalog;
  for (const { text, start, end, number } of numbersIn(measures, node.text)) {
    if (brief.has(number)) continue;
    const span = spanInScalar(context.plan.syntax.text, node, start, end);
    reportText(context, { span, path }, text);
  }
}

function reportText(
  { report, against }: RuleContext,
  { span, path }: Located,
  text: string,
  variant?: string,
): void {
  const data = { text, brief: against?.name ?? '' };
  report({ span, path, data, ...(variant !== undefined && { variant }) });
}
