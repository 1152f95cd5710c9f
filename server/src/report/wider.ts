import type { Catalog } from '../catalog/catalog.ts';
import { kpiName } from '../model/kpi-texts.ts';
import { valuesOf } from '../model/kpi-values.ts';
import type { Plan } from '../model/plan.ts';
import type { Gate, Scenario } from '../model/plan-sections.ts';
import { type OwnSection, titlesOf } from '../model/titles.ts';
import { same, type Text } from '../text/language.ts';
import { shownWhole } from '../text/message.ts';
import { figureRows, marketFacts } from './market.ts';
import { ownWords, placeOf } from './places.ts';
import type {
  ChannelRow,
  GoalRow,
  PhaseRow,
  ScenarioRow,
  ScenarioValue,
  WiderReport,
} from './wider-types.ts';

/** The rows of goals, market, segments, phases, channels, scenarios and decisions. */
export function widerReport(catalog: Catalog, plan: Plan): WiderReport {
  const market = marketFacts(plan);
  return {
    goals: goalRows(catalog, plan),
    notDoing: plan.notDoing.map(ownWords),
    segments: plan.segments.map((one) => ({
      name: one.name ? ownWords(one.name) : shownWhole(one.entry.item?.name ?? one.key),
      who: ownWords(one.who),
      need: ownWords(one.need),
      size: ownWords(one.size),
      share: ownWords(one.share),
      offer: ownWords(one.offer),
      at: placeOf(one.span),
    })),
    figures: figureRows(catalog, plan),
    phases: phaseRows(plan),
    channels: channelRows(plan),
    scenarios: plan.scenarios.map((one) => scenarioRow(catalog, plan, one)),
    decisions: plan.decisions.map((one) => ({
      text: shownWhole(one.decision?.text ?? one.key),
      date: ownWords(one.date),
      by: ownWords(one.by),
      why: ownWords(one.why),
      at: placeOf(one.span),
    })),
    ...(market && { market }),
  };
}

function namer(plan: Plan, section: OwnSection): (key: string) => string {
  const titles = titlesOf(plan, section);
  return (key) => shownWhole(titles.get(key) ?? key);
}

function goalRows(catalog: Catalog, plan: Plan): GoalRow[] {
  return plan.goals.map((one) => ({
    text: shownWhole(one.goal?.text ?? one.key),
    kpis: one.kpis.map((ref) => {
      const kpi = plan.kpis.find(({ key }) => key === ref.id);
      const ends = [kpi?.baseline ?? kpi?.unmeasured, kpi?.target].map(ownWords);
      return {
        name: kpi ? shownName(kpiName(catalog, kpi)) : same(shownWhole(ref.text)),
        change: ends.filter((end) => end !== '').join(' → '),
      };
    }),
    due: ownWords(one.due),
    owner: ownWords(one.owner),
    why: ownWords(one.why),
    serves: ownWords(one.serves),
    at: placeOf(one.span),
  }));
}

function shownName({ en, zh }: Text): Text {
  return { en: shownWhole(en), zh: shownWhole(zh) };
}

function phaseRows(plan: Plan): PhaseRow[] {
  const name = namer(plan, 'phases');
  return plan.phases.map((one) => {
    const period = one.when?.value;
    return {
      name: name(one.key),
      when: ownWords(one.when),
      goal: ownWords(one.goal),
      budget: ownWords(one.budget),
      gate: gateText(one.gate),
      at: placeOf(one.span),
      ...(period && period.start <= period.end && { start: period.start, end: period.end }),
    };
  });
}

/** The condition of a gate with its date. */
function gateText(gate: Gate | undefined): string {
  const parts = [ownWords(gate?.text), ownWords(gate?.by)].filter((part) => part !== '');
  return parts.join(' · ');
}

function channelRows(plan: Plan): ChannelRow[] {
  const name = namer(plan, 'channels');
  return plan.channels.map((one) => {
    const percent = one.share?.value?.number;
    return {
      name: name(one.key),
      share: ownWords(one.share),
      budget: ownWords(one.budget),
      role: ownWords(one.role),
      at: placeOf(one.span),
      ...(percent !== undefined && percent >= 0 && { percent }),
    };
  });
}

const known: Readonly<Record<string, Text>> = {
  base: { en: 'Base', zh: '基准' },
  best: { en: 'Best', zh: '乐观' },
  worst: { en: 'Worst', zh: '悲观' },
};

function scenarioRow(catalog: Catalog, plan: Plan, one: Scenario): ScenarioRow {
  const name = known[one.key] ?? same(shownWhole(one.key));
  return {
    name: one.name ? same(ownWords(one.name)) : name,
    chance: ownWords(one.chance),
    when: ownWords(one.when),
    values: one.kpis.map(({ ref, value }): ScenarioValue => {
      const kpi = plan.kpis.find(({ key }) => key === ref.id);
      const number = value?.value?.change === undefined ? value?.value?.number : undefined;
      const target = kpi && valuesOf(catalog, kpi).target?.number;
      return {
        kpi: kpi ? shownName(kpiName(catalog, kpi)) : same(shownWhole(ref.text)),
        text: ownWords(value),
        ...(number !== undefined && { number }),
        ...(target !== undefined && { planned: target }),
      };
    }),
    response: ownWords(one.response),
    at: placeOf(one.span),
  };
}
