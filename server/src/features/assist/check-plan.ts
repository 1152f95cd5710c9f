import { understoodOf } from '../../model/understood.ts';
import { compareSeverity } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import { shown } from '../../text/message.ts';
import { common, figures, plan, today } from './fields.ts';
import { bySeverity, countsOf, fullFinding, named } from './findings.ts';
import { heldAgainst } from './held-against.ts';
import { openPlan } from './open.ts';
import { pageOfList } from './page.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { type AssistTool, planNote } from './tool.ts';

/** Maximum number of words that are listed as not understood. */
const mostWords = 12;

const fields: Fields = {
  plan,
  figures,
  brief: {
    type: 'string',
    about: {
      en: 'source text: figures, dates and names not in it are listed',
      zh: '原始文本：列出其中没有的数字、日期与姓名',
    },
  },
  severity: {
    type: 'string',
    enum: ['error', 'warning', 'info', 'hint'],
    about: { en: 'list these and worse', zh: '只列该级及更重的' },
  },
  today,
  ...common,
};

/** The findings of a plan, and what of it was understood. */
export const checkPlan: AssistTool = {
  name: 'check_plan',
  title: { en: 'Check a plan', zh: '检查计划' },
  about: {
    en: 'Lists what is wrong or missing in a plan, worst first, with the facts that support it and ids of fixes.',
    zh: '列出计划中的错误与缺漏，重者在前，附依据的事实与修复的标识。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema({
    note: 'string',
    status: 'string',
    models: 'array',
    understood: 'object',
    counts: 'object',
    total: 'integer',
    findings: 'array',
  }),
  run: async (input, host) => {
    const document = heldAgainst(await openPlan(input, host), input.brief);
    const { lang, text, checked } = document;
    const { judged, total, others } = understoodOf(checked.plan);
    const least = (input.severity ?? 'hint') as Severity;
    const list = bySeverity(named(document)).filter(
      ({ finding }) => compareSeverity(finding.severity, least) >= 0,
    );
    const head = {
      note: planNote[lang],
      status: checked.plan.status,
      models: checked.coverage.models,
      understood: {
        judged,
        total,
        ...(others.length > 0 && { others: others.slice(0, mostWords).map(shown) }),
      },
      counts: countsOf(checked.findings),
      ...(checked.silenced.length > 0 && { silenced: checked.silenced.length }),
    };
    return pageOfList(head, 'findings', list, {
      of: `${text} ${lang}`,
      input,
      toJson: (one) => fullFinding(one, document, lang),
    });
  },
};
