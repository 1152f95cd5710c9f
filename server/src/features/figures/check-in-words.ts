import type { Catalog } from '../../catalog/catalog.ts';
import { kpiName, rangeText, unitName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { plainNumber } from '../../model/numbers.ts';
import type { KpiEntry, Plan } from '../../model/plan.ts';
import type { Text } from '../../text/language.ts';
import { visible } from '../../text/message.ts';
import type { Answer, DueFigure } from '../../tracking/check-in.ts';
import type { LineProblem } from '../../tracking/figures.ts';

/** What a check-in says besides its questions. */
export const checkinWords = {
  upToDate: {
    en: 'Every figure that is due is there.',
    zh: '应填的实际值都已填报。',
  },
  start: (count: number): Text => ({
    en: `${count} ${count === 1 ? 'figure is' : 'figures are'} due. Enter skips one, q ends; a note goes after #.`,
    zh: `有 ${count} 个实际值待填。回车跳过，q 结束；备注写在 # 之后。`,
  }),
  added: (count: number, file: string): Text => ({
    en: `${count} ${count === 1 ? 'figure' : 'figures'} added to ${visible(file)}.`,
    zh: `已向 ${visible(file)} 添加 ${count} 个实际值。`,
  }),
  refused: (file: string, lines: readonly number[]): Text => ({
    en:
      lines.length === 0
        ? `${file} has no figures. Its first line must name the columns kpi,date,value.`
        : `Nothing was added: ${file} has figures that cannot be read, in line ${lines.join(', ')}.`,
    zh:
      lines.length === 0
        ? `${file} 中没有实际值，首行应写列名“指标,日期,数值”。`
        : `未添加：${file} 第 ${lines.join('、')} 行无法读取。`,
  }),
};

/** `Dispute rate 2027-03 (2027-02: 3.0%, target 1.5%):` */
export function questionText(plan: Plan, catalog: Catalog, { kpi, period, last }: DueFigure): Text {
  const name = kpiName(catalog, kpi);
  const scope = kpi.scope ? ` · ${visible(kpi.scope.text)}` : '';
  const before = last ? { date: last.date, text: last.text } : undefined;
  const start = kpi.baseline && { date: kpi.asOf?.text, text: kpi.baseline.text };
  const target = kpi.target?.text ?? '';
  const shown = (lang: 'en' | 'zh'): string => {
    const from =
      before !== undefined
        ? `${before.date}: ${before.text}`
        : start && `${lang === 'zh' ? '基线' : 'baseline'} ${start.text}`;
    const to = `${lang === 'zh' ? '目标' : 'target'} ${target}`;
    return visible([from, to].filter(Boolean).join(lang === 'zh' ? '，' : ', '));
  };
  const isMany = plan.kpis.filter(({ id }) => id !== undefined && id === kpi.id).length > 1;
  const which = isMany ? scope || ` · ${kpi.key}` : '';
  return {
    en: `${visible(name.en)}${which} ${period.text} (${shown('en')}):`,
    zh: `${visible(name.zh)}${which} ${period.text}（${shown('zh')}）：`,
  };
}

/** Why an answer is no figure. */
export function problemText(problem: LineProblem, kpi: Text): Text {
  if (problem === 'several')
    return {
      en: 'That is a range or a change; write one number.',
      zh: '这是区间或变化，请写一个数。',
    };
  if (problem === 'kind')
    return { en: `That unit does not fit ${kpi.en}.`, zh: `单位与“${kpi.zh}”不符。` };
  if (problem === 'fraction')
    return { en: 'Write it in percent, such as 3.1%.', zh: '请写成百分数，如 3.1%。' };
  return {
    en: 'That is not a number; write it like 2.9%, 1.2M or 8000万.',
    zh: '这不是数字，写法如 2.9%、8000万。',
  };
}

/** The question about an answer that can hardly be right. */
export function unlikelyText(
  catalog: Catalog,
  kpi: KpiEntry,
  text: string,
  unlikely: NonNullable<Extract<Answer, { value: number }>['unlikely']>,
): Text {
  const name = kpiName(catalog, kpi);
  const shown = visible(text);
  if (unlikely === 'impossible') {
    const { known } = valuesOf(catalog, kpi);
    const range = known ? rangeText(catalog, known.hard, known.unit) : unitName(catalog, '');
    return {
      en: `${name.en} cannot be ${shown} (possible: ${range.en}). Take it anyway? y, or Enter to write it again:`,
      zh: `“${name.zh}”不可能为 ${shown}（可能范围：${range.zh}）。仍然采用？是则 y，回车重填：`,
    };
  }
  const { factor } = unlikely;
  const times = plainNumber(Math.round((factor < 1 ? 1 / factor : factor) * 10) / 10);
  return {
    en: `${shown} is ${times} times ${factor < 1 ? 'less' : 'more'} than before. Is it right? y, or Enter to write it again:`,
    zh: `${shown} 是此前的${factor < 1 ? ` 1/${times}` : ` ${times} 倍`}。确认无误？是则 y，回车重填：`,
  };
}
