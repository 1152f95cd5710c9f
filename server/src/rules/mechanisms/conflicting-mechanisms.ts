import type { Catalog } from '../../catalog/catalog.ts';
import { nameOf } from '../../catalog/names.ts';
import { recogniseMechanisms } from '../../catalog/recognise.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'MEC205',
  name: 'conflicting-mechanisms',
  severity: 'warning',
  tier: 2,
  origin: 'sense',
  title: { en: 'Two mechanisms work against each other', zh: '两种做法相互矛盾' },
  why: {
    en: 'Opposite mechanisms cancel each other out, and customers see both.',
    zh: '方向相反的两种做法会互相抵消，而顾客两样都看得到。',
  },
  message: {
    en: '{a} and {b} pull in opposite directions: {why}. Keep one, or separate the paths and say so in `why`.',
    zh: '“{a}”与“{b}”方向相反：{why}。请取舍，或分开通道并写明。',
  },
  check({ plan, catalog, coverage, report }) {
    for (const { mechanisms, model, soft, why } of catalog.relations.conflicts) {
      const [a = '', b = ''] = mechanisms;
      const [first, second] = [coverage.places.get(a), coverage.places.get(b)];
      if (!first || !second || (model !== undefined && !coverage.models.includes(model))) continue;
      const levers = plan.levers.filter((entry) =>
        [...entry.mechanisms, ...entry.have].some((ref) => ref.id === a || ref.id === b),
      );
      if (levers.some((entry) => entry.why && explains(catalog, entry.why.text, mechanisms)))
        continue;
      const [here, there] =
        first.span.start > second.span.start ? [first, second] : [second, first];
      report({
        span: here.span,
        path: here.path,
        ...(soft && { severity: 'info' as const }),
        data: { a: nameOf(catalog, 'mechanisms', a), b: nameOf(catalog, 'mechanisms', b), why },
        related: [{ span: there.span, message: { en: 'The other one', zh: '另一处' } }],
      });
    }
  },
});

const separation =
  /\b(?:separate|separated|separately|split|two (?:paths|tracks|channels))\b|分开|分别|分流|分通道|两条|各自/i;

/** The reason mentions one of the two, or keeping them apart. */
function explains(catalog: Catalog, why: string, mechanisms: readonly string[]): boolean {
  return (
    separation.test(why) ||
    recogniseMechanisms(catalog, why).some((hit) => mechanisms.includes(hit.id))
  );
}
