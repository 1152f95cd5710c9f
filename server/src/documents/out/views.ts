import { isoDay, isoMonth } from '../../model/grammar/day.ts';
import { coverageSection } from '../../report/page/sections.ts';
import { trackWords } from '../../report/page/track-words.ts';
import { pageWords } from '../../report/page/words.ts';
import type { Report } from '../../report/types.ts';
import type { Lang } from '../../text/language.ts';
import { blocksOf } from './blocks.ts';
import type { CellContext } from './cells.ts';
import { widthFor, withinPage } from './column-widths.ts';
import { findingTable } from './finding-table.ts';
import { numberCell } from './number-cell.ts';
import { outWords } from './words.ts';
import type { Cell, Sheet } from './workbook.ts';

/** Sheets that are computed from a plan, and not read back. */
export interface Views {
  readonly byMonth: Sheet;
  readonly byLever: Sheet;
  readonly coverage: Sheet;
  readonly findings: Sheet;
  readonly actuals: Sheet;
}

/** Budget by month and lever, coverage, findings and figures so far. */
export function viewsOf(report: Report, context: CellContext): Views {
  const { lang } = context;
  return {
    byMonth: monthSheet(report, lang),
    byLever: leverSheet(report, lang),
    coverage: coverageSheet(report, lang),
    findings: findingSheet(report, lang),
    actuals: actualsSheet(report, context),
  };
}

/** @param columns heads with the width of their columns, of texts at most so */
function sheet(
  name: string,
  columns: readonly (readonly [string, number])[],
  rows: readonly (readonly Cell[])[],
): Sheet {
  const wanted = columns.map(([head, most], index) => {
    const texts = rows.map((row) => (row[index]?.format ? undefined : row[index]?.value));
    const isText = texts.length > 0 && texts.every((text) => typeof text === 'string');
    return { head, width: isText ? widthFor([head, ...texts], most) : most };
  });
  return { name, columns: withinPage(wanted), rows };
}

const moneyFormat = '#,##0';

function amountHead({ budget }: Report, lang: Lang): string {
  const head = pageWords.amount[lang];
  if (budget.currency === undefined) return head;
  return lang === 'zh' ? `${head}（${budget.currency}）` : `${head} (${budget.currency})`;
}

function monthSheet(report: Report, lang: Lang): Sheet {
  let [exact, sum] = [0, 0];
  const rows = report.budget.byMonth.map(({ month, amount }, index): Cell[] => {
    // Rounded so that the months add up to what is planned.
    exact += amount;
    const value = Math.round(exact) - sum;
    sum += value;
    return [
      { value: isoMonth(month) },
      { value, format: moneyFormat },
      { formula: `SUM(B$2:B${index + 2})`, value: sum, format: moneyFormat },
    ];
  });
  const heads = [pageWords.month[lang], amountHead(report, lang), outWords.sum[lang]];
  return sheet(outWords.byMonth[lang], withWidths(heads, [12, 18, 18]), rows);
}

function leverSheet(report: Report, lang: Lang): Sheet {
  const { byLever } = report.budget;
  const sum = byLever.reduce((all, { amount }) => all + Math.round(amount), 0);
  const rows = byLever.map(({ name, amount }, index): Cell[] => {
    const formula = `B${index + 2}/SUM(B$2:B$${byLever.length + 1})`;
    const value = Math.round(amount);
    return [
      { value: name[lang] },
      { value, format: moneyFormat },
      { formula, ...(sum !== 0 && { value: value / sum }), format: '0%' },
    ];
  });
  const heads = [pageWords.lever[lang], amountHead(report, lang), pageWords.share[lang]];
  return sheet(outWords.byLever[lang], withWidths(heads, [36, 18, 12]), rows);
}

function withWidths(heads: readonly string[], widths: readonly number[]): [string, number][] {
  return heads.map((head, index) => [head, widths[index] ?? 20]);
}

function coverageSheet(report: Report, lang: Lang): Sheet {
  const page = coverageSection(report, { lang, width: 600, links: false });
  const [block] = page ? blocksOf([page]).filter(({ kind }) => kind === 'table') : [];
  const table = block?.kind === 'table' ? block.table : undefined;
  const widths = [28, 20, 14, 20, 40, 40, 40, 60];
  return sheet(
    outWords.coverage[lang],
    withWidths(table?.heads ?? [pageWords.lever[lang], pageWords.state[lang]], widths),
    (table?.rows ?? []).map((row) => row.map((value) => ({ value }))),
  );
}

function findingSheet(report: Report, lang: Lang): Sheet {
  const { heads, rows: texts } = findingTable(report.findings, lang);
  const rows = texts.map((row) => row.map((value): Cell => ({ value })));
  const none: Cell[][] = [[{}, {}, { value: pageWords.noFindings[lang] }]];
  return sheet(
    outWords.findings[lang],
    withWidths(heads, [12, 12, 100]),
    rows.length > 0 ? rows : none,
  );
}

function actualsSheet({ progress }: Report, context: CellContext): Sheet {
  const { lang, units, currency } = context;
  const rows = (progress?.kpis ?? []).flatMap(({ name, series, owner }) =>
    series.map(({ day, text, note }): Cell[] => {
      const number = numberCell(text, units, currency);
      return [
        { value: name[lang] },
        { value: isoDay(day) },
        number ? { value: number.value, format: number.format } : { value: text },
        { value: owner },
        { value: note },
      ];
    }),
  );
  const heads = [
    pageWords.kpi[lang],
    pageWords.date[lang],
    trackWords.actual[lang],
    pageWords.owner[lang],
    outWords.note[lang],
  ];
  return sheet(outWords.actuals[lang], withWidths(heads, [28, 12, 16, 18, 40]), rows);
}
