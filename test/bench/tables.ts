import type { Text } from '../../server/src/text/language.ts';
import type { Checking } from './command.ts';
import type { Floor } from './floor.ts';
import { exponent } from './process.ts';
import type { Typing } from './typing.ts';

/** What one server cost on one size. */
export interface Measured {
  readonly lines: number;
  readonly server: string;
  readonly floor: Floor;
  readonly result: Typing;
  /** What opening cost, in F of a cold process; NaN for sizes at which it is not told. */
  readonly opening: number;
}

const ratio = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(value < 0.1 ? 3 : 2) : '–';
const whole = (value: number): string => (Number.isFinite(value) ? String(Math.round(value)) : '–');
const ms = (value: number): string =>
  Number.isFinite(value) ? (value < 10 ? value.toFixed(1) : whole(value)) : '–';

interface Row {
  readonly name: Text;
  readonly goal: string;
  readonly of: (at: (lines: number) => Measured | undefined, all: readonly Measured[]) => string;
}

const rows: readonly Row[] = [
  {
    name: {
      en: 'open → findings, 10,000 lines, CPU ÷ F cold',
      zh: '打开 → 提示，1 万行，CPU ÷ F（冷）',
    },
    goal: '≤ 0.5',
    of: (at) => ratio(at(10_000)?.opening ?? Number.NaN),
  },
  {
    name: {
      en: 'key → findings, 10,000 lines, CPU ÷ F, median',
      zh: '按键 → 提示，1 万行，CPU ÷ F，中位数',
    },
    goal: '≤ 0.05',
    of: (at) => ratio((at(10_000)?.result.key.cpu ?? Number.NaN) / (at(10_000)?.floor.warm ?? 1)),
  },
  {
    name: { en: 'the same, 99th percentile', zh: '同上，第 99 百分位' },
    goal: '≤ 0.2',
    of: (at) => ratio((at(10_000)?.result.key.cpu99 ?? Number.NaN) / (at(10_000)?.floor.warm ?? 1)),
  },
  {
    name: { en: 'the same while a quote is open, median', zh: '引号未闭合时，中位数' },
    goal: '≤ 0.05',
    of: (at) =>
      ratio((at(10_000)?.result.broken.cpu ?? Number.NaN) / (at(10_000)?.floor.warm ?? 1)),
  },
  {
    name: { en: 'growth of a key’s CPU with the lines, exponent', zh: '按键 CPU 随行数增长的指数' },
    goal: '≤ 0.2',
    of: (_at, all) =>
      ratio(exponent(all.map(({ lines, result }) => [lines, result.key.cpu] as const))),
  },
  {
    name: { en: 'key → findings, 1,000 lines, wall ms', zh: '按键 → 提示，1 千行，毫秒' },
    goal: '≤ 15',
    of: (at) => ms(at(1000)?.result.key.wall ?? Number.NaN),
  },
  {
    name: { en: '20 keys at 50,000 lines, ms after the last', zh: '5 万行连按 20 键，末键后毫秒' },
    goal: '≤ 150',
    of: (at) => ms(at(50_000)?.result.burst ?? Number.NaN),
  },
  {
    name: {
      en: 'completion right after a key, 10,000 lines, ms',
      zh: '按键后立即补全，1 万行，毫秒',
    },
    goal: '≤ 15',
    of: (at) => ms(at(10_000)?.result.completion ?? Number.NaN),
  },
  {
    name: { en: 'hover right after a key, 10,000 lines, ms', zh: '按键后立即悬停，1 万行，毫秒' },
    goal: '≤ 15',
    of: (at) => ms(at(10_000)?.result.hover ?? Number.NaN),
  },
  {
    name: { en: 'memory at 10,000 lines, MiB', zh: '1 万行内存，MiB' },
    goal: '≤ 130',
    of: (at) => whole(at(10_000)?.result.memory ?? Number.NaN),
  },
  {
    name: { en: 'memory at 50,000 lines, MiB', zh: '5 万行内存，MiB' },
    goal: '≤ 240',
    of: (at) => whole(at(50_000)?.result.memory ?? Number.NaN),
  },
];

/** The tables of a run, in both languages. */
export function tables(
  typing: readonly Measured[],
  checking: readonly Checking[],
  { machine, extension }: { readonly machine: string; readonly extension: number },
): Text {
  const servers = [...new Set(typing.map(({ server }) => server))];
  const bare = checking.find(({ name }) => name === 'bare Node')?.one ?? 0;
  const start =
    typing.find(({ server }) => server === 'Planwright')?.result.initialize ?? Number.NaN;
  const build = (lang: keyof Text): string => {
    const head = lang === 'zh' ? ['编辑', '目标'] : ['typing', 'goal'];
    const lines = [
      `| ${[...head, ...servers].join(' | ')} |`,
      `|${'---|'.repeat(servers.length + 2)}`,
    ];
    for (const { name, goal, of } of rows) {
      const cells = servers.map((server) => {
        const own = typing.filter((one) => one.server === server);
        return of((size) => own.find(({ lines: count }) => count === size), own);
      });
      lines.push(`| ${[name[lang], goal, ...cells].join(' | ')} |`);
    }
    const started =
      lang === 'zh' ? '启动服务器 CPU ÷ 裸 Node' : 'starting the server, CPU ÷ bare Node';
    const starts = servers.map((server) =>
      ratio((typing.find((one) => one.server === server)?.result.initialize ?? Number.NaN) / bare),
    );
    lines.push(`| ${[started, '≤ 3', ...starts].join(' | ')} |`);
    const size = lang === 'zh' ? '扩展文件（VSIX），MB' : 'the extension as a file (VSIX), MB';
    lines.push(
      `| ${[size, '≤ 1.2', ratio(extension), ...servers.slice(1).map(() => '–')].join(' | ')} |`,
      '',
    );
    const words =
      lang === 'zh'
        ? [
            '命令行',
            '1 个计划：CPU 毫秒，减去裸 Node（目标 ≤ 45）',
            '1000 个计划：CPU 毫秒（目标 ≤ 1200，用 --cache ≤ 300）',
          ]
        : [
            'command line',
            'one plan: CPU ms above bare Node (goal ≤ 45)',
            '1,000 plans: CPU ms (goal ≤ 1200, with --cache ≤ 300)',
          ];
    lines.push(`| ${words.join(' | ')} |`, '|---|---|---|');
    for (const { name, one, thousand } of checking) {
      const own = / \(C\+\+\)$/.test(name) ? 0 : (bareOf(name, checking) ?? bare);
      lines.push(`| ${name} | ${ms(Math.max(0, one - own))} | ${whole(thousand)} |`);
    }
    const note =
      lang === 'zh'
        ? `机器：${machine}。启动服务器 ${ms(start)} 毫秒 CPU。`
        : `Machine: ${machine}. Starting the server: ${ms(start)} ms of CPU.`;
    return [...lines, '', note, ...scaled(checking, bare).map((text) => text[lang])].join('\n');
  };
  return { en: build('en'), zh: build('zh') };
}

/**
 * The goals in milliseconds, held to this machine by what two others cost on it and where the goals
 * were set.
 */
function scaled(checking: readonly Checking[], bare: number): Text[] {
  const of = (name: string): Checking | undefined =>
    checking.find((one) => one.name.startsWith(name));
  const [spectral, ajv] = [of('Spectral'), of('ajv-cli')];
  if (!spectral || !ajv) return [];
  const one = whole((45 * (spectral.one - bare)) / 1000);
  const [thousand, cached] = [1200, 300].map((goal) => whole((goal * ajv.thousand) / 510));
  return [
    {
      en: `The goals were set where Spectral took 1000 ms above Node for one plan and ajv-cli 510 ms for 1,000. Held to this machine by the same two they are ${one} ms for one plan, ${thousand} ms for 1,000, ${cached} ms with --cache.`,
      zh: `目标值所在的机器上，Spectral 检查 1 个计划比裸 Node 多 1000 毫秒，ajv-cli 检查 1000 个用 510 毫秒；按这两者折算到本机，目标为 1 个计划 ${one} 毫秒、1000 个 ${thousand} 毫秒、用 --cache ${cached} 毫秒。`,
    },
  ];
}

/**
 * What the Node costs alone that a checker ran on, where it is another one than that of the others.
 */
function bareOf(name: string, checking: readonly Checking[]): number | undefined {
  const version = /, (Node [\d.]+)$/.exec(name)?.[1];
  return version === undefined
    ? undefined
    : checking.find((one) => one.name === `bare Node, ${version}`)?.one;
}
