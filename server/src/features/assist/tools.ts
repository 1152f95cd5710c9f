import type { Lang } from '../../text/language.ts';
import { checkPlan } from './check-plan.ts';
import { comparePlans } from './compare-plans.ts';
import { explainCatalog } from './explain-catalog.ts';
import { fixPlan } from './fix-plan.ts';
import { readStatus } from './read-status.ts';
import { reviewPlan } from './review-plan.ts';
import { scaffoldPlan } from './scaffold-plan.ts';
import { readInput } from './schema.ts';
import { type Answer, type AssistHost, type AssistTool, annotations } from './tool.ts';
import { tryModel } from './try-model.ts';

/** The tools for assistants, in the order of work. */
export const assistTools: readonly AssistTool[] = [
  explainCatalog,
  scaffoldPlan,
  checkPlan,
  fixPlan,
  comparePlans,
  reviewPlan,
  tryModel,
  readStatus,
];

/** A tool as clients list it. */
export function describedTool({ name, title, about, input, output }: AssistTool, lang: Lang) {
  return {
    name,
    title: title[lang],
    description: about[lang],
    inputSchema: input(lang),
    outputSchema: output,
    annotations,
  };
}

/**
 * Runs a tool on what a caller gave.
 * @throws AssistError with what to do otherwise
 */
export async function runTool(tool: AssistTool, given: unknown, host: AssistHost): Promise<Answer> {
  return tool.run(readInput(tool.input('en'), given ?? {}), host);
}

/** The language that a call asks for, even where the rest of it is wrong. */
export function askedLang(given: unknown, fallback: Lang): Lang {
  const lang =
    typeof given === 'object' && given !== null && 'lang' in given ? given.lang : undefined;
  return lang === 'en' || lang === 'zh' ? lang : fallback;
}
