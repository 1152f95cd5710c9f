import { explainRule, severityText } from '../../../server/src/features/explain-rule.ts';
import { escapeMarkdown } from '../../../server/src/features/markdown.ts';
import { groups } from '../../../server/src/rules/groups.ts';
import { allRules } from '../../../server/src/rules/index.ts';
import type { Rule } from '../../../server/src/rules/rule.ts';
import type { Lang, Text } from '../../../server/src/text/language.ts';
import { fileOf, readFixtures, textOf } from '../fixtures.ts';
import { checkText } from '../plans.ts';

const words = {
  index: { en: 'all rules', zh: '全部规则' },
  profile: { en: 'Profile', zh: '规则档' },
  says: { en: 'It says, for instance', zh: '提示内容，例如' },
  yields: { en: 'Left out where one of these explains it', zh: '下列提示已能说明时不再显示' },
} satisfies Record<string, Text>;

const profiles: Readonly<Record<Rule['tier'], readonly string[]>> = {
  1: ['`essential`', '`standard`', '`full`'],
  2: ['`standard`', '`full`'],
  3: ['`full`'],
};

/** What a rule says about the first plan that it must find something in. */
function messageOf(rule: Rule): Text | undefined {
  const fixture = readFixtures().find((one) => one.rule === rule.code);
  const text = fixture && textOf(fixture.trigger);
  if (!fixture || text === undefined) return undefined;
  const { catalog } = fixture.trigger;
  const { findings } = checkText(text, {
    file: fileOf(fixture.trigger),
    ...(catalog !== undefined && { layer: catalog }),
  });
  return findings.find((finding) => finding.rule === rule.code)?.message;
}

function body(rule: Rule, message: Text | undefined, lang: Lang): string {
  const [colon, comma] = lang === 'zh' ? ['：', '、'] : [':', ', '];
  const [, why = '', nature = '', ...rest] = explainRule(rule, lang).split('\n\n');
  const yields = [...new Set(Object.values(rule.yieldsTo ?? {}).flat())].sort();
  const links = yields.map((code) => `[${code}](${code}.md)`).join(comma);
  const space = lang === 'zh' ? '' : ' ';
  return [
    why,
    nature,
    `${words.profile[lang]}${colon}${space}${profiles[rule.tier].join(comma)}`,
    ...(message ? [`*${words.says[lang]}*`, `> ${escapeMarkdown(message[lang])}`] : []),
    ...rest,
    ...(links === '' ? [] : [`${words.yields[lang]}${colon}${space}${links}`]),
  ].join('\n\n');
}

/** The page of a rule, in both languages: one address for a finding, whoever reads it. */
function rulePage(rule: Rule): string {
  const message = messageOf(rule);
  const text = [
    `# ${rule.code} ${rule.title.en}`,
    `\`${rule.name}\` · [中文](#中文) · [${words.index.en}](README.md)`,
    body(rule, message, 'en'),
    '## 中文',
    `**${rule.title.zh}** · [${words.index.zh}](../zh/rules.md)`,
    body(rule, message, 'zh'),
  ].join('\n\n');
  return `${text}\n`;
}

/** The table of all rules by group. */
export function ruleTable(lang: Lang): string {
  const folder = lang === 'zh' ? '../rules/' : '';
  const head =
    lang === 'zh' ? '| 代码 | 名称 | 检查 | 级别 |' : '| code | name | finds | severity |';
  const rows = Object.entries(groups).flatMap(([prefix, group]) => {
    const rules = allRules.filter((rule) => rule.code.startsWith(prefix));
    if (rules.length === 0) return [];
    return [
      `| **${prefix}** | | **${group[lang]}** | |`,
      ...rules.map((rule) => {
        const link = `[${rule.code}](${folder}${rule.code}.md)`;
        return `| ${link} | \`${rule.name}\` | ${rule.title[lang]} | ${severityText(rule, lang)} |`;
      }),
    ];
  });
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

/** The pages of all rules, by file. */
export function rulePages(): Map<string, string> {
  return new Map(allRules.map((rule) => [`docs/rules/${rule.code}.md`, rulePage(rule)]));
}
