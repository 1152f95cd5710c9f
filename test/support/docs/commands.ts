import type { Lang } from '../../../server/src/text/language.ts';
import { planwright } from '../terminal.ts';

/** The names of all commands, as `planwright --help` lists them. */
export async function commandNames(): Promise<string[]> {
  const { out } = await planwright('--help');
  const [, list = ''] = out.split(/^Commands:$/m);
  return [...list.matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : name,
  );
}

/** What `--help` prints for a command, or for the program. */
export async function helpOf(command: string | undefined, lang: Lang): Promise<string> {
  const argv = [...(command === undefined ? [] : [command]), '--help', '--lang', lang];
  return (await planwright(...argv)).out.trim();
}

/** The help of the program and of every command, each under a heading of its own. */
export async function helpPage(lang: Lang): Promise<string> {
  const parts = [`\`\`\`text\n${await helpOf(undefined, lang)}\n\`\`\``];
  for (const name of await commandNames())
    parts.push(`### ${name}\n\n\`\`\`text\n${await helpOf(name, lang)}\n\`\`\``);
  return parts.join('\n\n');
}

/** What a command line prints, with the line itself. */
export async function output(line: string): Promise<string> {
  const { out } = await planwright(...line.replace(/^planwright /, '').split(' '));
  return `\`\`\`text\n$ ${line}\n${out.trimEnd()}\n\`\`\``;
}
