import { pieceOf } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { headlines } from '../support/prose.ts';
import { isAbroad } from '../support/sells-in.ts';

export default defineRule({
  code: 'WRD004',
  name: 'superlative-claim',
  severity: { draft: 'hint', review: 'info', approved: 'info' },
  tier: 3,
  origin: 'law',
  title: { en: 'Superlative claim', zh: '绝对化用语' },
  why: {
    en: 'Nobody can check whether something is the best, and in advertising such words can be an offence.',
    zh: '“最好”“第一”无从核实，用在广告里还可能违法。',
  },
  message: {
    en: '"{text}" cannot be checked, and in Chinese advertising such words are restricted. Name the measurable goal.',
    zh: '“{text}”无法核实，用于广告还受限，请改成可衡量的目标。',
  },
  variants: {
    elsewhere: {
      en: '"{text}" cannot be checked. Name the measurable goal.',
      zh: '“{text}”无法核实，请改成可衡量的目标。',
    },
  },
  check({ plan, report }) {
    const isElsewhere = isAbroad(plan);
    for (const field of headlines(plan)) {
      const hit = superlative(field.text);
      if (!hit) continue;
      report({
        span: pieceOf(plan, field, hit.start, hit.start + hit.text.length),
        path: field.path,
        // Chinese advertising law has no bearing on it.
        ...(isElsewhere && { variant: 'elsewhere', severity: 'hint' as const }),
        // A summary also says what others are.
        ...(field === plan.summary && { severity: 'hint' as const }),
        data: { text: hit.text },
      });
    }
  },
});

/**
 * 第一 as a rank: alone, or before the ranked noun. 第 + number + measure word is an ordinal (第一季度,
 * 第一口); what a company puts first (安全第一) is none.
 */
const first =
  /\p{Script=Han}{0,2}(?:(?<!(?:用户|客户|顾客|消费者|买家|卖家|商家|伙伴|员工|安全|健康|生命|质量|品质|服务|体验|诚信|信誉|合规|效率)(?:永远|始终|是)?)第一(?=$|[\s，。；、！？,.;!?)）”」》])|第一(?=名(?!单)|大(?!问题|风险|成本|客户)|的|股|(?![批个款位件期季轮次波场届步天口泡]|家(?!居|电|装|纺|具|庭|政|用))\p{Script=Han}{0,4}(?:品牌|平台)))/u;
const most =
  /\p{Script=Han}{0,2}最(?:大(?!化|限度|程度|的?(?:风险|问题|挑战|痛点|障碍|成本|客户|瓶颈|损失|浪费|困难|变数|开支|支出|难点|短板|缺口|不同|特点|供应商)|值|量)|佳(?!实践)|好(?!的?(?:办法|方式|时机|案例|状态|是|先|在|能|由|把|用))|强|优(?!解|化|先)|先进|高级|顶级)/u;
const others =
  /\p{Script=Han}{0,2}(?:国家级|世界级|宇宙级|顶级|顶尖|极致|首选|领先品牌|领导品牌|独一无二|绝无仅有|史上|全网首|唯一(?!标识|编码|码|的?(?:ID|id|编号|标识|身份)|识别|对应|入口|会员|客户|顾客|编号|性))/u;
const english =
  /\b(?:number one|no\. ?1|world[- ]class|(?:market|industry|world)[- ]leading|best[- ]in[- ]class|second to none|unrivalled|unrivaled|unbeatable|unmatched|the one and only|world's (?:best|largest|biggest|first|leading)|(?:the|a) leading (?:\w+ )?(?:brand|shop|store|retailer|platform|marketplace|provider|company|supplier)|the (?:largest|biggest|best|finest|greatest) (?:\w+ ){0,2}(?:brand|shop|store|retailer|platform|marketplace|provider|company|supplier|service|quality|products?|prices?|app|site))\b|#1\b/i;

/** A fast check before the patterns: most texts contain none of these. */
const tries: readonly { readonly required: RegExp; readonly pattern: RegExp }[] = [
  { required: /第一/, pattern: first },
  { required: /最/, pattern: most },
  {
    required: /[家界宙顶]级|顶尖|极致|首选|领[先导]品牌|独一无二|绝无仅有|史上|全网首|唯一/,
    pattern: others,
  },
  { required: /[a-z#]/i, pattern: english },
];

function superlative(text: string): { readonly text: string; readonly start: number } | undefined {
  for (const { required, pattern } of tries) {
    if (!required.test(text)) continue;
    const hit = pattern.exec(text);
    if (hit) return { text: hit[0], start: hit.index };
  }
  return undefined;
}
