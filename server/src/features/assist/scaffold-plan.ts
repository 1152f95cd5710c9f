import { check } from '../../check.ts';
import { shown } from '../../text/message.ts';
import { skeleton } from '../skeleton.ts';
import { common, texts, today } from './fields.ts';
import { idOf } from './ids.ts';
import { dayOf } from './open.ts';
import { pageOfText } from './page.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { AssistError, type AssistInput, type AssistTool, planNote } from './tool.ts';

const fields: Fields = {
  models: {
    ...texts,
    required: true,
    about: { en: 'the primary one first', zh: '主模式在前' },
  },
  trends: texts,
  markets: { ...texts, about: { en: 'ISO country codes', zh: 'ISO 国家代码' } },
  goal: { type: 'string' },
  title: { type: 'string' },
  period: { type: 'string', about: { en: 'such as 2027', zh: '如 2027' } },
  currency: { type: 'string', about: { en: 'ISO 4217', zh: 'ISO 4217' } },
  today,
  ...common,
};

/** The skeleton of a plan, to be filled in. */
export const scaffoldPlan: AssistTool = {
  name: 'scaffold_plan',
  title: { en: 'Start a plan', zh: '生成计划骨架' },
  about: {
    en: 'Returns the YAML skeleton of a plan with the levers its models need; fill it from the brief. Writes no file.',
    zh: '返回计划的 YAML 骨架，含其模式所需的杠杆，供按简报填写；不写文件。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema({ note: 'string', text: 'string' }),
  run: async (input, host) => {
    const { catalog } = host;
    const { models = [], trends = [], markets, goal, title, period, currency } = input;
    if (models.length === 0)
      throw new AssistError({
        en: `\`models\` is empty. Use one of ${[...catalog.models.keys()].join(', ')}.`,
        zh: `\`models\` 为空。可用的有：${[...catalog.models.keys()].join('、')}。`,
      });
    const day = dayOf(input, host);
    const lang = input.lang ?? host.lang;
    const text = skeleton(catalog, {
      models: models.map((word) => idOf(catalog, 'model', word)),
      trends: trends.map((word) => idOf(catalog, 'trend', word)),
      lang,
      today: day,
      ...(markets && { markets }),
      ...(goal !== undefined && { goal }),
      ...(title !== undefined && { title }),
      ...(period !== undefined && { period }),
      ...(currency !== undefined && { currency }),
    });
    refuseWrongValues(input, check(text, { catalog, today: day }).findings);
    return pageOfText({ note: planNote[lang] }, 'text', text, input);
  },
};

/** A plan must not start with a mistake: values are judged by the rules. */
function refuseWrongValues(
  input: AssistInput,
  findings: ReturnType<typeof check>['findings'],
): void {
  for (const field of ['title', 'period', 'currency', 'markets'] as const) {
    const value = input[field];
    const finding = findings.find(
      ({ path, severity }) => path[0] === field && (severity === 'error' || severity === 'warning'),
    );
    if (value === undefined || !finding) continue;
    const words = shown(String(value));
    throw new AssistError({
      en: `\`${field}\` ${words}: ${finding.message.en}`,
      zh: `\`${field}\` ${words}：${finding.message.zh}`,
    });
  }
}
