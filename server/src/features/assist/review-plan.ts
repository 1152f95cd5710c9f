import { reviewPack } from '../review/pack.ts';
import { common, today } from './fields.ts';
import { dayOf } from './open.ts';
import { pageOfText } from './page.ts';
import { type Fields, inputSchema, outputSchema } from './schema.ts';
import { type AssistTool, planNote } from './tool.ts';
import { langOfVersions, versionFields, versionsOf } from './versions.ts';

const fields: Fields = { ...versionFields, today, ...common };

/** The review of a change, as a comment in Markdown. */
export const reviewPlan: AssistTool = {
  name: 'review_plan',
  title: { en: 'Review a plan', zh: '评审计划' },
  about: {
    en: 'Writes the review of a change in Markdown: changes, coverage, findings, waivers, assumptions that are due, and questions to ask.',
    zh: '以 Markdown 写出对改动的评审：变化、覆盖、提示、豁免、到期的假设与要问的问题。',
  },
  input: (lang) => inputSchema(fields, lang),
  output: outputSchema({ note: 'string', review: 'string' }),
  run: async (input, host) => {
    const files = await versionsOf(input, host);
    const lang = langOfVersions(input, files, host);
    const pack = reviewPack(files, { langs: [lang], today: dayOf(input, host) });
    // The first line is a mark for comments on pull requests.
    const review = pack.replace(/^<!--[^\n]*-->\s*/, '');
    return pageOfText({ note: planNote[lang] }, 'review', review, input);
  },
};
