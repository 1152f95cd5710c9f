// A loss on each unit, times the units that are planned: `每台亏 100-200 元` × `1500万台`.
import type { Plan } from '../../model/plan.ts';

/** What is lost on one unit and on all of them. */
export interface UnitLoss {
  /** As written: the loss, and the units that are planned. */
  readonly each: string;
  readonly volume: string;
  readonly low: number;
  readonly high: number;
}

const perUnit = [
  /每(?<unit>[台单件辆双瓶杯本])\D{0,4}亏(?:损|掉)?\s?(?<low>\d{1,7}(?:\.\d{1,2})?)(?:\s?[-~～至到]\s?(?<high>\d{1,7}(?:\.\d{1,2})?))?\s?元?/u,
  /\blos(?:es?|ing|s of) (?:about )?[$€£]?(?<low>\d{1,7}(?:\.\d{1,2})?)(?:(?:-| to )[$€£]?(?<high>\d{1,7}(?:\.\d{1,2})?))? (?:on|per) (?:each |every )?(?<unit>order|unit|item|device|box|meal|parcel)\b/iu,
];

const scales: Readonly<Record<string, number>> = {
  万: 1e4,
  亿: 1e8,
  k: 1e3,
  m: 1e6,
  million: 1e6,
};

/** The loss of all units that goals and KPIs plan; undefined where one of both is not said. */
export function unitLossOf({ goals, kpis }: Plan, text: string): UnitLoss | undefined {
  const found = perUnit.map((one) => one.exec(text)).find((one) => one);
  const { unit, low, high = low } = found?.groups ?? {};
  if (!found || unit === undefined || low === undefined) return undefined;
  const texts = [
    ...goals.flatMap(({ results, goal }) => [...results, goal ?? []].flat()),
    ...kpis.flatMap(({ target }) => target ?? []),
  ].map((one) => one.text);
  const volumes = texts.flatMap((one) => volumeIn(one, unit) ?? []);
  const [most] = volumes.sort((a, b) => b.number - a.number);
  if (!most) return undefined;
  const [from, to] = [Number(low) * most.number, Number(high) * most.number];
  return { each: found[0].trim(), volume: most.text, low: from, high: to };
}

/** The first count of the unit in a text; a later one is of the past. */
function volumeIn(text: string, unit: string): { text: string; number: number } | undefined {
  const counted = new RegExp(
    `(\\d[\\d,]{0,12}(?:\\.\\d{1,3})?) ?(万|亿|k|m|million)? ?${unit}(?:s|es)?(?![a-z])`,
    'iu',
  ).exec(text.slice(0, 200));
  const [all, digits = '', scale = ''] = counted ?? [];
  if (all === undefined) return undefined;
  const factor = scales[scale.toLowerCase()] ?? 1;
  return { text: all, number: Number(digits.replaceAll(',', '')) * factor };
}
