import { unitTable } from '../../model/grammar/units.ts';
import { readQuantity } from '../../model/grammar/value.ts';
import { kpiName, unitName } from '../../model/kpi-texts.ts';
import { valuesOf } from '../../model/kpi-values.ts';
import { rewritten } from '../../model/numbers.ts';
import type { LineProblem } from '../../tracking/figures.ts';
import { defineRule } from '../rule.ts';
import { cellFix, lineAddress } from '../support/figure-lines.ts';
import { scaleFactor } from '../support/money.ts';

/** Problems of a line by the variant that tells them; those of its KPI have a rule of their own. */
const variants: Readonly<Partial<Record<LineProblem, string>>> = {
  'no-date': 'no-date',
  'unreadable-date': 'date',
  'no-value': 'no-value',
  'unreadable-value': 'value',
  several: 'several',
  kind: 'kind',
  fraction: 'fraction',
};

export default defineRule({
  code: 'ACT002',
  name: 'unreadable-figure',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['figures'],
  title: { en: 'Unreadable figure', zh: '无法读取的实际值' },
  why: {
    en: 'A figure needs a period and one number; otherwise it cannot be compared with the plan.',
    zh: '实际值需要期间与一个数值，否则无法与计划比较。',
  },
  message: { en: '“{text}” is not a figure.', zh: '“{text}”不是数值。' },
  variants: {
    'no-date': {
      en: 'This line has no date, so it is not used. Write the month or day that the figure is for.',
      zh: '这一行没有日期，未被采用。请写明数值所属的月份或日期。',
    },
    date: {
      en: '“{text}” is not a date. Write it like 2027-03, 2027-Q1 or 2027-03-31.',
      zh: '“{text}”不是日期，写法如 2027-03、2027-Q1 或 2027-03-31。',
    },
    'no-value': {
      en: 'This line has no value, so it is not used.',
      zh: '这一行没有数值，未被采用。',
    },
    value: {
      en: '“{text}” is not a number. Write it like 2.9%, 1.2M or 8000万.',
      zh: '“{text}”不是数字，写法如 2.9%、8000万或 1.2M。',
    },
    several: {
      en: '“{text}” is a range or a change. A figure is one measured number.',
      zh: '“{text}”是区间或变化。实际值应是一个实测的数。',
    },
    kind: {
      en: '“{text}” does not fit {kpi}, which is measured in {unit}.',
      zh: '“{text}”与“{kpi}”的单位（{unit}）不符。',
    },
    fraction: {
      en: '“{text}” may lack its percent sign: {kpi} is measured in percent.',
      zh: '“{text}”可能漏了百分号：“{kpi}”以百分比计。',
    },
  },
  check({ catalog, tracking, report }) {
    for (const read of tracking?.lines ?? []) {
      const { line, problem, kpi, suggestion } = read;
      const variant = problem && variants[problem];
      if (variant === undefined || !tracking) continue;
      const cell = problem === 'no-date' || problem === 'unreadable-date' ? line.date : line.value;
      const unit = kpi && valuesOf(catalog, kpi).unit;
      report({
        span: cell?.span ?? line.row.span,
        path: lineAddress(read),
        variant,
        data: {
          text: cell?.text ?? '',
          ...(kpi && { kpi: kpiName(catalog, kpi) }),
          ...(unit !== undefined && { unit: unitName(catalog, unit) }),
        },
        fixes: () => {
          if (!cell) return [];
          if (problem === 'unreadable-date') return cellFix(tracking, cell.span, suggestion);
          if (problem !== 'fraction') return [];
          const { value } = readQuantity(cell.text, unitTable(catalog.measures));
          const scale = scaleFactor(catalog.measures, value?.scale);
          const text = value && rewritten(value, value.number * 100, scale);
          return cellFix(tracking, cell.span, text && `${text}%`);
        },
      });
    }
  },
});
