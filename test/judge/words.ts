// Words for made plans, in both languages.
import type { Lang } from '../../server/src/text/language.ts';

export const people: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Nora Blake', 'Sam Okoro', 'Eva Lind', 'Tomás Rey', 'Mira Chen', 'Jack Ford'],
  zh: ['林晓', '周航', '许诺', '方圆', '江雪', '罗成'],
};

export const companies: Readonly<Record<Lang, readonly string[]>> = {
  en: ['Alder & Fern Ltd', 'Northlight Goods', 'Copperkettle Co', 'Bluefinch Trading'],
  zh: ['青禾商贸(成都)', '远舟科技(苏州)', '拾光生活(长沙)', '木棉优选(广州)'],
};

export const titles: Readonly<Record<Lang, (company: string, year: string) => string>> = {
  en: (company, year) => `${company} - plan ${year}`,
  zh: (company, year) => `${company} ${year} 年经营计划`,
};

export const workNames: Readonly<Record<Lang, readonly ((what: string) => string)[]>> = {
  en: [
    (what) => `Roll out ${what}`,
    (what) => `Launch of ${what}`,
    (what) => `First wave: ${what}`,
  ],
  zh: [(what) => `${what}上线`, (what) => `${what}首批落地`, (what) => `分批推出${what}`],
};

export const summaries: Readonly<Record<Lang, readonly string[]>> = {
  en: [
    'Orders come in and customers do not come back. The year goes into the few things that make them stay.',
    'We know what buyers complain about; this plan takes the three loudest complaints one after the other.',
  ],
  zh: [
    '订单进得来，客户留不住。今年把力气花在让人愿意再来的几件事上。',
    '客户抱怨什么我们清楚，今年按轻重逐条解决。',
  ],
};

export const risks: Readonly<
  Record<Lang, readonly { readonly risk: string; readonly response: string }[]>
> = {
  en: [
    {
      risk: 'the partner signs later than planned',
      response: 'second partner in talks, start moves by a month',
    },
    { risk: 'the team is short of two people', response: 'part of the work goes to an agency' },
  ],
  zh: [
    { risk: '合作方签约晚于计划', response: '同时谈第二家，启动顺延一个月' },
    { risk: '团队缺两个人', response: '部分工作交给外包' },
  ],
};

export const assumptions: Readonly<Record<Lang, readonly string[]>> = {
  en: ['the supplier keeps its prices until summer', 'the new warehouse opens in spring'],
  zh: ['供应商上半年不涨价', '新仓春季投入使用'],
};

export const measures: Readonly<Record<Lang, readonly string[]>> = {
  en: ['as in the monthly report, 90 days', 'distinct customers, last 12 months'],
  zh: ['按月报口径，九十天窗口', '去重客户，近十二个月'],
};
