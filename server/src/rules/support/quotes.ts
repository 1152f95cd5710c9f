import type { Catalog } from '../../catalog/catalog.ts';
import { recogniseCases } from '../../catalog/recognise.ts';
import type { Benchmark, Kpi } from '../../catalog/types.ts';
import { equal } from '../../model/numbers.ts';
import { type FigureInText, figuresIn } from './figures.ts';
import { sentencesOf } from './words.ts';

/** A figure that differs from the catalogue's. */
export interface Misquote {
  readonly figure: FigureInText;
  readonly benchmark: Benchmark;
  readonly kpi: Kpi;
}

/** A fast check: every relevant figure has a digit or one of these words. */
const mayQuote = /\d|百分之|成/;

/**
 * The first sentence that names a case and a metric of it, with figures of which none is the
 * catalogue's.
 */
export function misquote(catalog: Catalog, text: string): Misquote | undefined {
  if (!mayQuote.test(text)) return undefined;
  for (const sentence of sentencesOf(text)) {
    if (!mayQuote.test(sentence.text)) continue;
    const cases = new Set(recogniseCases(catalog, sentence.text).flatMap((hit) => hit.ids));
    if (cases.size === 0) continue;
    const lower = sentence.text.toLowerCase();
    for (const kpi of catalog.kpis.values()) {
      const known = [...catalog.benchmarks.values()].filter(
        (one) => one.metric === kpi.id && cases.has(one.case),
      );
      const [first] = known;
      if (!first || !metricWords(kpi).some((word) => lower.includes(word))) continue;
      const figures = figuresIn(catalog.measures, sentence.text).filter(({ unit }) =>
        known.some((one) => one.unit === unit),
      );
      const [figure] = figures;
      if (!figure || figures.some((one) => known.some((benchmark) => agrees(one, benchmark))))
        continue;
      const moved = {
        ...figure,
        start: figure.start + sentence.start,
        end: figure.end + sentence.start,
      };
      return {
        figure: moved,
        benchmark: known.find((one) => one.unit === figure.unit) ?? first,
        kpi,
      };
    }
  }
  return undefined;
}

function agrees(figure: FigureInText, { unit, from, to, changeValue }: Benchmark): boolean {
  if (figure.unit !== unit) return false;
  const values = [from, to, changeValue === undefined ? undefined : Math.abs(changeValue) * 100];
  return values.some((value) => value !== undefined && equal(value, figure.number));
}

/** Possible names of the metric, also without a final word for “rate” or “time”. */
function metricWords({ name, aliases }: Kpi): string[] {
  const en = [name.en, ...aliases.en].map((word) => word.toLowerCase());
  const zh = [name.zh, ...aliases.zh].map((word) => word.toLowerCase());
  const short = [
    ...en
      .map((word) => word.replace(/ (?:rate|time|share|ratio|days|number|count|value|cost)$/, ''))
      .filter((word) => word.length > 5),
    ...zh
      .map((word) => word.replace(/(?:率|时长|周期|占比|天数|成本|数)$/, ''))
      .filter((word) => word.length > 1),
  ];
  return [...new Set([...en, ...zh, ...short])].filter((word) => word.length > 1);
}
