import { adviceFor } from '../../catalog/advice.ts';
import { nameOf } from '../../catalog/names.ts';
import { leversOfTrend } from '../../catalog/requirements.ts';
import type { Plan } from '../../model/plan.ts';
import { addItems } from '../../syntax/edit-add.ts';
import { entryOf } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/span.ts';
import { defineRule } from '../rule.ts';
import { addTopField, suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'TRD903',
  name: 'undeclared-trend',
  severity: 'hint',
  tier: 3,
  origin: 'sense',
  title: { en: 'Trend practised but not declared', zh: '做了趋势却没有声明' },
  why: {
    en: 'Declaring a trend brings its checks and its cases.',
    zh: '声明趋势后可获得相应的检查与案例。',
  },
  message: {
    en: '{levers} look like {trend} - declare it to get its checks and cases.',
    zh: '{levers}属于“{trend}”，声明后可获得相应检查与案例。',
  },
  // Without a known model it is unknown which levers the model explains.
  yieldsTo: { file: ['FIT801', 'STR003'] },
  check({ plan, catalog, coverage, report }) {
    const explained = new Set(coverage.keys.map(({ key }) => key.lever));
    for (const model of coverage.models)
      for (const advice of adviceFor(catalog, 'model', model))
        if (advice.strength === 'strong') explained.add(advice.lever.id);
    for (const trend of catalog.trends.values()) {
      if (coverage.trends.includes(trend.id)) continue;
      const practised = leversOfTrend(catalog, trend.id).filter(
        (id) => coverage.listed.has(id) && !coverage.lever(id).waived && !explained.has(id),
      );
      if (practised.length < 2) continue;
      const section = plan.root && entryOf(plan.root, 'trends');
      report({
        span: section?.key.span ?? plan.anchor,
        path: ['trends'],
        data: { trend: trend.name, levers: practised.map((id) => nameOf(catalog, 'levers', id)) },
        about: { trend: trend.id },
        fixes: () =>
          suggestion(
            { en: `Add \`${trend.id}\` to \`trends\``, zh: `在 \`trends\` 中添加 \`${trend.id}\`` },
            edits(plan, trend.id),
          ),
      });
    }
  },
});

function edits(plan: Plan, trend: string): TextEdit[] | undefined {
  const present = plan.root && entryOf(plan.root, 'trends')?.value;
  if (present?.kind === 'list') return addItems(plan.syntax.text, present, [trend]);
  return present ? undefined : addTopField(plan, { key: 'trends', inline: `[${trend}]` });
}
