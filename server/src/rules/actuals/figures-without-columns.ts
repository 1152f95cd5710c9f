import { readDate } from '../../model/grammar/date.ts';
import { recordShape } from '../../model/shape.ts';
import { listText } from '../../text/message.ts';
import { csvRow } from '../../tracking/csv-adapter.ts';
import { type FiguresFile, missingColumns, topOf } from '../../tracking/read-file.ts';
import { defineRule, type Fix } from '../rule.ts';
import { suggestion } from '../support/fixes.ts';

export default defineRule({
  code: 'ACT003',
  name: 'figures-without-columns',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['figures'],
  title: { en: 'File of figures cannot be read', zh: '实际值文件无法读取' },
  why: {
    en: 'The first line says what the columns are; without it no figure can be given to a KPI.',
    zh: '首行说明各列含义，没有它就无法把数值对应到指标。',
  },
  message: {
    en: 'The first line lacks the column {columns}. It should be: kpi,date,value,note',
    zh: '首行缺少列 {columns}。首行应为：指标,日期,数值,备注',
  },
  variants: {
    header: {
      en: 'The first line must name the columns: kpi,date,value,note',
      zh: '首行应写列名：指标,日期,数值,备注',
    },
    wide: {
      en: 'This is a table with a column for each period. Convert it: planwright actuals import FILE',
      zh: '这是每期一列的表格。请用命令转换：planwright actuals import 文件',
    },
    plan: {
      en: 'There is no plan beside this file. Its name must be that of the plan: growth.actuals.csv for growth.plan.yaml.',
      zh: '旁边没有对应的计划。文件名须与计划一致：growth.plan.yaml 对应 growth.actuals.csv。',
    },
    encoding: {
      en: 'The file is not UTF-8, so its words cannot be read. Save it as “CSV UTF-8”, or convert it: planwright actuals import FILE',
      zh: '文件不是 UTF-8 编码，文字无法读取。请另存为“CSV UTF-8”，或用命令转换：planwright actuals import 文件',
    },
    long: {
      en: 'The file is too long; only the first 5,000 lines or 500,000 characters are read.',
      zh: '文件过长，只读取前 5000 行或 50 万字符。',
    },
  },
  check({ tracking, report }) {
    const file = tracking?.file;
    if (!file || file.text.trim() === '') return;
    const span = topOf(file);
    const path = ['actuals'];
    if (!tracking.hasPlan) report({ span, path, variant: 'plan' });
    if (file.text.includes('\uFFFD')) {
      report({ span, path, variant: 'encoding' });
      return;
    }
    if (file.isCut) report({ span, path, variant: 'long' });
    const missing = missingColumns(file);
    if (missing.length === 0) return;
    const dates = file.header?.cells.filter(({ text }) => readDate(text).value) ?? [];
    if (file.columns.every((column) => column === undefined))
      report({ span, path, variant: 'header', fixes: () => headerFix(file) });
    else if (dates.length > 1) report({ span, path, variant: 'wide' });
    else {
      const names = missing.map((id) => ({ en: `\`${id}\``, zh: `“${chineseName(id)}”` }));
      report({ span, path, data: { columns: listText(names) } });
    }
  },
});

function chineseName(id: string): string {
  return recordShape('actuals').fields.get(id)?.aka?.[0] ?? id;
}

/** A header above figures that have none, in the order that their cells suggest. */
function headerFix({ header, delimiter }: FiguresFile): Fix[] {
  const order = ['kpi', 'date', 'value', 'note'].slice(0, header?.cells.length ?? 0);
  if (!header || order.length < 3 || !readDate(header.cells[1]?.text ?? '').value) return [];
  const start = header.span.start;
  return suggestion({ en: 'Name the columns', zh: '写上列名' }, [
    { span: { start, end: start }, newText: `${csvRow(order, delimiter)}\n` },
  ]);
}
