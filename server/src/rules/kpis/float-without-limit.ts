import { namesOf } from '../../catalog/names.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Located, Plan } from '../../model/plan.ts';
import { defineRule } from '../rule.ts';
import { addKpiFix } from '../support/kpi-fixes.ts';
import { hasFigure, usualKpis } from '../support/measured.ts';
import { moneyLines } from '../support/money-lines.ts';

export default defineRule({
  code: 'KPI329',
  name: 'float-without-limit',
  severity: 'info',
  tier: 2,
  origin: 'sense',
  title: { en: 'Runs on other people’s money without a limit', zh: '拿别人的钱周转，没有上限' },
  why: {
    en: 'Paying sellers later, or spending what customers paid in advance, is a loan that all of them call in on the same day. A limit and a look at the cash come first.',
    zh: '拖长账期、花掉顾客预存的钱，等于借债，而且债主会在同一天一起来要。先定上限，再盯现金。',
  },
  message: {
    en: '“{what}” runs the business on money that belongs to sellers, suppliers or customers, and nothing says how much is left or where it stops. Usual: {kpis}.',
    zh: '“{what}”是拿商家、供应商或顾客的钱周转，却没写还剩多少、到哪里为止。常用指标：{kpis}。',
  },
  yieldsTo: { file: ['KPI301', 'REF704'], entry: ['STR017', 'STR019'] },
  check({ plan, catalog, coverage, report }) {
    const { float } = builtinReading();
    const [first, ...others] = placesOf(plan);
    if (!first || hasFigure(plan, float)) return;
    const usual = usualKpis(catalog, coverage.models, float);
    report({
      span: first.span,
      path: first.path,
      data: { what: first.text, kpis: namesOf(catalog, 'kpis', usual, 2) },
      related: others.map(({ span }) => ({
        span,
        message: { en: 'And here', zh: '这里也是' },
      })),
      fixes: () => usual.flatMap((kpi) => addKpiFix(plan, catalog, kpi)),
    });
  },
});

/**
 * Where a plan says that others are paid later or have paid in advance: KPIs, work, means, risks,
 * assumptions, sections about money.
 */
function placesOf(plan: Plan): (Located & { text: string })[] {
  const { kpis, initiatives, levers, risks, assumptions } = plan;
  const { words, rising } = builtinReading().float;
  const later = kpis.filter(({ id, baseline, target }) => {
    const [from, to] = [baseline?.value, target?.value];
    if (!id || !rising.includes(id) || !from || !to || to.change) return false;
    return (to.range?.high ?? to.number) > (from.range?.high ?? from.number);
  });
  const texts = [
    ...[...initiatives, ...levers].map(({ key, keySpan, path }) => ({
      text: key,
      span: keySpan,
      path,
    })),
    ...initiatives.flatMap(({ name }) => name ?? []),
    ...levers.flatMap(({ mechanisms }) => mechanisms),
    ...initiatives.flatMap(({ mechanisms }) => mechanisms),
    ...risks.flatMap(({ risk, response }) => [risk ?? [], response ?? []].flat()),
    ...assumptions.flatMap(({ assume }) => assume ?? []),
    ...moneyLines(plan).map(({ said, ...line }) => ({ ...line, text: said })),
  ];
  return [
    ...later.map(({ key, keySpan, path }) => ({ text: key, span: keySpan, path })),
    ...texts.filter(({ text }) => wordsIn(words, normalise(text)).length > 0),
  ];
}
