import type { Lang, Text } from '../../text/language.ts';
import { shown } from '../../text/message.ts';
import type { DoubtKind } from './draft.ts';
import type { Imported } from './import.ts';
import { placeText, type SourceNote } from './source.ts';

/** Maximum number of lines of a list; the plan itself has all of them. */
const most = 20;

const doubts: Readonly<Record<DoubtKind, Text>> = {
  unit: { en: 'its unit is not known', zh: '单位不明' },
  unreadable: { en: 'it is no figure that can be read', zh: '无法读作数值' },
  conflict: {
    en: 'the document says something else elsewhere; the first value is taken',
    zh: '与文档别处不一致，采用了先出现的值',
  },
  date: { en: 'it is no date that is certain', zh: '无法确定是哪个日期' },
  reference: { en: 'the plan has nothing of this name', zh: '计划中没有这一项' },
  hidden: { en: 'it is hidden in the document', zh: '在文档中是隐藏的' },
};

const notes: Readonly<Record<SourceNote, Text>> = {
  'rows-cut': {
    en: 'only the first 5,000 rows of a sheet are read; the rest is left out.',
    zh: '每个工作表只读取前 5,000 行，其余未读。',
  },
  'columns-cut': {
    en: 'only the first 500 columns of a sheet are read; the rest is left out.',
    zh: '每个工作表只读取前 500 列，其余未读。',
  },
  'cells-cut': {
    en: 'only the first 200,000 cells are read; the rest is left out.',
    zh: '只读取前 200,000 个单元格，其余未读。',
  },
  'text-cut': {
    en: 'only its first part is read; the rest is left out.',
    zh: '内容过长，只读取了前一部分。',
  },
  'has-macros': {
    en: 'its macros are not run; only its cells and texts are read.',
    zh: '其中的宏不会运行，只读取单元格与文字。',
  },
  'has-errors': {
    en: 'some cells show errors such as #REF!; they stand as comments or as they are.',
    zh: '部分单元格显示 #REF! 等错误，已原样保留。',
  },
};

/** What became of documents, in lines for their user. */
export function reportLines(
  { placed, left, doubts: open, notes: said }: Imported,
  lang: Lang,
  explain: boolean,
): string[] {
  const files = new Set([...placed, ...left].map(({ file }) => file));
  const place = ({ file, at }: Pick<Imported['left'][number], 'file' | 'at'>): string =>
    `${files.size > 1 ? `${file}, ` : ''}${placeText(at)[lang]}`;
  const list = (lines: readonly string[]): string[] => [
    ...lines.slice(0, most).map((line) => `  ${line}`),
    ...(lines.length > most ? [`  ${words.more(lines.length - most)[lang]}`] : []),
  ];
  return [
    words.counts(placed.length, left.length, open.length)[lang],
    ...said.map(({ file, note }) => `${file}: ${notes[note][lang]}`),
    ...(open.length > 0 ? [words.doubtful[lang]] : []),
    ...list(open.map((one) => `${place(one)}: “${shown(one.text)}” – ${doubts[one.kind][lang]}`)),
    ...(left.length > 0 ? [words.left[lang]] : []),
    ...list(left.map((one) => `${place(one)}: ${shown(one.text)}`)),
    ...(explain ? [words.placed[lang]] : []),
    ...(explain
      ? placed.map((one) => `  ${one.address}: “${shown(one.text)}” – ${place(one)}`)
      : []),
  ];
}

const words = {
  counts: (placed: number, left: number, open: number): Text => ({
    en: `${placed} ${placed === 1 ? 'value' : 'values'} placed, ${left} kept as comments, ${open} doubtful.`,
    zh: `已归位 ${placed} 处，以注释保留 ${left} 处，存疑 ${open} 处。`,
  }),
  doubtful: { en: 'Doubtful:', zh: '存疑：' },
  left: { en: 'Kept as comments at the end of the plan:', zh: '以注释保留在计划末尾：' },
  placed: { en: 'Where each value came from:', zh: '各值的出处：' },
  more: (count: number): Text => ({ en: `… and ${count} more.`, zh: `……另有 ${count} 处。` }),
};
