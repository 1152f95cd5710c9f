import { nearest } from '../../catalog/lookup.ts';
import { joined } from '../../text/message.ts';
import { defineRule } from '../rule.ts';
import { cellFix, lineAddress } from '../support/figure-lines.ts';

export default defineRule({
  code: 'ACT001',
  name: 'unknown-kpi-in-figures',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['figures'],
  title: { en: 'Figure of an unknown KPI', zh: '实际值对应的指标不存在' },
  why: {
    en: 'A figure counts only where the plan has its KPI; one that belongs to none changes no status and nobody notices.',
    zh: '实际值只有对应到计划中的指标才起作用；对不上的不影响任何状态，也没有人会发现。',
  },
  message: {
    en: 'The plan has no KPI “{kpi}”, so this figure is not used. Its KPIs: {all}.',
    zh: '计划中没有指标“{kpi}”，这一数值未被采用。计划中的指标：{all}。',
  },
  variants: {
    ambiguous: {
      en: 'The plan has “{kpi}” several times. Say which one in the column `scope`, or write its id: {all}.',
      zh: '计划中有多条“{kpi}”。请在“范围”（`scope`）列写明是哪一条，或改写标识：{all}。',
    },
    missing: {
      en: 'This line names no KPI, so it is not used.',
      zh: '这一行没有写指标，未被采用。',
    },
  },
  check({ plan, tracking, report }) {
    const keys = plan.kpis.map(({ key }) => key);
    for (const read of tracking?.lines ?? []) {
      const { line, problem } = read;
      const path = lineAddress(read);
      if (problem === 'no-kpi') report({ span: line.row.span, path, variant: 'missing' });
      if (!line.kpi || (problem !== 'unknown-kpi' && problem !== 'ambiguous-kpi')) continue;
      const { text, span } = line.kpi;
      const listed = keys.slice(0, most);
      report({
        span,
        path,
        ...(problem === 'ambiguous-kpi' && { variant: 'ambiguous' }),
        data: { kpi: text, all: { en: joined(listed, 'en'), zh: joined(listed, 'zh') } },
        fixes: () => (tracking ? cellFix(tracking, span, nearest(text, keys)) : []),
      });
    }
  },
});

/** Maximum number of KPIs that a message lists. */
const most = 12;
