import type { Words } from '../../catalog/basics.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Day } from '../../model/grammar/day.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { isLoneNumber } from './asked.ts';
import { whenOf } from './time.ts';

/** Minimum length in days of work that needs a gate. */
const long = 92;

/** Initiatives that build, open or buy: by their mechanisms, else by their names. */
export function buildingWork({ initiatives }: Plan): readonly Initiative[] {
  const { mechanisms } = builtinReading().proof.building;
  return initiatives.filter((one) => {
    if (one.status && ['done', 'stopped'].includes(one.status.text)) return false;
    const when = whenOf(one);
    if (when && when.end - when.start < long) return false;
    return (
      one.mechanisms.some(({ id }) => id !== undefined && mechanisms.includes(id)) ||
      isBuilding(normalise(one.name?.text ?? one.key))
    );
  });
}

/** Whether a name says that a place is opened, built or bought. */
function isBuilding(name: string): boolean {
  const { words, verbs, places, counted, not } = builtinReading().proof.building;
  const has = (list: Words): boolean => wordsIn(list, name).length > 0;
  return !has(not) && (has(words) || (has(verbs) && (has(places) || isCounted(name, counted))));
}

/** Whether a name gives a number of places: `县城小店型开 3000 家`, `新开 66 城`. */
function isCounted(name: string, counted: readonly string[]): boolean {
  const [, word = ''] = /\d[万千百]? ?[多余]?(\p{Script=Han}{1,3})/u.exec(name) ?? [];
  return counted.some((unit) => word.startsWith(unit));
}

/**
 * Whether anything in a plan says when a roll-out goes on: gates, pilots, stages, and
 * checked assumptions that name what depends on them.
 */
export function hasGate(plan: Plan, { anywhere }: Coverage): boolean {
  const { mechanisms, words } = builtinReading().proof.gates;
  return (
    plan.phases.some(({ gate }) => gate) ||
    plan.initiatives.some(({ gate }) => gate) ||
    plan.assumptions.some(({ checkBy, affects }) => checkBy && affects.length > 0) ||
    mechanisms.some((id) => anywhere.has(id)) ||
    wordsIn(words, normalise(textsOf(plan).join('\n'))).length > 0
  );
}

/** The first day on which the plan looks whether it works; undefined where it says none. */
export function firstCheck(plan: Plan): Day | undefined {
  const { words, mechanisms } = builtinReading().proof.gates;
  const pilots = plan.initiatives.filter(
    (one) =>
      one.mechanisms.some(({ id }) => id !== undefined && mechanisms.includes(id)) ||
      wordsIn(words, normalise(one.name?.text ?? one.key)).length > 0,
  );
  const days = [
    ...plan.phases.map(({ gate, when }) => gate && (gate.by?.value?.end ?? when?.value?.end)),
    ...plan.initiatives.map((one) => one.gate && (one.gate.by?.value?.end ?? whenOf(one)?.start)),
    ...plan.assumptions.map(({ checkBy }) => checkBy?.value?.end),
    ...pilots.map((one) => whenOf(one)?.end),
  ].filter((day) => day !== undefined);
  return days.length === 0 ? undefined : Math.min(...days);
}

function textsOf(plan: Plan): readonly string[] {
  return [
    ...plan.initiatives.flatMap(({ key, name, note, milestones }) => [
      key,
      name?.text ?? '',
      note?.text ?? '',
      ...milestones.map(({ text }) => text?.text ?? ''),
    ]),
    ...plan.phases.flatMap(({ key, name, goal }) => [key, name?.text ?? '', goal?.text ?? '']),
    ...plan.goals.flatMap(({ goal }) => goal?.text ?? ''),
    ...plan.notDoing.map(({ text }) => text),
    ...plan.risks.flatMap(({ response }) => response?.text ?? ''),
    ...plan.levers.flatMap(({ mechanisms }) => mechanisms.map(({ text }) => text)),
  ];
}

/** Counts of places that are to grow by half or more, or from nothing. */
export function growingPlaces(plan: Plan) {
  const { kpis, kpiWords } = builtinReading().proof.building;
  return plan.kpis.filter((kpi) => {
    const { id, partOf, baseline, target } = kpi;
    const isOwn = (id ?? partOf) === undefined && wordsIn(kpiWords, normalise(kpi.key)).length > 0;
    if ((!isOwn && !kpis.includes(id ?? partOf ?? '')) || isLoneNumber(kpi)) return false;
    const [from, to] = [baseline?.value?.number, target?.value];
    if (!to || to.change) return to?.change === 'times';
    return to.number >= (from ?? 0) * 1.5 && to.number > (from ?? 0) + 1;
  });
}
