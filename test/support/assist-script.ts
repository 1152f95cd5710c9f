import type { Lang } from '../../server/src/text/language.ts';

/** What the person and the assistant of the story say. */
interface Script {
  readonly brief: string;
  readonly scaffold: object;
  /** The assistant's first draft, with two mistakes that assistants make. */
  readonly draft: string;
  readonly cited: { readonly query: string; readonly invented: string; readonly fact: string };
  readonly words: Readonly<
    Record<'scaffold' | 'check' | 'cite' | 'fix' | 'again' | 'review' | 'handover', string>
  >;
  readonly handover: string;
}

export const script: Readonly<Record<Lang, Script>> = {
  en: {
    brief: `People in Berlin sell each other second-hand things with us. They do not dare to: 3.2% of orders end in a dispute. By December 2027
it has to be 1.5%; Mia Klein answers for that. She builds escrow, March to May, 120,000 euros. Listing stays free, and Jonas Weber may
advertise that, but only once the money is protected.`,
    scaffold: { models: ['c2c'], title: 'Strangers dare to trade', period: '2027' },
    draft: `plan: 1
title: Strangers dare to trade
lang: en
status: draft
model: c2c
period: 2027
currency: EUR

goals:
  - {goal: People in Berlin dare to sell each other second-hand things, kpis: [dispute-rate]}

levers:
  trust:
    mechanisms: [escrow]
    why: 3.2% of orders end in a dispute
    evidence: [taobao/escrow-cuts-disputes]
  low-barrier-onboarding: [free-listing]

kpis:
  dispute-rate: 3.2% -> 1.5% by 2027-12 @ Mia Klein

initiatives:
  escrow:
    name: Escrow
    lever: trust
    mechanisms: [escrow]
    kpis: [dispute-rate]
    when: 2027-03..2027-05
    owner: Mia Klein
    budget: 120k
  free-listing:
    name: Advertise that listing stays free
    lever: low-barrier-onboarding
    mechanisms: [free-listing]
    when: 2027
    owner: Jonas Weber
    budget: tbd
`,
    cited: { query: 'escrow', invented: 'taobao/escrow-cuts-disputes', fact: 'taobao/escrow' },
    words: {
      scaffold:
        'The assistant asks for the skeleton of such a plan. It says what a market between private persons needs:',
      check:
        'It fills in the brief and nothing else, and has the draft checked. Two mistakes are its own: a source that it made up, and a start that the brief rules out.',
      cite: 'It looks up what is known about escrow, and cites a fact that exists:',
      fix: 'The brief says that advertising waits for the protection, so it may take that fix. The tool returns a patch and writes nothing:',
      again: 'What is left only people can answer:',
      review: 'The review of the change from the draft:',
      handover: 'The assistant hands over the plan, with what it assumed and what it asks:',
    },
    handover: `I assumed that the plan is for the whole of 2027 and that amounts are in euros.

1. Mia Klein: which share of orders will go through escrow by December? The brief does not say, so there is no KPI for it.
2. Jonas Weber: how much may the advertising cost (now \`tbd\`), and which number shows that it works?
3. Mia Klein: how does a parcel get to the buyer, and how does the seller get the money?`,
  },
  zh: {
    brief: `用户在我们这里互相买卖二手物品，但不太敢交易：3.2% 的订单有纠纷。到 2027 年 12 月要降到 1.5%，由赵倩负责。她在三月到四月上线担保交易，
预算 120 万元。发布商品继续免费，陈晨可以做推广，但要等资金有了保障之后。`,
    scaffold: { models: ['c2c'], title: '让陌生人敢交易', period: '2027' },
    draft: `plan: 1
title: 让陌生人敢交易
lang: zh
status: draft
model: c2c
period: 2027
currency: CNY

goals:
  - {goal: 用户敢于互相买卖二手物品, kpis: [纠纷率]}

levers:
  信任体系:
    mechanisms: [担保交易]
    why: 3.2% 的订单有纠纷
    evidence: [taobao/escrow-cuts-disputes]
  低门槛入驻: [免费开店]

kpis:
  纠纷率: 3.2% -> 1.5% by 2027-12 @ 赵倩

initiatives:
  escrow:
    name: 担保交易
    lever: 信任体系
    mechanisms: [担保交易]
    kpis: [纠纷率]
    when: 2027-03..2027-04
    owner: 赵倩
    budget: 120万
  free-listing:
    name: 推广免费发布
    lever: 低门槛入驻
    mechanisms: [免费开店]
    when: 2027
    owner: 陈晨
    budget: tbd
`,
    cited: { query: '担保交易', invented: 'taobao/escrow-cuts-disputes', fact: 'taobao/escrow' },
    words: {
      scaffold: '助手先要一份骨架，里面写明个人之间的交易市场需要什么：',
      check:
        '它只按简报填写，然后检查草稿。有两处错误是它自己的：一个编造的出处，一个简报不允许的开始时间。',
      cite: '它查阅关于担保交易的已知事实，改引真实存在的一条：',
      fix: '简报说推广要等保障到位，所以可以采用这项修复。工具只返回补丁，不写任何文件：',
      again: '剩下的只有人能回答：',
      review: '相对草稿的改动，评审如下：',
      handover: '助手交付计划，并说明所作的假设与要问的问题：',
    },
    handover: `我假设计划覆盖 2027 全年，金额为人民币。

1. 赵倩：到 12 月，多大比例的订单走担保交易？简报没有说，所以没有设这项指标。
2. 陈晨：推广可以花多少钱（现写 \`tbd\`），用哪个数字判断它有效？
3. 赵倩：包裹怎样送到买家手里，卖家怎样收到钱？`,
  },
};
