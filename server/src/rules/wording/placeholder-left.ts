import type { Plan, TextField } from '../../model/plan.ts';
import { isExtension } from '../../model/shape.ts';
import type { Node } from '../../syntax/tree.ts';
import { defineRule } from '../rule.ts';
import { askedOnce } from '../support/asked.ts';
import { openTargets } from '../support/open-targets.ts';
import { isPlaceholder } from '../support/words.ts';

export default defineRule({
  code: 'WRD003',
  name: 'placeholder-left',
  severity: { draft: 'hint', review: 'warning', approved: 'error' },
  tier: 1,
  origin: 'sense',
  title: { en: 'Placeholder left', zh: '留有占位符' },
  why: {
    en: 'Placeholders are fine in a draft, but not in a plan that others decide on.',
    zh: '草稿里留空无妨，给人拍板的计划里就是窟窿。',
  },
  message: {
    en: '{path} still says {text}.{more}',
    zh: '{path} 仍为 {text}。{more}',
  },
  asksForMore: true,
  yieldsTo: { field: ['STR005', 'FIT801', 'TRD901'] },
  check({ plan, report }) {
    // Targets that are open everywhere are one question.
    const targets = openTargets(plan).flatMap(({ target, line }) => (target ?? line)?.span ?? []);
    const all = [...valuesOf(plan), ...lineParts(plan)].filter(
      ({ span }) => !targets.some(({ start }) => start === span.start),
    );
    const { asked, more } = askedOnce(all, ({ path }) => path.join('.'));
    for (const one of asked) {
      const others = all.length > asked.length ? all.filter((other) => other !== one) : [];
      report({
        span: one.span,
        path: one.path,
        ...(all.every(({ span }) => isAssigned(plan, span)) && { severity: 'hint' as const }),
        data: { path: one.path.join('.'), text: one.text, more },
        about: { field: [one, ...others].map(({ path }) => path.join('.')) },
        related: others.map(({ span, text }) => ({
          span,
          message: { en: `Still ${text}`, zh: `仍为 ${text}` },
        })),
      });
    }
  },
});

type Open = Pick<TextField, 'text' | 'span' | 'path'>;

/**
 * Every value that is only a placeholder. Baselines to be measured and the lines of KPIs are
 * checked elsewhere.
 */
function valuesOf({ root }: Plan): Open[] {
  const found: Open[] = [];
  const path: string[] = [];
  const walk = (node: Node): void => {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        if (isExtension(key.text)) continue;
        path.push(key.text);
        walk(value);
        path.pop();
      }
    } else if (node.kind === 'list') {
      for (const item of node.items) walk(item);
    } else if (isPlaceholder(node.text) && !isKpiValue(path) && !isDated.test(node.text)) {
      found.push({ text: node.text.trim(), span: node.span, path: [...path] });
    }
  };
  if (root) walk(root);
  return found;
}

/** `tbd by 2027-09`: open, and said until when. */
const isDated = /(?:\bby\b|\buntil\b|于|在).*\d|\d.*前/iu;

function isKpiValue(path: readonly string[]): boolean {
  return (
    path[0] === 'kpis' &&
    (path.length === 2 || (path.length === 3 && (path[2] === 'baseline' || path[2] === 'target')))
  );
}

/** `tbd by 2027-09 @ CFO`: somebody sets the target, and it is said until when. */
function isAssigned({ kpis }: Plan, { start }: Open['span']): boolean {
  const kpi = kpis.find(({ target }) => target?.span.start === start);
  return [kpi?.due, kpi?.owner].every((field) => field && !isPlaceholder(field.text));
}

/** Targets, dates and owners of KPIs; `n/a` is not a target either. */
function lineParts(plan: Plan): Open[] {
  const open = (field: Open | undefined): boolean =>
    field !== undefined && isPlaceholder(field.text);
  return plan.kpis.flatMap(({ line, target, due, owner }) => [
    ...(target && (open(target) || /^(?:n\/?a|未知|待测)$/i.test(target.text)) ? [target] : []),
    ...(line ? [due, owner].flatMap((field) => (field && open(field) ? [field] : [])) : []),
  ]);
}
