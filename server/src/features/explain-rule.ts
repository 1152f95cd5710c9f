import { exampleOf } from '../catalog/texts.ts';
import { groups } from '../rules/groups.ts';
import { ruleName, rulesNamed } from '../rules/index.ts';
import type { Rule, Severity } from '../rules/rule.ts';
import type { Lang, Text } from '../text/language.ts';
import { repository } from '../version.ts';
import { escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';

const severities: Readonly<Record<Severity | 'off', Text>> = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
  off: { en: 'off', zh: '关闭' },
};

const origins: Readonly<Record<Rule['origin'], Text>> = {
  source: { en: 'from the source text on operating models', zh: '出自运营模式源文' },
  sense: { en: 'planning practice', zh: '计划常识' },
  law: { en: 'a public rule; check before relying on it', zh: '公开法规，使用前请核对' },
};

/**
 * The permanent address of a rule's explanation, linked from the code of a finding in the editor
 * and in SARIF. It is the rule's page in the project's repository; a build without a repository
 * links to the page that the server generates.
 */
export function ruleAddress(code: string, base: string = repository): string {
  return base === '' ? `planwright:/rules/${code}.md` : `${base}/blob/main/docs/rules/${code}.md`;
}

/** The severity of a rule in words: one, or one per status of a plan. */
export function severityText(rule: Rule, lang: Lang): string {
  const { severity } = rule;
  if (typeof severity === 'string') return severities[severity][lang];
  return (['draft', 'review', 'approved'] as const)
    .map((status) => `${status}: ${severities[severity[status]][lang]}`)
    .join(', ');
}

const labels = {
  bad: { en: 'Example with a finding', zh: '会提示，例如' },
  good: { en: 'Example without a finding', zh: '不会提示' },
  omitted: { en: '(`~` stands for something left out)', zh: '（`~` 表示没有写）' },
} as const;

function exampleText(rule: Rule, lang: Lang): string | undefined {
  const found = exampleOf(rule.code);
  if (!found) return undefined;
  const language = rule.documents?.includes('figures') ? 'csv' : 'yaml';
  const block = (text: string): string => `\`\`\`${language}\n${text}\n\`\`\``;
  const omitted = /: ~/.test(found.bad + found.good) ? ` ${labels.omitted[lang]}` : '';
  const why = found.why === undefined || lang === 'zh' ? '' : ` - ${escapeMarkdown(found.why)}`;
  return paragraphs([
    `*${labels.bad[lang]}*${omitted}`,
    block(found.bad),
    `*${labels.good[lang]}*${why}`,
    block(found.good),
  ]);
}

/**
 * The rules that a word names as Markdown: one in full, a group as the list of its rules; undefined
 * for any other word.
 */
export function explainRules(word: string, lang: Lang): string | undefined {
  const name = ruleName(word);
  const named = rulesNamed(word);
  const [first] = named;
  if (name === undefined || !first) return undefined;
  if (first.code === name) return explainRule(first, lang);
  return paragraphs([
    `**${name}** ${groups[name]?.[lang] ?? ''}`,
    named.map(({ code, title }) => `- ${code} ${escapeMarkdown(title[lang])}`).join('\n'),
  ]);
}

/** A rule as Markdown: what it reports, why, severity, both examples, how to silence it. */
export function explainRule(rule: Rule, lang: Lang): string {
  const group = groups[rule.code.slice(0, 3)]?.[lang] ?? '';
  const silence =
    lang === 'zh'
      ? `如属有意，请在计划的 ${inlineCode('ignore')} 中写明规则、位置与理由：${inlineCode(`- {rule: ${rule.code}, at: …, reason: …}`)}`
      : `If it is meant, list it under ${inlineCode('ignore')} in the plan with a reason: ${inlineCode(`- {rule: ${rule.code}, at: …, reason: …}`)}`;
  return paragraphs([
    `**${rule.code}** ${escapeMarkdown(rule.title[lang])} · ${inlineCode(rule.name)}`,
    escapeMarkdown(rule.why[lang]),
    `*${group}* · ${severityText(rule, lang)} · ${origins[rule.origin][lang]}`,
    exampleText(rule, lang),
    silence,
  ]);
}
