// Several new businesses that begin at about the same time.
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Initiative, Plan } from '../../model/plan.ts';
import { isOver, whenOf } from './time.ts';

/** Work that begins within some time, of which several pieces are new businesses. */
export interface Fronts {
  /** The new businesses among it. */
  readonly work: readonly Initiative[];
  readonly all: number;
  readonly days: number;
}

/** Half a year and a year, in days. */
const [halfYear, year] = [184, 366];

/** From how many kinds of new business in a year on an order is asked for. */
const kinds = 3;

/** From how much work in half a year on, and from how many new businesses among it. */
const [crowd, some] = [6, 2];

/** The same where the plan says what is not done. */
const kindsBeside = 4;

/** The new businesses that begin together in a plan that says nothing of their order. */
export function frontsOf(plan: Plan): Fronts | undefined {
  const { phases, notDoing } = plan;
  const open = plan.initiatives.filter((one) => !isOver(one));
  const isOrdered = open.some((one) => one.gate || one.after.length > 0 || isStaged(one));
  if (isOrdered || phases.some(({ gate }) => gate)) return undefined;
  const isLimited = notDoing.length > 0;
  const many = within(open, halfYear);
  const amongMany = many.filter((one) => kindsOf(one).length > 0);
  if (!isLimited && many.length >= crowd && amongMany.length >= some)
    return { work: amongMany, all: many.length, days: halfYear };
  const together = within(open, year);
  const work = together.filter((one) => kindsOf(one).length > 0);
  const found = new Set(work.flatMap(kindsOf));
  const isMost = work.length * 2 >= together.length;
  const least = isLimited ? kindsBeside : kinds;
  return work.length >= least && found.size >= least && isMost
    ? { work, all: together.length, days: year }
    : undefined;
}

/** `First wave: trade assurance`, `分批推出`: work that goes in an order. */
function isStaged({ key, name }: Initiative): boolean {
  return wordsIn(builtinReading().frontsOrder, normalise(name?.text ?? key)).length > 0;
}

/** The most pieces of work that start within some days, and those without a date. */
function within(work: readonly Initiative[], days: number): readonly Initiative[] {
  const undated = work.filter((one) => !whenOf(one));
  const starts = work.flatMap((one) => whenOf(one)?.start ?? []);
  const groups = [...new Set(starts)].map((first) =>
    work.filter((one) => {
      const start = whenOf(one)?.start;
      return start !== undefined && start >= first && start < first + days;
    }),
  );
  const [most = []] = groups.sort((a, b) => b.length - a.length);
  // Where most has no date, nobody knows when it begins.
  return most.length < undated.length ? most : [...most, ...undated];
}

/** The kinds of new business that a piece of work is by its name. */
function kindsOf({ key, name }: Initiative): readonly string[] {
  const folded = normalise(name?.text ?? key);
  if (wordsIn(builtinReading().frontsNot, folded).length > 0) return [];
  return builtinReading().fronts.flatMap(({ id, words }) =>
    wordsIn(words, folded).length > 0 ? id : [],
  );
}
