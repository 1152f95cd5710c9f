import { readSaid } from './rates.ts';
import { remarkOf } from './time-words.ts';
import { moneyUnit, type UnitTable } from './units.ts';
import {
  longest,
  type NumberProblem,
  type Quantity,
  type ReadQuantity,
  readQuantity,
} from './value.ts';

const remark = /[(（]([^()（）\d%]{1,80})[)）]$/u;
const perTime =
  /[km]\s?[€$£]|[万千亿]|million|thousand|lakh|crore|month|week|year|annual|quarter|day|each|per\b|every|daily|[每各月周年季天日]/iu;

/** It costs staff time only. */
const isStaffTime =
  /^(?:internal(?: only)?|in[- ]house|bau|staff(?: time)?(?: only)?|(?:within )?existing (?:team|staff|headcount|people|resources)|(?:team's )?own time\b.*|(?:already )?in (?:the )?(?:\w+ )?(?:run[- ]rate|opex|base budget|payroll)|just management attention|(?:supplier|partner|vendor|manufacturer)s? pays?|no (?:extra |additional )?(?:cost|cash|budget)|none\b.*|nil|zero\b.*|self[- ]funded|内部|仅人力|内部人力|现有(?:团队|人力|人员)(?:消化)?(?:[，,].*)?|零预算|不涉及(?:费用|预算|资金)|.{0,6}资源置换|顺手做掉|无|不适用|(?:不需要|无需)\p{Script=Han}{0,6}|不花钱|自筹|\p{Script=Han}{2,4}自投.*)$/iu;

/** `8亿(含贷款 3亿)`, `40m, of it 32m marketing`: a part of the amount. */
const part =
  /(?:[(（](?:含|其中|incl\.?|including|of which)[^()（）]{1,60}[)）]|[,，;；]\s?(?:of (?:it|which|that)\s|thereof\s|including\s|incl\.?\s|其中)[^()（）]{1,60})$/iu;

/** `比去年多`, `分两年`: years that are no rate. */
const otherYears = /[去今明前]年|分?[两三]年|last year|over (?:two|three|\d) years/giu;

/** An amount without the remark after it; `(a month)` is no remark, it changes the amount. */
function withoutRemark(raw: string): string {
  const text = raw
    .slice(0, longest + 1)
    .trim()
    .replace(part, '')
    .replace(/^(?!.*每)\p{Script=Han}{2,8}\s(?=\d)/u, '')
    .replace(/\s(?:in|for|during)\s(?:fiscal\s|fy\s?)?(?:19|20)\d{2}$/iu, '');
  const [found, said = ''] = remark.exec(text) ?? [];
  return found === undefined || perTime.test(said.replace(otherYears, ''))
    ? text
    : text.slice(0, -found.length);
}

/** Money as a plan writes it, or `internal` for staff time only. */
export type Money = { readonly internal: true } | (Quantity & { readonly internal?: undefined });

/**
 * Reads `180万`, `£6.10`, `1.2M EUR`, `0` or `internal`. A change is not an amount: its base is
 * unknown.
 * @param months how long an amount for a time is paid, if that is certain
 */
export function readMoney(
  raw: string,
  units: UnitTable,
  months?: number,
): {
  readonly value?: Money;
  /** A reader understands it; there may be no sum. */
  readonly said?: true;
  readonly problem?: NumberProblem;
  readonly guess?: string;
} {
  if (isStaffTime.test(raw.trim())) return { value: { internal: true } };
  const read = readAmount(raw, units);
  if (read.value || raw.length > longest) return read;
  const converted = withoutConversion(raw, units);
  if (converted !== undefined) return readMoney(converted, units, months);
  return readSaid(withoutRemark(raw), units, months) ?? read;
}

/** `2 亿（3000 万美元）`: the same amount in another currency stands in brackets. */
function withoutConversion(raw: string, units: UnitTable): string | undefined {
  const [outer, inner] = remarkOf(raw.trim()) ?? [];
  return inner !== undefined && readAmount(inner, units).value?.currency ? outer : undefined;
}

function readAmount(raw: string, units: UnitTable): ReadQuantity {
  const first = readQuantity(withoutRemark(raw), units);
  // The refused `m` is a million where only money can stand.
  const isMillion = first.problem === 'minute-or-million' && first.guess !== undefined;
  const read = isMillion ? readQuantity(first.guess, units) : first;
  if (!read.value) return read;
  const { change, worded } = read.value;
  const isMoney = read.value.units.length === 0 || read.value.units.includes(moneyUnit);
  const isLevel = change === undefined || (change === 'amount' && !worded);
  return isMoney && isLevel ? { value: read.value } : { problem: 'words' };
}
