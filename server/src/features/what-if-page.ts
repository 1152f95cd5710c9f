import { modelName } from '../catalog/names.ts';
import type { Finding } from '../rules/finding.ts';
import type { Lang } from '../text/language.ts';
import { lineColumn } from '../text/lines.ts';
import { shown } from '../text/message.ts';
import type { PlanDocument } from './document.ts';
import type { WhatIf } from './what-if.ts';

const words = {
  title: { en: 'This plan as {model}', zh: '把本计划当作 {model}' },
  nothing: { en: 'Nothing in your plan has been changed.', zh: '计划未作任何改动。' },
  appear: { en: 'Would be reported', zh: '会新增的提示' },
  vanish: { en: 'Would no longer be reported', zh: '会消失的提示' },
  none: { en: 'Nothing.', zh: '无。' },
  same: {
    en: 'The plan already has this model, so nothing changes.',
    zh: '计划已是该模式，没有变化。',
  },
  add: {
    en: 'To take this model: run “Planwright: Take This Model and Add Its Levers”. It can be undone.',
    zh: '如要采用该模式：运行“Planwright: 采用该模式并补上杠杆”，可以撤销。',
  },
};

/** The comparison as plain text: new findings and resolved ones. */
export function whatIfPage({ model, before, after, appear, vanish }: WhatIf, lang: Lang): string {
  const name = modelName(after.catalog, model)[lang];
  const same =
    before.checked.coverage.models.length === 1 && before.checked.coverage.models[0] === model;
  const section = (title: string, plan: PlanDocument, findings: readonly Finding[]): string =>
    [
      `${title} (${findings.length})`,
      '',
      ...findings.map((one) => line(one, plan, lang)),
      ...(findings.length === 0 ? [words.none[lang]] : []),
    ].join('\n');
  const parts = [
    words.title[lang].replace('{model}', name),
    shown(before.checked.plan.title?.text ?? ''),
    words.nothing[lang],
    ...(same
      ? [words.same[lang]]
      : [
          section(words.appear[lang], after, appear),
          section(words.vanish[lang], before, vanish),
          words.add[lang],
        ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function line({ rule, span, message }: Finding, { lines }: PlanDocument, lang: Lang): string {
  const at = lineColumn(lines, span.start).line + 1;
  const place = lang === 'zh' ? `第 ${at} 行` : `line ${at}`;
  return `- ${rule}, ${place}: ${message[lang]}`;
}
