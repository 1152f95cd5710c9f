import { type Argument, type Command, Option } from 'commander';
import type { Lang, Text } from '../text/language.ts';
import type { Terminal } from './terminal.ts';

/** Shared by the definitions of commands. */
export interface Shell {
  /** The language of the help. */
  readonly lang: Lang;
  /** The terminal in the language that a command asks for. */
  readonly terminal: (lang: Lang | undefined) => Terminal;
  /** Keeps the exit code of a command. */
  readonly exit: (code: number) => void;
}

/** A command with its help in the language of the shell. */
export function command(program: Command, shell: Shell, name: string, description: Text): Command {
  return dressed(program.command(name), shell).description(description[shell.lang]);
}

/** The library's own words in the help, in the language of the shell. */
export function dressed(program: Command, { lang }: Shell): Command {
  program.configureHelp({
    optionDescription: (option) => noted(option, lang),
    argumentDescription: (argument) => noted(argument, lang),
    ...(lang === 'zh' && { styleTitle: (title: string) => titles[title] ?? title }),
  });
  return lang === 'zh' ? program.helpOption('-h, --help', '显示帮助') : program;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Arguments:': '参数：',
  'Commands:': '命令：',
};

/** An option or argument: its purpose, its choices and its default, each of them once. */
function noted(
  { description, argChoices, defaultValue, defaultValueDescription }: Option | Argument,
  lang: Lang,
): string {
  const standard =
    defaultValueDescription ?? (typeof defaultValue === 'string' ? defaultValue : undefined);
  const notes =
    lang === 'zh'
      ? [
          ...(argChoices ? [`可选：${argChoices.join('、')}`] : []),
          ...(standard ? [`默认：${standard}`] : []),
        ]
      : [
          ...(argChoices ? [`choices: ${argChoices.join(', ')}`] : []),
          ...(standard ? [`default: ${standard}`] : []),
        ];
  if (notes.length === 0) return description;
  return lang === 'zh'
    ? `${description}（${notes.join('；')}）`
    : `${description} (${notes.join('; ')})`;
}

/** `--lang`, which every command has. */
export function langOption({ lang }: Shell): Option {
  const text: Text = { en: 'language of the messages', zh: '提示所用的语言' };
  return new Option('--lang <lang>', text[lang]).choices(['en', 'zh']);
}

/** `--today`, for every command whose result depends on the day. */
export function todayOption({ lang }: Shell): Option {
  const text: Text = { en: 'the day to compare due dates with', zh: '判断是否到期所依据的日期' };
  const now: Text = { en: 'today', zh: '今天' };
  return new Option('--today <date>', text[lang]).default(undefined, now[lang]);
}

/** Values of an option that may be given several times, or with commas. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, ...value.split(',').map((word) => word.trim())];
}

/** Values of an option that may be given several times, where a comma is part of the value. */
export function collectWhole(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
