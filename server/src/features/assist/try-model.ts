import { find } from '../../catalog/lookup.ts';
import { modelName } from '../../catalog/names.ts';
import { shown } from '../../text/message.ts';
import { compared, supposed } from '../what-if.ts';
import { common, plan, texts, today } from './fields.ts';
import { shortFinding } from './findings.ts';
import { idOf } from './ids.ts';
import { openPlan } from './open.ts';
import { pageOfList } from './page.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { AssistError, type AssistTool, planNote } from './tool.ts';

const fields: Fields = {
  plan,
  model: { type: 'string' },
  trends: texts,
  today,
  ...common,
};

/** A plan as if it had another model or other trends. */
export const tryModel: AssistTool = {
  name: 'try_model',
  title: { en: 'Try another model', zh: '试用其他模式' },
  about: {
    en: 'Tells which findings would appear or vanish if the plan had another operating model or other trends. Changes nothing.',
    zh: '说明若计划改用其他运营模式或趋势，会新增或消失哪些提示；不作改动。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema({
    note: 'string',
    models: 'array',
    appear: 'integer',
    vanish: 'integer',
    total: 'integer',
    findings: 'array',
  }),
  run: async (input, host) => {
    const { model, trends } = input;
    if (model === undefined && trends === undefined)
      throw new AssistError({
        en: 'Give `model` or `trends`; explain_catalog with kind model or trend lists them.',
        zh: '请给出 `model` 或 `trends`；可用 explain_catalog（kind 为 model 或 trend）列出。',
      });
    const document = await openPlan(input, host);
    const { catalog, lang } = document;
    const after = await supposed(
      document,
      {
        ...(model !== undefined && { model: idOf(catalog, 'model', model) }),
        ...(trends && { trends: trends.map((word) => idOf(catalog, 'trend', word)) }),
      },
      document.recheck,
    );
    if (!after)
      throw new AssistError({
        en: 'This text is not a plan. Start one with scaffold_plan.',
        zh: '此文本不是计划。请先用 scaffold_plan 生成骨架。',
      });
    const { appear, vanish } = compared(document, after);
    const head = {
      note: planNote[lang],
      models: after.checked.coverage.models.map((id) =>
        find(catalog, 'model', id) ? `${id}: ${modelName(catalog, id)[lang]}` : shown(id),
      ),
      appear: appear.length,
      vanish: vanish.length,
    };
    const rows = [
      ...appear.map((finding) => ({ effect: 'appear', ...shortFinding(finding, after, lang) })),
      ...vanish.map((finding) => ({ effect: 'vanish', ...shortFinding(finding, document, lang) })),
    ];
    const of = `${after.text} ${lang}`;
    return pageOfList(head, 'findings', rows, { of, input, toJson: (row) => row });
  },
};
