import { modelName } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import type { Plan } from '../../model/plan.ts';
import { yamlText } from '../../syntax/edit.ts';
import { kept } from '../../text/kept.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';
import { addTopField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'FIT806',
  name: 'shift-missing-or-reversed',
  severity: 'info',
  tier: 2,
  origin: 'source',
  title: { en: 'Strategic shift missing or reversed', zh: '战略转变缺失或写反' },
  why: {
    en: 'The shift is the plan in one line: from what to what the company changes.',
    zh: '战略转变是计划的一句话概括：从哪里来，变成什么。',
  },
  message: {
    en: '{model} plans move from {from} to {to}. This plan {problem}.',
    zh: '{model} 的转变方向是由{from}到{to}，本计划{problem}。',
  },
  yieldsTo: { field: ['STR004', 'STR005'] },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    const model = catalog.models.get(coverage.models[0] ?? '');
    if (!model?.shift.stated) return;
    const { from, to } = model.shift;
    const name = modelName(catalog, model.id);
    if (!plan.shift) {
      // Goals say where the plan is going.
      if (plan.status === 'draft' || !isOfAYear(plan) || plan.goals.length > 0) return;
      const lang = plan.language ?? 'en';
      report({
        span: plan.anchor,
        path: ['shift'],
        severity: 'info',
        data: { model: name, from, to, problem: { en: 'names no shift', zh: '没有写转变' } },
        fixes: () =>
          suggestion(
            { en: 'Add the shift of the model as a template', zh: '以该模式的转变为模板添加' },
            addTopField(plan, { key: 'shift', inline: yamlText(`${from[lang]} -> ${to[lang]}`) }),
          ),
      });
      return;
    }
    const { from: left, to: right, at } = plan.shift;
    if (!left || !right) return;
    const crossed = likeness(left.text, to);
    const back = crossed < 0.7 ? 0 : likeness(right.text, from);
    if (back < 0.7) return;
    // The two ends may be similar (“online or offline”, “online and offline”): only the better
    // match counts.
    const straight = likeness(left.text, from) + likeness(right.text, to);
    if (crossed + back <= straight) return;
    report({
      span: at.span,
      path: at.path,
      severity: 'warning',
      data: {
        model: name,
        from,
        to,
        problem: { en: 'has it the other way round', zh: '方向写反了' },
      },
      fixes: () =>
        suggestion({ en: 'Swap the two sides', zh: '交换两侧' }, [
          { span: left.span, newText: plan.syntax.text.slice(right.span.start, right.span.end) },
          { span: right.span, newText: plan.syntax.text.slice(left.span.start, left.span.end) },
        ]),
    });
  },
});

/** Minimum length of a plan for a change of direction. */
function isOfAYear({ period }: Plan): boolean {
  const { start, end } = period?.value ?? { start: 0, end: 0 };
  return end - start >= 360;
}

/**
 * Similarity of a text to the catalogue's, in the better matching language: 0 to 1, and 1 if one
 * contains the other.
 */
function likeness(text: string, wanted: Text): number {
  const a = normalise(text);
  const scores = [wanted.en, wanted.zh].map(normalise).map((b) => {
    if (a === b) return 1;
    return a.includes(b) || (a.length > 3 && b.includes(a)) ? 0.95 : sharedPairs(a, b);
  });
  return Math.max(...scores);
}

/** Dice coefficient over pairs of letters, 0 to 1. */
function sharedPairs(a: string, b: string): number {
  const [left, right] = [pairs(a), pairsOf(b)];
  let both = 0;
  for (const pair of left) if (right.has(pair)) both++;
  return left.size + right.size === 0 ? 0 : (2 * both) / (left.size + right.size);
}

/** The catalogue's texts come with every plan. */
const pairsOf = kept(pairs);

function pairs(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 1; at < text.length; at++)
    found.add(text.charCodeAt(at - 1) * 0x10000 + text.charCodeAt(at));
  return found;
}
