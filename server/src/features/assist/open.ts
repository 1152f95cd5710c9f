import type { Catalog } from '../../catalog/catalog.ts';
import { type CheckOptions, check } from '../../check.ts';
import { readDate } from '../../model/grammar/date.ts';
import type { Day } from '../../model/grammar/day.ts';
import { maxLength } from '../../syntax/guard.ts';
import type { Lang } from '../../text/language.ts';
import { indexLines } from '../../text/lines.ts';
import { shown } from '../../text/message.ts';
import {
  AssistError,
  type AssistHost,
  type AssistInput,
  type OpenOptions,
  type OpenPlan,
} from './tool.ts';

/** Whether what was given is the text of a plan; a path has no line break. */
export function isText(plan: string): boolean {
  return /[\r\n]/.test(plan);
}

/** How a text is checked, besides the day. */
export type Surroundings = Omit<CheckOptions, 'today'> & { readonly lang?: Lang | undefined };

/**
 * Opens a text as a plan.
 * @param lang the language of answers: as asked for, else the plan's own, else the fallback
 * @throws AssistError for a text that is too long
 */
export function openText(
  text: string,
  { today, lang, figures }: OpenOptions,
  surroundings: Surroundings,
  { name, fallback }: { readonly name: string | undefined; readonly fallback: Lang },
): OpenPlan {
  if (text.length > maxLength)
    throw new AssistError({
      en: `The plan has more than ${maxLength} characters. Give one plan, not a collection.`,
      zh: `计划超过 ${maxLength} 个字符。请只给出一份计划。`,
    });
  const options = {
    ...surroundings,
    today,
    ...(figures !== undefined && { figures: { text: figures } }),
  };
  const opened = (now: string): OpenPlan => {
    const checked = check(now, options);
    const declared = [checked.plan.lang?.text].find((one) => one === 'en' || one === 'zh');
    return {
      text: now,
      lines: indexLines(now),
      checked,
      catalog: options.catalog,
      today,
      lang: lang ?? declared ?? surroundings.lang ?? checked.plan.language ?? fallback,
      name,
      recheck: async (next) => opened(next),
    };
  };
  return opened(text.replace(/^\uFEFF/, ''));
}

/**
 * The day of a call.
 * @throws AssistError for what is no date
 */
export function dayOf({ today }: AssistInput, host: Pick<AssistHost, 'today'>): Day {
  if (today === undefined) return host.today;
  const day = readDate(today).value?.start;
  if (day === undefined)
    throw new AssistError({
      en: `\`today\` is not a date: ${shown(today)}. Write it as 2027-03-01, or leave it out.`,
      zh: `\`today\` 不是日期：${shown(today)}。请写成 2027-03-01，或不填。`,
    });
  return day;
}

/** The plan of a call. */
export function openPlan(input: AssistInput, host: AssistHost): Promise<OpenPlan> {
  const { plan = '', figures, lang } = input;
  return host.open(plan, { today: dayOf(input, host), lang, figures });
}

/** A host without files: plans are texts, checked with the built-in catalogue. */
export function textHost(catalog: Catalog, today: Day, lang: Lang): AssistHost {
  return {
    catalog,
    today,
    lang,
    open: async (plan, options) => {
      if (!isText(plan))
        throw new AssistError({
          en: 'No files can be read here. Give the whole text of the plan.',
          zh: '这里不能读取文件，请给出计划的完整文本。',
        });
      return openText(plan, options, { catalog }, { name: undefined, fallback: lang });
    },
  };
}
