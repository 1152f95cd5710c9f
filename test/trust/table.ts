import fs from 'node:fs';
import os from 'node:os';
import type { DocumentsTrust } from './hostile-documents.ts';
import type { Measured } from './measure.ts';

/** What a whole run found. */
export interface TrustResult {
  readonly texts: readonly Measured[];
  readonly abuses: { readonly all: number; readonly right: number };
  readonly suite: { readonly cases: number; readonly accepted: number; readonly rejected: number };
  readonly growth: number | undefined;
  readonly documents: DocumentsTrust | undefined;
}

interface Row {
  readonly en: string;
  readonly zh: string;
  readonly goal: string;
  readonly value: string;
}

/** A measure over all texts: the worst of them, and how many are over the goal. */
function worst(texts: readonly Measured[], goal: number, of: (one: Measured) => number): string {
  const top = texts.reduce<Measured | undefined>(
    (best, one) => (best && of(best) >= of(one) ? best : one),
    undefined,
  );
  if (!top) return '-';
  const over = texts.filter((one) => of(one) > goal).length;
  return `${of(top).toFixed(0)} (${top.name})${over > 0 ? `; ${over}/${texts.length} > ${goal}` : ''}`;
}

/** The rows of the table, with their goals. */
export function rowsOf({ texts, abuses, suite, growth, documents }: TrustResult): readonly Row[] {
  const sum = (of: (one: Measured) => number): string =>
    String(texts.reduce((all, one) => all + of(one), 0));
  return [
    { en: 'hostile texts', zh: '恶意文本', goal: '-', value: String(texts.length) },
    {
      en: 'crashes, hangs, internal errors',
      zh: '崩溃、卡死、内部错误',
      goal: '0',
      value: sum(({ faults }) => faults.length),
    },
    {
      en: 'first findings, slowest ms',
      zh: '首次提示，最慢毫秒',
      goal: '≤ 1000',
      value: worst(texts, 1000, ({ diagnostics }) => diagnostics),
    },
    {
      en: 'any other answer, slowest ms',
      zh: '其他回答，最慢毫秒',
      goal: '≤ 500',
      value: worst(texts, 500, ({ slowest }) => slowest.milliseconds),
    },
    {
      en: 'hover of another document meanwhile, ms',
      zh: '其间另一文档的悬停，毫秒',
      goal: '≤ 100',
      value: worst(texts, 100, ({ neighbour }) => neighbour),
    },
    {
      en: 'peak memory, MiB',
      zh: '内存峰值，MiB',
      goal: '≤ 250',
      value: worst(texts, 250, ({ peak }) => peak),
    },
    {
      en: 'findings in one publish',
      zh: '一次发布的提示数',
      goal: '≤ 250',
      value: worst(texts, 250, ({ findings }) => findings),
    },
    {
      en: 'bytes of one publish',
      zh: '一次发布的字节数',
      goal: '≤ 131072',
      value: worst(texts, 131_072, ({ bytes }) => bytes),
    },
    { en: 'wrong positions', zh: '错误位置', goal: '0', value: sum(({ wrong }) => wrong) },
    {
      en: 'protocol abuse taken as the protocol says',
      zh: '协议滥用按协议应答',
      goal: `${abuses.all}`,
      value: `${abuses.right}`,
    },
    {
      en: `YAML test suite, ${suite.cases} cases: invalid accepted, valid rejected`,
      zh: `YAML 测试集 ${suite.cases} 例：误收、误拒`,
      goal: '0, 0',
      value: `${suite.accepted}, ${suite.rejected}`,
    },
    {
      en: 'growth over 1,000 open/edit/close, MiB left after a collection',
      zh: '打开、编辑、关闭 1,000 次后回收剩余增长，MiB',
      goal: '≤ 5',
      value: growth === undefined ? '-' : growth.toFixed(1),
    },
    ...documentRows(documents),
  ];
}

function documentRows(found: DocumentsTrust | undefined): readonly Row[] {
  const { count = 0, faults = [], slowest, peak = 0 } = found ?? {};
  const of = (value: string): string => (found ? value : '-');
  return [
    { en: 'hostile documents imported', zh: '导入的恶意文档', goal: '-', value: of(`${count}`) },
    {
      en: 'neither a plan nor a sentence',
      zh: '既无计划又无说明',
      goal: '0',
      value: of(`${faults.length}`),
    },
    {
      en: 'slowest document, ms',
      zh: '最慢的文档，毫秒',
      goal: '≤ 5000',
      value: of(`${slowest?.milliseconds.toFixed(0)} (${slowest?.name})`),
    },
    {
      en: 'peak memory over all documents, MiB',
      zh: '全部文档的内存峰值，MiB',
      goal: '≤ 500',
      value: of(peak.toFixed(0)),
    },
  ];
}

const marks = { begin: '<!-- measured: trust -->', end: '<!-- end trust -->' } as const;

/** The table as Markdown, with the machine it was measured on. */
function markdown(result: TrustResult, lang: 'en' | 'zh'): string {
  const words = {
    en: ['what', 'goal', 'measured', 'Machine'],
    zh: ['项目', '目标', '实测', '机器'],
  }[lang];
  const machine = `${
    os
      .cpus()[0]
      ?.model.trim()
      .replace(/ (?:Processor|\d+-Core).*$/, '') ?? ''
  }, ${os.cpus().length} cores, Node ${process.versions.node}`;
  const rows = rowsOf(result).map((row) => `| ${row[lang]} | ${row.goal} | ${row.value} |`);
  return [
    `| ${words[0]} | ${words[1]} | ${words[2]} |`,
    '|---|---|---|',
    ...rows,
    '',
    `${words[3]}: ${machine}.`,
  ].join('\n');
}

/** Puts the table into the page on trust, in both languages. */
export function writeTables(result: TrustResult): void {
  for (const [file, lang] of [
    ['docs/trust.md', 'en'],
    ['docs/zh/trust.md', 'zh'],
  ] as const) {
    const text = fs.readFileSync(file, 'utf8');
    const [begin, end] = [text.indexOf(marks.begin), text.indexOf(marks.end)];
    if (begin < 0 || end < 0) throw new Error(`${file} has no place for the figures`);
    fs.writeFileSync(
      file,
      `${text.slice(0, begin + marks.begin.length)}\n\n${markdown(result, lang)}\n\n${text.slice(end)}`,
    );
  }
}
