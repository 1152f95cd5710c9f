import { kpiName } from '../../model/kpi-texts.ts';
import { equal } from '../../model/numbers.ts';
import type { ReadLine } from '../../tracking/figures.ts';
import { defineRule } from '../rule.ts';
import { lineAddress } from '../support/figure-lines.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'ACT004',
  name: 'figure-entered-twice',
  severity: 'warning',
  tier: 1,
  origin: 'sense',
  documents: ['figures'],
  title: { en: 'Figure entered twice', zh: '同期实际值重复' },
  why: {
    en: 'Two values for the same KPI and period cannot both be right; the later line is used.',
    zh: '同一指标同一期间不会有两个值，现以后一行为准。',
  },
  message: {
    en: '{kpi} has {value} here and {other} {place} for the same period. Keep the right one; until then this line is not used.',
    zh: '“{kpi}”同一期间此处为 {value}，{place}为 {other}。请保留正确的一个，目前不采用本行。',
  },
  variants: {
    same: {
      en: '{kpi} has the same value {place} already. One of the two is enough.',
      zh: '“{kpi}”的同一数值已写在{place}，保留一处即可。',
    },
  },
  check({ plan, catalog, tracking, report }) {
    const inPlan = plan.kpis.flatMap((kpi) =>
      (tracking?.inPlan.get(kpi) ?? []).map((figure) => ({ kpi, ...figure })),
    );
    const lines = (tracking?.lines ?? []).filter(({ problem }) => problem === undefined);
    const last = new Map(lines.map((read) => [addressOf(read), read]));
    for (const read of lines) {
      const { kpi, date, value, line } = read;
      const later = last.get(addressOf(read));
      const other = inPlan.find(
        (one) => one.kpi === kpi && one.start === date?.start && one.end === date.end,
      );
      const twin = later !== undefined && later !== read ? later : undefined;
      const against = twin?.value ?? other?.value;
      if (!kpi || value === undefined || against === undefined) continue;
      const isSame = equal(value, against);
      report({
        span: line.value?.span ?? line.row.span,
        path: lineAddress(read),
        ...(isSame && { variant: 'same', severity: 'hint' as const }),
        data: {
          kpi: kpiName(catalog, kpi),
          value: line.value?.text ?? '',
          other: twin?.line.value?.text ?? other?.text ?? '',
          place: twin
            ? { en: `in line ${twin.line.row.line}`, zh: `第 ${twin.line.row.line} 行` }
            : { en: 'in the plan', zh: '计划中' },
        },
        fixes: () =>
          twin && isSame && tracking?.file
            ? suggestion({ en: 'Remove this line', zh: '删除本行' }, [
                { span: wholeLine(tracking.file.text, line.row.span), newText: '' },
              ])
            : [],
      });
    }
  },
});

function addressOf({ kpi, date }: ReadLine): string {
  return JSON.stringify([kpi?.key, date?.start, date?.end]);
}

/** A line with its line break. */
function wholeLine(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const [lineBreak = ''] = /^(?:\r\n|\r|\n)/.exec(text.slice(end)) ?? [];
  return { start, end: end + lineBreak.length };
}
