import { nameOf } from '../../catalog/names.ts';
import { defineRule } from '../rule.ts';
import { addLeverFixes } from '../support/lever-fixes.ts';
import { declared, isMetByForm } from '../support/trends.ts';

export default defineRule({
  code: 'TRD909',
  name: 'half-planned-trend',
  severity: 'info',
  tier: 3,
  origin: 'source',
  title: { en: 'Trend only half planned', zh: '趋势只做了一半' },
  why: {
    en: 'The two halves of this trend need each other: contacts without care go cold, and care without contacts reaches nobody.',
    zh: '该趋势的两半相互依存：只加人不养护会流失，只养护没有人可触达。',
  },
  message: {
    en: '{trend}: {present} is planned, {missing} is not.',
    zh: '“{trend}”已有{present}，缺{missing}。',
  },
  yieldsTo: {
    field: ['STR003', 'STR005'],
    trend: ['TRD902'],
    lever: ['LEV101', 'LEV105', 'LEV106', 'REF701'],
  },
  asksForMore: true,
  check({ plan, catalog, coverage, report }) {
    for (const { trend, at } of declared(plan, catalog)) {
      const pair = isMetByForm(coverage, trend.id) ? [] : (trend.pair ?? []);
      const present = pair.filter((id) => coverage.hasAdvised('trend', trend.id, id));
      const missing = pair.filter((id) => !present.includes(id));
      const [first] = missing;
      if (present.length === 0 || first === undefined) continue;
      report({
        span: at.span,
        path: at.path,
        data: {
          trend: trend.name,
          present: present.map((id) => nameOf(catalog, 'levers', id)),
          missing: missing.map((id) => nameOf(catalog, 'levers', id)),
        },
        about: { trend: trend.id, lever: missing, field: 'levers' },
        fixes: () =>
          addLeverFixes(
            plan,
            catalog,
            first,
            (catalog.levers.get(first)?.mechanisms ?? []).slice(0, 2),
          ),
      });
    }
  },
});
