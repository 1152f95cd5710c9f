import { builtinReading } from '../../catalog/reading.ts';
import { plainNumber } from '../../model/numbers.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { aimOf } from '../support/profit-aim.ts';

/** From how many points on somebody asks where they come from: without, and with work on them. */
const [least, leastOfWork] = [2.5, 5];

/** Maximum number of names in the message. */
const most = 3;

/** `+2 points from private label`, `自有品牌贡献 1.5 个点`: a part of the rise. */
const points = /\d\s?(?:pp\b|pts?\b|points?\b|bps\b|个?百分点|个?点(?!位))/iu;

export default defineRule({
  code: 'KPI335',
  name: 'gross-margin-bridge',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Gross margin that rises by itself', zh: '毛利率提高没有拆分' },
  why: {
    en: 'Prices, buying, mix and returns each bring some points. Without the parts nobody notices which one fails.',
    zh: '涨价、采购、品类结构、退货，各能带来几个点？不拆开，哪一块没做到也看不出来。',
  },
  message: {
    en: '{kpi} is to rise by {rise} points ({from} to {to}). How many of them come from {names}, and what brings the rest?',
    zh: '{kpi}要提高 {rise} 个百分点({from} 到 {to})。{names}带来几个点，其余靠什么？',
  },
  variants: {
    alone: {
      en: '{kpi} is to rise by {rise} points ({from} to {to}), and no initiative works on it. What brings them: prices, buying, another mix?',
      zh: '{kpi}要提高 {rise} 个百分点({from} 到 {to})，却没有举措对应。靠涨价、采购，还是品类结构？',
    },
  },
  yieldsTo: {
    file: ['KPI301', 'KPI328', 'REF704'],
    kpi: ['KPI304', 'KPI310', 'KPI311', 'KPI315', 'KPI320', 'KPI330', 'REF706'],
  },
  asksForMore: 'first',
  check({ plan, catalog, report }) {
    const [margin = ''] = builtinReading().marginBridge.rising;
    const aim = aimOf(plan, catalog, margin);
    // `45% to 48% (content + own brand)` says what brings it.
    if (aim?.rise === undefined || saysParts(plan) || /[(（]\D{6,80}[)）]/u.test(aim.to)) return;
    const { kpi, name, from, to, place } = aim;
    const work = plan.initiatives.filter(({ kpis }) => kpis.some(({ id }) => id === kpi.key));
    if (aim.rise < (work.length > 0 ? leastOfWork : least)) return;
    report({
      span: place.span,
      path: place.path,
      ...(work.length === 0 && { variant: 'alone' }),
      data: {
        kpi: name,
        rise: plainNumber(Math.round(aim.rise * 10) / 10),
        from,
        to,
        names: work.slice(0, most).map((one) => `“${one.name?.text ?? one.key}”`),
      },
      about: { kpi: kpi.key },
    });
  },
});

/** Whether work or a goal says how many points it brings. */
function saysParts({ initiatives, levers, goals }: Plan): boolean {
  const textsOf = ({ name, key, note }: Initiative): string =>
    [name?.text ?? key, note?.text ?? ''].join(' ');
  return [
    ...initiatives.map(textsOf),
    ...levers.flatMap(({ note, why }) => [note?.text ?? '', why?.text ?? '']),
    ...goals.flatMap(({ goal }) => goal?.text ?? ''),
  ].some((text) => points.test(text));
}
