import type { Words } from '../../catalog/basics.ts';
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { isLoneNumber } from './asked.ts';
import { whenOf } from './time.ts';

/** Minimum length in days of work that needs a gate. */
const long = 92;

/** Maximum number of places that are no roll-out where there is none yet. */
const handful = 10;

/** Initiatives that build, open or buy: by their mechanisms, else by their names. */
export function buildingWork({ initiatives }: Plan): readonly Initiative[] {
  return initiatives.filter((one) => {
    if (one.status && ['done', 'stopped'].includes(one.status.text)) return false;
    const when = whenOf(one);
    if (when && when.end - when.start < long) return false;
    return namesBuilding(one);
  });
}

/** Whether work opens, builds or buys places, however long it takes. */
export function namesBuilding({ key, name, mechanisms }: Initiative): boolean {
  const { building } = builtinReading().proof;
  return (
    mechanisms.some(({ id }) => id !== undefined && building.mechanisms.includes(id)) ||
    isBuilding(normalise(name?.text ?? key))
  );
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

/** Shops of others on a platform, and regions with the number of their countries. */
const others =
  /official[ -]stores?|官方旗舰店|(?:^|\D[\s(（-])\d{1,2}[\s-](?:countries|cities|markets|stores)[)）]?$/iu;

/** Counts of places that are to grow by half or more, or from nothing. */
export function growingPlaces(plan: Plan) {
  const { kpis, kpiWords, areas } = builtinReading().proof.building;
  return plan.kpis.filter((kpi) => {
    const { id, partOf, baseline, target } = kpi;
    const isOwn = (id ?? partOf) === undefined && wordsIn(kpiWords, normalise(kpi.key)).length > 0;
    if (others.test(kpi.key)) return false;
    if ((!isOwn && !kpis.includes(id ?? partOf ?? '')) || isLoneNumber(kpi)) return false;
    const [from, to] = [baseline?.value?.number, target?.value];
    if (!to || to.change) return to?.change === 'times';
    // A first handful of them is the test itself.
    if (!areas.includes(id ?? partOf ?? '') && !from && to.number <= handful) return false;
    return to.number >= (from ?? 0) * 1.5 && to.number > (from ?? 0) + 1;
  });
}
