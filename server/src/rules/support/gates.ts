// What decides whether one piece of work goes on: its own gate, or a test of the same thing.
import type { Words } from '../../catalog/basics.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Day } from '../../model/grammar/day.ts';
import type { Assumption, Initiative, KpiEntry, Plan } from '../../model/plan.ts';
import { sharesWord } from './about.ts';
import { namesBuilding } from './proof.ts';
import { whenOf } from './time.ts';

/** Work or a count of places that may need a gate. */
export type Bet = { readonly initiative: Initiative } | { readonly kpi: KpiEntry };

/** A look at whether something works, and the day of it where one is written. */
interface Check {
  readonly day: Day | undefined;
}

/** Whether anything says when this piece of work, or this count, goes on. */
export function isGated(plan: Plan, bet: Bet): boolean {
  return checksOf(plan, bet).length > 0 || hasCondition(plan, bet);
}

/** The first day on which a plan looks whether the work pays; undefined where it says none. */
export function firstCheck(plan: Plan, initiative: Initiative): Day | undefined {
  const own = checksOf(plan, { initiative }).flatMap(({ day }) => day ?? []);
  // Nobody knows which money an assumption about something else holds back.
  const others = plan.assumptions.flatMap(({ checkBy }) => checkBy?.value?.end ?? []);
  const days = own.length > 0 ? own : others;
  return days.length === 0 ? undefined : Math.min(...days);
}

/** Gates, pilots and checked assumptions that are about the same. */
function checksOf(plan: Plan, bet: Bet): readonly Check[] {
  const own = 'initiative' in bet ? bet.initiative : undefined;
  return [
    ...plan.phases.flatMap(({ gate, when }) =>
      gate ? { day: gate.by?.value?.end ?? when?.value?.end } : [],
    ),
    ...plan.initiatives.flatMap((one) => {
      if (one !== own && !isSame(bet, one)) return [];
      const when = whenOf(one);
      if (one.gate) return { day: one.gate.by?.value?.end ?? when?.start };
      if (!isTest(one)) return [];
      return { day: one === own ? when?.start : when?.end };
    }),
    ...plan.assumptions.flatMap((one) =>
      one.checkBy && decides(one, bet) ? { day: one.checkBy.value?.end } : [],
    ),
  ];
}

/** Whether work is a test, or goes in steps, by its words and mechanisms. */
function isTest(initiative: Initiative): boolean {
  const { gates } = builtinReading().proof;
  const { mechanisms } = initiative;
  if (mechanisms.some(({ id }) => id !== undefined && gates.mechanisms.includes(id))) return true;
  const texts = textsOf(initiative);
  return has(gates.words, texts) || has(gates.conditions, texts);
}

/** The texts of an initiative: what it is called, its note and its milestones. */
export function textsOf({
  key,
  name,
  note,
  milestones,
}: Initiative): readonly (string | undefined)[] {
  return [key, name?.text, note?.text, ...milestones.map(({ text }) => text?.text)];
}

/** Whether other work is about the same as a bet. */
function isSame(bet: Bet, one: Initiative): boolean {
  const isPlace =
    namesBuilding(one) || has(builtinReading().proof.gates.places, [one.key, one.name?.text]);
  if ('kpi' in bet) return isPlace || one.kpis.some(({ text }) => text === bet.kpi.key);
  const { initiative } = bet;
  return (
    initiative.after.some(({ id }) => id === one.key) ||
    (isPlace && namesBuilding(initiative)) ||
    initiative.levers.some(({ id }) => id && one.levers.some((lever) => lever.id === id)) ||
    shares(initiative, [one.key, one.name?.text])
  );
}

/** Whether an assumption is about the bet, by what it names or by its words. */
function decides({ key, assume, affects }: Assumption, bet: Bet): boolean {
  if ('kpi' in bet)
    return affects.some(({ id, text }) => text === bet.kpi.key || id === bet.kpi.key);
  const { initiative } = bet;
  return affects.length > 0
    ? affects.some(({ id, text }) => id === initiative.key || text === initiative.key)
    : shares(initiative, [key, assume?.text]);
}

/** Whether a condition for going on stands elsewhere in the plan, about places or the same. */
function hasCondition(plan: Plan, bet: Bet): boolean {
  const { gates } = builtinReading().proof;
  const isPlace = 'kpi' in bet || namesBuilding(bet.initiative);
  const isOwn = (text: string): boolean =>
    (isPlace && has(gates.places, [text])) ||
    ('initiative' in bet && shares(bet.initiative, [text]));
  const levers = plan.levers.filter(
    ({ id }) =>
      'kpi' in bet ||
      bet.initiative.levers.some((lever) => lever.id !== undefined && lever.id === id),
  );
  const items = levers.flatMap(({ mechanisms }) => mechanisms);
  return (
    items.some(
      ({ id, text }) =>
        (id !== undefined && gates.mechanisms.includes(id)) || has(gates.words, [text]),
    ) ||
    plan.phases.some(({ key, name, goal }) => has(gates.words, [key, name?.text, goal?.text])) ||
    [
      ...plan.goals.flatMap(({ goal }) => goal?.text ?? []),
      ...plan.notDoing.map(({ text }) => text),
      ...plan.risks.flatMap(({ response }) => response?.text ?? []),
      ...plan.levers.flatMap(({ mechanisms }) => mechanisms.map(({ text }) => text)),
      ...plan.phases.flatMap(({ name, goal }) => [name?.text ?? '', goal?.text ?? '']),
    ].some((text) => has(gates.conditions, [text]) && isOwn(text))
  );
}

/** Whether one of some texts has a word of a list. */
export function has(words: Words, texts: readonly (string | undefined)[]): boolean {
  return texts.some((text) => text !== undefined && wordsIn(words, normalise(text)).length > 0);
}

/** Whether the name of work has a word of some texts, other than a general one. */
function shares(initiative: Initiative, texts: readonly (string | undefined)[]): boolean {
  return sharesWord(
    initiative,
    texts.flatMap((text) => (text === undefined ? [] : { text })),
  );
}
