import { type Command, Option } from 'commander';
import type { Lang, Text } from '../text/language.ts';
import type { Terminal } from './terminal.ts';

/** What the definitions of commands share. */
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

/** The words of the help that the library brings along, in the language of the shell. */
export function dressed(one: Command, { lang }: Shell): Command {
  if (lang === 'zh') {
    one
      .configureHelp({
        styleTitle: (title) => titles[title] ?? title,
        optionDescription,
        argumentDescription: ({ description }) => description,
      })
      .helpOption('-h, --help', '显示帮助');
  }
  return one;
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Arguments:': '参数：',
  'Commands:': '命令：',
};

function optionDescription({ description, argChoices, defaultValue }: Option): string {
  const notes = [
    ...(argChoices ? [`可选：${argChoices.join('、')}`] : []),
    ...(typeof defaultValue === 'string' && defaultValue !== '' ? [`默认：${defaultValue}`] : []),
  ];
  return notes.length > 0 ? `${description}（${notes.join('；')}）` : description;
}

/** `--lang`, which every command has. */
export function langOption({ lang }: Shell): Option {
  const text: Text = { en: 'language of the messages', zh: '提示所用的语言' };
  return new Option('--lang <lang>', text[lang]).choices(['en', 'zh']);
}

/** `--today`, for everything that judges by the day. */
export function todayOption({ lang }: Shell): Option {
  const text: Text = {
    en: 'the day to judge due dates by (default: today)',
    zh: '判断是否到期所依据的日期（默认：今天）',
  };
  return new Option('--today <date>', text[lang]);
}

/** Values of an option that may be given several times, or with commas. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, ...value.split(',').map((one) => one.trim())];
}
