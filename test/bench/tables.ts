import type { Text } from '../../server/src/text/language.ts';
import type { Checking } from './command.ts';
import type { Typing } from './typing.ts';

/** What one server cost on one size. */
export interface Measured {
  readonly lines: number;
  readonly server: string;
  readonly typing: Typing;
  /** What opening cost, in F of a cold process; NaN for sizes at which it is not measured. */
  readonly opening: number;
  /** F of a process that has warmed up. */
  readonly floor: number;
}

/** A line of the first table: what is measured, at which size. */
interface Row {
  readonly name: Text;
  readonly goal: Text;
  readonly lines: number;
  readonly of: (measured: Measured) => number;
}

const below: Text = { en: 'below every peer', zh: '低于其他各项' };
const most = (limit: number): Text => ({
  en: `≤ ${limit}, ${below.en}`,
  zh: `≤ ${limit}，${below.zh}`,
});
const alone = (limit: number): Text => ({ en: `≤ ${limit}`, zh: `≤ ${limit}` });

const rows: readonly Row[] = [
  ...([100, 300, 1000] as const).map((lines) => ({
    name: {
      en: `key → findings, ${count(lines)} lines, CPU ms`,
      zh: `按键 → 提示，${lines} 行，CPU 毫秒`,
    },
    goal: most({ 100: 2, 300: 3, 1000: 6 }[lines]),
    lines,
    of: ({ typing }: Measured) => typing.key.cpu,
  })),
  ...[100, 300, 1000].map((lines) => ({
    name: {
      en: `the same, ${count(lines)} lines, wall ms`,
      zh: `同上，${lines} 行，实际经过毫秒`,
    },
    goal: most(16),
    lines,
    of: ({ typing }: Measured) => typing.key.wall,
  })),
  {
    name: { en: 'key → findings, 10,000 lines, CPU ÷ F', zh: '按键 → 提示，1 万行，CPU ÷ F' },
    goal: below,
    lines: 10_000,
    of: ({ typing, floor }) => typing.key.cpu / floor,
  },
  {
    name: { en: 'open → findings, 10,000 lines, CPU ÷ F', zh: '打开 → 提示，1 万行，CPU ÷ F' },
    goal: below,
    lines: 10_000,
    of: ({ opening }) => opening,
  },
  {
    name: { en: 'completion after a key, 1,000 lines, wall ms', zh: '按键后补全，1000 行，毫秒' },
    goal: alone(10),
    lines: 1000,
    of: ({ typing }) => typing.completion,
  },
  {
    name: { en: 'hover after a key, 1,000 lines, wall ms', zh: '按键后悬停，1000 行，毫秒' },
    goal: alone(10),
    lines: 1000,
    of: ({ typing }) => typing.hover,
  },
  {
    name: { en: 'memory at 1,000 lines, MiB', zh: '1000 行时的内存，MiB' },
    goal: below,
    lines: 1000,
    of: ({ typing }) => typing.memory,
  },
];

/** The tables of a run, in both languages. */
export function tables(
  measured: readonly Measured[],
  checking: readonly Checking[],
  machine: string,
): Text {
  const floor = figure(measured.find(({ lines }) => lines === 10_000)?.floor);
  const build = (lang: keyof Text): string =>
    [
      ...typingTable(measured, lang),
      '',
      ...checkingTable(checking, lang),
      '',
      lang === 'zh'
        ? `机器：${machine}。1 万行的 F：${floor} 毫秒。`
        : `Machine: ${machine}. F at 10,000 lines: ${floor} ms.`,
    ].join('\n');
  return { en: build('en'), zh: build('zh') };
}

function typingTable(measured: readonly Measured[], lang: keyof Text): string[] {
  const servers = [...new Set(measured.map(({ server }) => server))];
  const head = lang === 'zh' ? ['编辑', '目标'] : ['typing', 'goal'];
  return [
    line([...head, ...servers]),
    `|${'---|'.repeat(servers.length + 2)}`,
    ...rows.map(({ name, goal, lines, of }) => {
      const at = measured.filter((one) => one.lines === lines);
      const cells = servers.map((server) => at.filter((one) => one.server === server).map(of)[0]);
      return line([name[lang], goal[lang], ...cells.map(figure)]);
    }),
  ];
}

function checkingTable(checking: readonly Checking[], lang: keyof Text): string[] {
  const costOf = (name: string): Checking | undefined =>
    checking.find((checker) => checker.name.startsWith(name));
  const [node, ajv] = [costOf('bare Node')?.one ?? 0, costOf('ajv-cli')?.thousand];
  const head =
    lang === 'zh'
      ? ['命令行', '1 个计划：减去裸 Node 的 CPU 毫秒（目标 ≤ 120）', '1000 个计划：CPU 毫秒']
      : ['command line', 'one plan: CPU ms above bare Node (goal ≤ 120)', '1,000 plans: CPU ms'];
  const ratio =
    lang === 'zh' ? '÷ ajv-cli（目标 ≤ 2，--cache ≤ 0.3）' : '÷ ajv-cli (goal ≤ 2, --cache ≤ 0.3)';
  return [
    line([...head, ratio]),
    '|---|---|---|---|',
    ...checking
      .filter(({ name }) => name !== 'bare Node')
      .map(({ name, isNative, one, thousand }) => {
        const costs = [one - (isNative ? 0 : node), thousand, thousand / (ajv ?? Number.NaN)];
        return line([name, ...costs.map(figure)]);
      }),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A figure with two or three digits that count; a dash where nothing was measured. */
function figure(value = Number.NaN): string {
  if (!Number.isFinite(value)) return '–';
  return value.toFixed(value < 1 ? 2 : value < 10 ? 1 : 0);
}

function count(lines: number): string {
  return lines.toLocaleString('en');
}
