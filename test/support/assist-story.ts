import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { textHost } from '../../server/src/features/assist/open.ts';
import { assistTools, runTool } from '../../server/src/features/assist/tools.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { script } from './assist-script.ts';
import { someDay } from './day.ts';

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly message: string;
  readonly fixes?: readonly { readonly id: string; readonly title: string }[];
}

/** A conversation with the tools: every answer in it is what they gave. */
export interface Told {
  /** As the documentation shows it. */
  readonly markdown: string;
  readonly brief: string;
  readonly draft: string;
  /** The plan that is handed over. */
  readonly plan: string;
  /** What was found in the draft, and in the plan that is handed over. */
  readonly found: readonly (readonly Finding[])[];
}

/**
 * Brief, scaffold, fill, check, fix, review: what an assistant does that invents nothing. The
 * assistant's own words are written down; the answers are those of the tools.
 */
export async function assistStory(lang: Lang): Promise<Told> {
  const { brief, draft, scaffold, cited, words, handover } = script[lang];
  const host = textHost(builtinCatalog(), someDay, lang);
  const call = async (name: string, input: object): Promise<Readonly<Record<string, unknown>>> => {
    const tool = assistTools.find((one) => one.name === name);
    if (!tool) throw new Error(name);
    return runTool(tool, { ...input, lang }, host);
  };
  const check = async (plan: string): Promise<readonly Finding[]> =>
    (await call('check_plan', { plan, severity: 'info' })).findings as Finding[];

  const skeleton = String((await call('scaffold_plan', scaffold)).text);
  const first = await check(draft);
  const fixes = first.flatMap(({ rule, fixes: [fix] = [] }) =>
    rule === 'TIM409' && fix ? fix : [],
  );
  const ids = fixes.map(({ id }) => id);
  const page = String((await call('explain_catalog', { query: cited.query })).page);
  if (!page.includes(cited.fact)) throw new Error(cited.fact);
  const corrected = draft.replace(cited.invented, cited.fact);
  const patched = await call('fix_plan', { plan: draft, fixes: ids });
  const plan = String((await call('fix_plan', { plan: corrected, fixes: ids, form: 'text' })).text);
  const second = await check(plan);
  const review = String((await call('review_plan', { before: draft, after: plan })).review);

  const levers = /^levers:.*\n((?: {2}.*\n)+)/m.exec(skeleton)?.[1] ?? '';
  const lines = (findings: readonly Finding[]): string =>
    findings
      .map(({ severity, rule, line, message }) => {
        const place = lang === 'zh' ? `第 ${line} 行` : `line ${line}`;
        return `${severity} ${rule}, ${place}: ${message}`;
      })
      .join('\n');
  const markdown = [
    quoted(brief),
    words.scaffold,
    block('text', `scaffold_plan ${JSON.stringify(scaffold)}\n\n${levers.trimEnd()}`),
    words.check,
    block('text', `check_plan\n\n${lines(first)}`),
    words.cite,
    block(
      'text',
      `explain_catalog ${JSON.stringify({ query: cited.query })}\n\n${lineWith(page, cited.fact)}`,
    ),
    words.fix,
    block('diff', String(patched.patch).trimEnd()),
    words.again,
    block('text', `check_plan\n\n${lines(second)}`),
    words.review,
    quoted(
      review
        .replace(/^#+ .*$/gm, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    ),
    words.handover,
    block('yaml', plan.trimEnd()),
    quoted(handover),
  ].join('\n\n');
  return { markdown, brief, draft, plan, found: [first, second] };
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function quoted(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function lineWith(text: string, word: string): string {
  return text.split('\n').find((line) => line.includes(word)) ?? '';
}
