import { kpiName } from '../../model/kpi-texts.ts';
import { type Level, valuesOf } from '../../model/kpi-values.ts';
import { exceeds } from '../../model/numbers.ts';
import { editPart } from '../../model/places.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import { joinSpans, type TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';
import { openFieldFix } from '../support/kpi-fixes.ts';
import { isGathered } from '../support/unread-section.ts';

export default defineRule({
  code: 'KPI307',
  name: 'target-worse-than-baseline',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  title: { en: 'Target is worse than the baseline', zh: '目标比现状还差' },
  why: {
    en: 'Baseline and target are easily swapped, and an intended step back needs a reason.',
    zh: '基线与目标容易写反；若有意退步，应说明原因。',
  },
  message: {
    en: '{kpi}: {baseline} -> {target} is a step back ({direction} is better). If it is intended, say why.',
    zh: '“{kpi}”由 {baseline} 到 {target} 是变差（越{direction}越好）。若有意为之，请写明原因。',
  },
  variants: {
    swapped: {
      en: '{kpi}: {baseline} -> {target} is a step back ({direction} is better). Swapped? If it is intended, say why.',
      zh: '“{kpi}”由 {baseline} 到 {target} 是变差（越{direction}越好）。是否写反？若有意为之，请写明原因。',
    },
  },
  yieldsTo: { kpi: ['KPI302', 'KPI304', 'KPI308', 'KPI310', 'KPI311'] },
  check({ plan, catalog, today, report }) {
    for (const kpi of plan.kpis) {
      // What was to be reached once is history.
      if (today !== undefined && (kpi.due?.value?.end ?? today) < today) continue;
      const { direction, baseline, target } = valuesOf(catalog, kpi);
      if (!direction || !baseline || !target || direction === 'context') continue;
      const [better, worse] = direction === 'higher' ? [baseline, target] : [target, baseline];
      if (!exceeds(better.number, worse.number)) continue;
      // A minimum below today's number, or a maximum above it, is a limit to keep.
      if (target.quantity.bound === (direction === 'higher' ? 'min' : 'max')) continue;
      if (kpi.why || isAboutSame(baseline, target) || saysWhy(kpi)) continue;
      // Under its years a figure is not swapped.
      const isOfYears = isGathered(kpi);
      const swapped = swap(plan, baseline, target);
      report({
        ...(swapped && { variant: 'swapped' }),
        ...(isOfYears && { severity: 'hint' as const }),
        span: joinSpans(baseline.field.span, target.field.span),
        path: kpi.path,
        data: {
          kpi: kpiName(catalog, kpi),
          baseline: baseline.field.text,
          target: target.field.text,
          direction:
            direction === 'higher' ? { en: 'higher', zh: '高' } : { en: 'lower', zh: '低' },
        },
        about: { kpi: kpi.key },
        fixes: () => [
          ...suggestion({ en: 'Swap baseline and target', zh: '交换基线与目标' }, swapped),
          ...openFieldFix(plan, kpi, 'why'),
        ],
      });
    }
  },
});

/** `-21M -> -50M in 2021 (investment year)`, `we let it fall on purpose`: the reason is there. */
function saysWhy({ line, target, due }: KpiEntry): boolean {
  const text = [line, target, due].map((field) => field?.text ?? '').join(' ');
  return intended.test(text);
}

const intended =
  /[(（][^()（）]*(?:invest|because|expect|on purpose|less clutter|fewer|due to|since|planned|accept|mix|为了|因为|由于|投入期|主动|有意|让利|战略性)[^()（）]*[)）]|\bon purpose\b|\bdeliberate|\bwe (?:let|accept)\b|主动(?:降|让|放)|有意(?:为之|降|让)/iu;

const about = /\b(?:about|around|roughly|approximately)\b|~|约|左右|上下/iu;
/** Largest difference, relative, of what is about the same. */
const small = 0.02;

/** `70.7% -> about 70%` holds what there is. */
function isAboutSame({ number: from }: Level, { number: to, field }: Level): boolean {
  return about.test(field.text) && Math.abs(to - from) <= small * Math.abs(from);
}

function swap(plan: Plan, baseline: Level, target: Level): TextEdit[] | undefined {
  if (!target.quantity.core || !baseline.quantity.core) return undefined;
  // Numbers that differ by a factor of a hundred were not swapped.
  const [low, high] = [baseline.number, target.number].map(Math.abs).sort((a, b) => a - b);
  const isFar = (high ?? 0) > 100 * (low ?? 0);
  if (target.quantity.bound || baseline.quantity.bound || isFar) return undefined;
  const first = editPart(plan, baseline.field, target.field.text);
  const second = editPart(plan, target.field, baseline.field.text);
  return first && second && [...first, ...second];
}
