// Companies that a plan is to buy, and what says how much and how long.
import { normalise } from '../../catalog/normalise.ts';
import { builtinReading } from '../../catalog/reading.ts';
import { wordsIn } from '../../catalog/words-in.ts';
import type { Initiative, Located, Plan } from '../../model/plan.ts';
import { type Line, linesOf } from './lines.ts';
import { moneyLines } from './money-lines.ts';
import { isOver } from './time.ts';

/** Where a plan says that it buys a company. */
export interface Purchase extends Located {
  readonly text: string;
  readonly initiative: Initiative | undefined;
  /** Neither the company nor the sum is known yet. */
  readonly isOpen: boolean;
  /** The budget of the initiative is for it. */
  readonly hasBudget?: boolean;
}

/** The first company that a plan is to buy without a return, a limit or an end. */
export function openPurchase(plan: Plan): Purchase | undefined {
  if (plan.kpis.some(isReturn)) return undefined;
  const lines = linesOf(plan);
  if (lines.some((line) => limitsPurchase(line) && !denies(line))) return undefined;
  const bought = plan.initiatives.filter(buysCompany);
  const initiative = bought.find((one) => !isLimited(one));
  if (initiative) return { ...saidOf(initiative), initiative };
  if (bought.length > 0) return undefined;
  const lever = plan.levers.find(({ key }) => buys(key));
  const line = lines.find(
    (one) => (denies(one) && limitsPurchase(one)) || (isPlan(plan, one) && buys(textOf(one))),
  );
  if (line)
    return { ...line, text: textOf(line), initiative: undefined, isOpen: isOpen(line.said) };
  return (
    lever && {
      ...lever,
      span: lever.keySpan,
      text: lever.key,
      initiative: undefined,
      isOpen: isOpen(lever.key),
    }
  );
}

/** What an initiative says of the company: its name, else its note. */
function saidOf({ key, keySpan, path, name, note }: Initiative) {
  const named = name ?? { text: key, span: keySpan, path };
  const said = note && !isNamed(key, named.text) ? note : named;
  const isLeftOpen = isOpen(note?.text ?? named.text);
  const { span, path: at, text } = said;
  return { span, path: at, text, isOpen: isLeftOpen, hasBudget: said === named };
}

/** An item of a list is named by its text. */
function textOf({ key, text, said, path }: Line): string {
  return path.at(-1) === key ? said : text;
}

/** Whether a line says what is done next: levers, goals, sections about money. */
function isPlan(plan: Plan, line: Line): boolean {
  return ['levers', 'goals'].includes(`${line.path[0]}`) || isMoney(plan, line);
}

function isMoney(plan: Plan, { span }: Line): boolean {
  return moneyLines(plan).some(
    (one) => one.span.start === span.start && one.path[0] !== 'economics',
  );
}

/** Whether work that goes on buys a company, by its name or its note. */
export function buysCompany(one: Initiative): boolean {
  const { key, name, note } = one;
  if (isOver(one) || one.status?.text === 'done') return false;
  return isNamed(key, name?.text ?? key) || (note !== undefined && buys(note.text));
}

function isNamed(key: string, name: string): boolean {
  return purchase.test(name) || buys(`${key} ${name}`);
}

/** `Buy Thomasnet`, `Buy 47.5% of YNAP`, `Buy the ADESA auctions`. */
const purchase =
  /^(?:Buy|Buying|Purchase) (?:and roll out )?(?:\d[\d.]{0,5} ?% of )?(?:the )?n?\p{Lu}/u;

function buys(text: string): boolean {
  const { words, not } = builtinReading().acquisitions;
  const folded = normalise(text);
  return wordsIn(words, folded).length > 0 && wordsIn(not, folded).length === 0;
}

/** Measured by KPIs, or stopped by a gate. */
function isLimited({ gate, kpis }: Initiative): boolean {
  return gate !== undefined || kpis.length > 0;
}

function isReturn({ id }: { readonly id: string | undefined }): boolean {
  return id !== undefined && builtinReading().payback.kpis.includes(id);
}

/** Whether a line about a company that is bought speaks of a limit. */
function limitsPurchase({ folded }: Line): boolean {
  const { words, limits, promises } = builtinReading().acquisitions;
  if (wordsIn(promises, folded).length > 0) return true;
  return wordsIn(words, folded).length > 0 && wordsIn(limits, folded).length > 0;
}

/** `没有业绩承诺`, `no earn-out`: says that there is none. */
function denies({ folded }: Line): boolean {
  return wordsIn(builtinReading().acquisitions.negated, folded).length > 0;
}

function isOpen(text: string): boolean {
  return wordsIn(builtinReading().acquisitions.open, normalise(text)).length > 0;
}
