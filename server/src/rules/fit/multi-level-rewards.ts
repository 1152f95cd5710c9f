import { builtinReading } from '../../catalog/reading.ts';
import type { Text } from '../../text/language.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  code: 'FIT809',
  name: 'multi-level-rewards',
  severity: 'warning',
  tier: 2,
  origin: 'law',
  title: { en: 'Rewards over several levels', zh: '多级返佣' },
  why: {
    en: 'Rewards by headcount or over several levels are what rules against pyramid selling target.',
    zh: '按人头或多级计酬正是禁止传销规定所关注的。',
  },
  message: {
    en: 'Rewards over {n} levels touch rules against pyramid selling. Have it checked; a single level, paid on sales, is usual.',
    zh: '涉及{n}级计酬，触及禁止传销的规定，请法务确认；常见做法是只设一级、按成交计。',
  },
  variants: {
    headcount: {
      en: 'Rewards by headcount, entry fees or team pay touch rules against pyramid selling. Have it checked; a single level, paid on sales, is usual.',
      zh: '按人头、入门费或团队计酬触及禁止传销的规定，请法务确认；常见做法是只设一级、按成交计。',
    },
  },
  check({ plan, catalog, coverage, report }) {
    if (!coverage.models.some((id) => catalog.models.get(id)?.rewardLevels)) return;
    const texts = [
      ...plan.initiatives.flatMap((one) => [one.name, one.note]),
      ...plan.levers.flatMap((one) => [one.why, one.note, one.prose]),
      ...plan.levers.map((one) => ({ text: one.key, span: one.keySpan, path: one.path })),
      ...[...plan.levers, ...plan.initiatives].flatMap((one) => one.mechanisms),
      ...plan.levers.flatMap((one) => one.have),
      ...plan.risks.map((one) => one.response),
    ];
    for (const field of texts) {
      const hit = field && rewardHit(field.text);
      if (!field || !hit) continue;
      report({
        span: field.span,
        path: field.path,
        ...(hit.levels === undefined && { variant: 'headcount' }),
        data: { n: levelsText(hit.levels ?? '') },
      });
    }
  },
});

const levels =
  /(?:([三四五六七八九十多]|[3-9])\s*(?:级|层)\s*(?:返佣|返利|分销|分佣|奖励|佣金|代理|提成))|(?:(three|four|five|multi|[3-9])[- ]?(?:level|tier)s?\s+(?:rewards?|commissions?|referrals?|affiliates?|marketing))/giu;
const headcount =
  /按?(?:发展)?人头(?:计|付|给|费|奖)|拉人头|入门费|团队(?:计酬|佣金|提佣|奖励|提成|培训奖励|收益|业绩分成)|带团队[^，。；]{0,8}(?:佣|奖|提成)|分级返佣|邀请开店[^，。；]{0,6}(?:奖|佣)|师徒分成|per[- ]head (?:pay|reward|commission)|paid (?:per|by) head|headcount (?:pay|reward)|entry fees?|team[- ]based pay/giu;
/** Words before a match that negate it. */
const denial =
  /(?:不|不设|没有|禁止|无|取消|废除|去掉|停掉|no|not|without|never|drop|abolish|end)\s*(?:\S+\s+){0,2}$/iu;

/** The first reward scheme that a text names without negation. */
function rewardHit(text: string): { readonly levels?: string } | undefined {
  for (const hit of text.matchAll(levels))
    if (!denied(text, hit.index)) return { levels: hit[1] ?? hit[2] ?? '' };
  for (const hit of text.matchAll(headcount)) if (!denied(text, hit.index)) return {};
  return undefined;
}

function denied(text: string, at: number): boolean {
  const clause =
    text
      .slice(Math.max(0, at - 40), at)
      .split(/[，。；,.;]/)
      .at(-1) ?? '';
  return denial.test(clause) || /而不$|不再$/.test(clause);
}

/** `三`, `three`, `multi` or a digit, for both messages. */
function levelsText(levels: string): Text | string {
  const { en, zh } = builtinReading().timeWords.numbers;
  const word = levels.toLowerCase();
  if (word === 'multi' || word === '多') return { en: 'several', zh: '多' };
  const at = Math.max(en.indexOf(word), zh.indexOf(word));
  return at < 0 ? levels : { en: en[at] ?? '', zh: zh[at] ?? '' };
}
