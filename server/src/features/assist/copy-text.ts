import type { Finding } from '../../rules/finding.ts';
import { lineColumn } from '../../text/lines.ts';
import { visible } from '../../text/message.ts';
import { touches } from '../../text/span.ts';
import type { PlanDocument } from '../document.ts';
import { codeBlock } from '../markdown.ts';
import { planNote } from './tool.ts';

const words = {
  plan: { en: 'A strategy plan in Planwright format', zh: '一份 Planwright 格式的战略计划' },
  finding: { en: 'One finding on it', zh: '其中一条提示' },
  findings: { en: 'Findings on it', zh: '其中的提示' },
  none: { en: 'There are no findings.', zh: '没有提示。' },
  more: { en: 'more', zh: '条未列出' },
  facts: { en: 'facts to cite', zh: '可引用的事实' },
} as const;

/** Maximum number of findings that are copied. */
const most = 20;

/**
 * A plan and its findings as text for an assistant: the plan as it is, then each finding with its
 * rule, line, message and the ids of the facts that support it.
 * @param offset with a finding there, only that one is copied
 */
export function copyText(document: PlanDocument, offset?: number): string {
  const { checked, text, lang } = document;
  const all = checked.findings;
  const here =
    offset === undefined ? [] : all.filter(({ span }) => touches(span, offset)).slice(0, 1);
  const chosen = here.length > 0 ? here : all.slice(0, most);
  const left = here.length > 0 ? 0 : all.length - chosen.length;
  const title = here.length > 0 ? words.finding : words.findings;
  return `${[
    `${words.plan[lang]}. ${planNote[lang]}`,
    codeBlock(text.trimEnd(), 'yaml'),
    chosen.length === 0 ? words.none[lang] : `${title[lang]}:`,
    chosen.map((finding) => findingLine(document, finding)).join('\n'),
    ...(left > 0 ? [`… ${left} ${words.more[lang]}`] : []),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function findingLine(
  { lines, lang }: PlanDocument,
  { rule, severity, span, message, facts }: Finding,
): string {
  const line = lineColumn(lines, span.start).line + 1;
  const place = lang === 'zh' ? `第 ${line} 行` : `line ${line}`;
  const cited = facts.length > 0 ? ` (${words.facts[lang]}: ${facts.join(', ')})` : '';
  return `- ${rule} ${severity}, ${place}: ${visible(message[lang])}${cited}`;
}
