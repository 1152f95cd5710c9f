import type { Catalog } from '../../catalog/catalog.ts';
import type { Benchmark, Figure, FigureValue } from '../../catalog/types.ts';
import { percentUnit } from '../../model/grammar/units.ts';
import { unitWords } from '../../model/measure-text.ts';
import { amountText, changeText } from '../../model/numbers.ts';
import { type Lang, same, type Text } from '../../text/language.ts';

/** What both kinds of figures say. */
interface Said {
  readonly from?: FigureValue | undefined;
  readonly to: FigureValue;
  readonly op?: string | undefined;
  readonly unit: string;
  /** `from` and `to` are two groups, not a change. */
  readonly compares?: boolean;
  /** The value is a relative change. */
  readonly isChange?: boolean;
}

/**
 * A figure of the source text in words: from where to where in its unit, and the change where it is
 * said.
 */
export function figureText(catalog: Catalog, figure: Benchmark): Text {
  const { from, to, toOp, change, changeValue, unit } = figure;
  const said = change ?? (changeValue === undefined ? undefined : same(changeText(changeValue)));
  const levels = to === undefined ? undefined : saidText(catalog, { from, to, op: toOp, unit });
  return both((lang) =>
    [levels, said].flatMap((text) => text?.[lang] ?? []).join(lang === 'zh' ? '，' : ', '),
  );
}

/**
 * A figure of a case from the world in words: the value or from where to where, its unit, and the
 * year.
 */
export function worldFigureText(catalog: Catalog, figure: Figure): Text {
  const { from, to, value, op, unit, basis, year } = figure;
  const isChange = (basis === 'change' || basis === 'effect') && unit === percentUnit;
  const compares = basis === 'comparison';
  const text = saidText(catalog, { from, to: to ?? value, op, unit, compares, isChange });
  return both((lang) => `${text[lang]}${year === undefined ? '' : bracketed(String(year), lang)}`);
}

/** The figure with the name of what it measures; as it is where no KPI fits. */
export function withMetric(catalog: Catalog, metric: string | undefined, figure: Text): Text {
  const name = catalog.kpis.get(metric ?? '')?.name;
  return name ? { en: `${name.en}: ${figure.en}`, zh: `${name.zh}：${figure.zh}` } : figure;
}

const bounds: Readonly<Record<string, Text>> = {
  '>': { en: 'more than ', zh: '超过 ' },
  '>=': { en: 'at least ', zh: '至少 ' },
  '<': { en: 'less than ', zh: '不到 ' },
  '<=': { en: 'at most ', zh: '至多 ' },
};

function saidText(catalog: Catalog, { from, to, op, unit, compares, isChange }: Said): Text {
  const bound = bounds[op ?? ''] ?? same('');
  const { before, after: name } = unitWords(catalog, unit, to === 1);
  return both((lang) => {
    const sign = isChange && typeof to === 'number' && to > 0 ? '+' : '';
    const start = from === undefined || compares ? '' : `${valueText(from, lang)} → `;
    const end =
      `${before[lang]}${start}${bound[lang]}${sign}${valueText(to, lang)} ${name[lang]}`.trim();
    if (from === undefined || !compares) return end;
    const other = valueText(from, lang);
    return `${end}${bracketed(lang === 'zh' ? `对照 ${other}` : `against ${other}`, lang)}`;
  });
}

function valueText(value: FigureValue, lang: Lang): string {
  if (typeof value === 'number') return amountText(value)[lang];
  return value.map((one) => amountText(one)[lang]).join(lang === 'zh' ? ' 至 ' : ' to ');
}

function both(text: (lang: Lang) => string): Text {
  return { en: text('en'), zh: text('zh') };
}

function bracketed(text: string, lang: Lang): string {
  return lang === 'zh' ? `（${text}）` : ` (${text})`;
}
