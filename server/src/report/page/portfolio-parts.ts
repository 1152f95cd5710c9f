import { shown } from '../../text/message.ts';
import type { PortfolioRow } from '../portfolio.ts';
import { type Element, h } from './element.ts';

/** Texts of the page of all plans. */
export const words = {
  title: { en: 'All plans', zh: '全部计划' },
  overview: { en: 'Plans', zh: '各计划' },
  matrix: { en: 'Levers by plan', zh: '各计划的杠杆' },
  plan: { en: 'Plan', zh: '计划' },
  money: { en: 'Money by currency', zh: '按币种的资金' },
  plans: { en: 'plans', zh: '计划数' },
  timeline: { en: 'Plans over time', zh: '各计划的时间' },
  nothing: { en: 'There are no plans.', zh: '没有计划。' },
  notPlanned: { en: 'blank: not in the plan', zh: '空白 未涉及' },
} as const;

/** The title of a plan. */
export function planName({ title, file }: PortfolioRow): string {
  return title === '' ? decodeName(file.slice(file.lastIndexOf('/') + 1)) : title;
}

/** A decoded file name; an address that cannot be decoded stays as it is. */
function decodeName(name: string): string {
  try {
    return shown(decodeURIComponent(name));
  } catch {
    return shown(name);
  }
}

/** The name of a plan, with a link where there is one. */
export function nameCell(plan: PortfolioRow, links: boolean | undefined): Element {
  const name = planName(plan);
  return h(
    'th',
    { scope: 'row' },
    links ? h('button', { type: 'button', class: 'goto', 'data-plan': plan.file }, name) : name,
  );
}

/** A table that scrolls where it is too wide. */
export function scrolled(name: string, table: Element): Element {
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': name }, table);
}
