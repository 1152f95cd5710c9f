import type { KeyState } from '../model/coverage.ts';
import type { Ref } from '../model/plan.ts';
import { shown } from '../rules/message.ts';
import { modelName, nameOf } from '../rules/support/names.ts';
import type { PlanDocument } from './document.ts';
import { list } from './markdown.ts';
import { words } from './words.ts';

const labels = {
  title: { en: 'Coverage', zh: '覆盖情况' },
  met: { en: 'met', zh: '已满足' },
  planned: { en: 'Planned', zh: '计划' },
  live: { en: 'Live', zh: '已上线' },
  work: { en: 'Work', zh: '举措' },
  why: { en: 'Why it is needed', zh: '为何需要' },
  reason: { en: 'Left out because', zh: '不做的理由' },
  none: {
    en: 'The plan names no known model yet. Write “model:” first.',
    zh: '计划还没有写明已知的模式，请先写“model:”。',
  },
};

/** How a plan answers the operating keys of its models, as plain text to read. */
export function coveragePage(document: PlanDocument): string {
  const { checked, catalog, lang } = document;
  const { plan, coverage } = checked;
  const title = plan.title?.text;
  const parts = [`${labels.title[lang]}${title === undefined ? '' : `${lang === 'zh' ? '：' : ': '}${shown(title)}`}`];
  if (coverage.models.length === 0) parts.push(labels.none[lang]);
  for (const model of coverage.models) {
    const keys = coverage.keys.filter(({ key }) => key.model === model);
    const met = keys.filter(({ state }) => state === 'met').length;
    parts.push(`${modelName(catalog, model)[lang]}: ${met}/${keys.length} ${labels.met[lang]}`);
    for (const key of keys) parts.push(keyText(document, key));
  }
  return `${parts.join('\n\n')}\n`;
}

function keyText({ catalog, lang }: PlanDocument, { key, lever, state }: KeyState): string {
  const { mark, text } = words.states[state];
  const mechanisms = (refs: readonly Ref[]): string =>
    list(
      refs.map((ref) => (ref.id === undefined ? shown(ref.text) : nameOf(catalog, 'mechanisms', ref.id)[lang])),
      lang,
    );
  const row = (label: keyof typeof labels, value: string): string[] =>
    value === '' ? [] : [`  - ${labels[label][lang]}${lang === 'zh' ? '：' : ': '}${value}`];
  const waived = lever.entry?.waive?.reason?.text ?? '';
  return [
    `${mark} ${nameOf(catalog, 'levers', key.lever)[lang]} (${key.lever}): ${text[lang]}`,
    [
      ...row('planned', mechanisms(lever.planned)),
      ...row('live', mechanisms(lever.live)),
      ...row(
        'work',
        list(
          lever.initiatives.map((one) => shown(one.name?.text ?? one.key)),
          lang,
        ),
      ),
      ...(state === 'waived' ? row('reason', shown(waived)) : []),
      ...(state === 'met' || state === 'waived' ? [] : row('why', key.why[lang])),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
