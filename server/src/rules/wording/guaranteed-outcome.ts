import { pieceOf } from '../../model/places.ts';
import { yamlText } from '../../syntax/edit.ts';
import { defineRule } from '../rule.ts';
import { addToSection, suggestion } from '../support/fixes.ts';
import { headlines } from '../support/prose.ts';

export default defineRule({
  code: 'WRD007',
  name: 'guaranteed-outcome',
  severity: 'info',
  tier: 3,
  origin: 'sense',
  title: { en: 'Guaranteed outcome', zh: '打包票' },
  why: {
    en: 'Nobody controls every single outcome; what can be planned is a maximum and the response above it.',
    zh: '没有人能控制到万无一失，能安排的是上限和超出之后的应对。',
  },
  message: {
    en: '"{text}" promises an outcome that nobody controls. Name a maximum and the response instead.',
    zh: '“{text}”是无法保证的结果，请改写上限与应对。',
  },
  check({ plan, report }) {
    const fields = [
      ...headlines(plan),
      ...plan.levers.flatMap((entry) => entry.why ?? []),
      ...plan.risks.flatMap((risk) => risk.response ?? []),
    ];
    for (const field of fields) {
      const hit = english.exec(field.text) ?? chinese.exec(field.text);
      if (!hit) continue;
      const text = hit[0].trim();
      report({
        span: pieceOf(plan, field, hit.index, hit.index + hit[0].trimEnd().length),
        path: field.path,
        data: { text },
        fixes: () => {
          const inline = `{risk: ${yamlText(text, true)}, likelihood: medium, impact: high, response: TODO}`;
          return suggestion(
            {
              en: 'Add what may go wrong as a risk to fill in',
              zh: '把可能落空之处写成待填写的风险',
            },
            addToSection(plan, 'risks', {
              key: freeKey(plan.risks.map((risk) => risk.key)),
              inline,
            }),
          );
        },
      });
    }
  },
});

/**
 * A verb of promising followed by zero or everything; a guarantee for customers is a noun and is
 * ignored.
 */
const english =
  /\b(?:(?:ensures?|guarantees?|make sure)(?: \S+){0,4}? (?:zero|100 ?%|never|nobody|nothing)(?: \w+)?|(?:ensure|guarantee) no \w+|definitely|without fail|cannot (?:fail|go wrong)|is certain to)(?!\S)/i;
const chinese =
  /(?:确保|保证(?!金)|必将|一定)[^，。；！,.;!]{0,6}(?:零(?!售|担|件|食|钱|工|碎|基础|部件|距离|门槛|元|佣金|费用|利率|花)\p{Script=Han}{0,4}|100 ?%\p{Script=Han}{0,4}|百分之百\p{Script=Han}{0,4}|百分百\p{Script=Han}{0,4})|万无一失|稳赚不赔|包赚|绝对(?:不会|安全|没有|不出)\p{Script=Han}{0,4}/u;

function freeKey(taken: readonly string[]): string {
  let key = 'no-guarantee';
  for (let count = 2; taken.includes(key); count++) key = `no-guarantee-${count}`;
  return key;
}
