import fs from 'node:fs';
import path from 'node:path';
import { configNames } from '../../config/config.ts';
import type { Lang, Text } from '../../text/language.ts';
import { UsageError } from '../files.ts';
import { git, repositoryOf } from '../git/git.ts';
import { addSection, skillTemplates } from '../init/agents.ts';
import { attributeLines, type Template, templates } from '../init/templates.ts';
import { writeWhole } from '../outputs.ts';
import type { Terminal } from '../terminal.ts';

export interface InitFlags {
  readonly git?: boolean;
  readonly config?: boolean;
  readonly github?: boolean;
  readonly gitlab?: boolean;
  readonly preCommit?: boolean;
  readonly husky?: boolean;
  readonly agents?: boolean;
  readonly force?: boolean;
  readonly lang?: Lang;
}

const words = {
  written: { en: 'written', zh: '已写入' },
  there: { en: 'is already set up', zh: '已就绪' },
  kept: {
    en: 'already exists and differs; it was left alone. --force replaces it.',
    zh: '已存在且内容不同，未改动。加 --force 可替换。',
  },
  set: { en: 'set', zh: '已设置' },
  nothing: {
    en: 'Choose what to set up: --git, --config, --github, --gitlab, --pre-commit, --husky or --agents.',
    zh: '请说明要设置什么：--git、--config、--github、--gitlab、--pre-commit、--husky 或 --agents。',
  },
} satisfies Record<string, Text>;

/**
 * Sets up what the options ask for. An existing file that differs is never replaced unasked. Exit
 * code 1 when one was left alone.
 */
export function initCommand(flags: InitFlags, terminal: Terminal): number {
  const wanted = (['config', 'github', 'gitlab', 'preCommit', 'husky'] as const).filter(
    (name) => flags[name],
  );
  if (wanted.length === 0 && !flags.git && !flags.agents) throw new UsageError(words.nothing);
  let kept = false;
  const tell = (what: string, how: keyof typeof words): void => {
    kept ||= how === 'kept';
    terminal.write(`${what}: ${words[how][terminal.lang]}\n`);
  };
  const root = flags.git ? repositoryOf() : process.cwd();
  if (flags.git) {
    tell('.gitattributes', addLines(path.join(root, '.gitattributes'), attributeLines));
    for (const [key, value] of driverSettings()) {
      git(['config', '--local', key, value], root);
      tell(`git config ${key}`, 'set');
    }
  }
  for (const name of wanted.flatMap((one) => (one === 'github' ? [one, 'digest' as const] : one))) {
    const template = { ...templates[name], ...(name === 'config' && { file: configIn(root) }) };
    tell(template.file, writeTemplate(root, template, flags.force ?? false));
  }
  if (flags.agents) {
    for (const template of skillTemplates(root, terminal.lang))
      tell(template.file, writeTemplate(root, template, flags.force ?? false));
    const added = addSection(root, terminal.lang);
    if (added) tell('AGENTS.md', added);
  }
  return kept ? 1 : 0;
}

/** The existing configuration of a folder, under either name. */
function configIn(folder: string): string {
  const there = configNames.find((name) => fs.existsSync(path.join(folder, name)));
  return there ?? templates.config.file;
}

function writeTemplate(
  root: string,
  { file, text }: Template,
  force: boolean,
): 'written' | 'there' | 'kept' {
  const target = path.join(root, file);
  const now = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : undefined;
  if (now === text) return 'there';
  if (now !== undefined && !force) return 'kept';
  fs.mkdirSync(path.dirname(target), { recursive: true });
  writeWhole(target, text);
  return 'written';
}

/** Adds the missing lines; the existing ones stay as they are. */
function addLines(file: string, lines: readonly string[]): 'written' | 'there' {
  const now = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const known = new Set(now.split(/\r?\n/).map((line) => line.trim()));
  const missing = lines.filter((line) => !known.has(line));
  if (missing.length === 0) return 'there';
  const lineBreak = now.includes('\r\n') ? '\r\n' : '\n';
  const gap = now === '' || now.endsWith('\n') ? '' : lineBreak;
  writeWhole(file, `${now}${gap}${missing.join(lineBreak)}${lineBreak}`);
  return 'written';
}

/**
 * The command that git runs: this very program, since it is known to be installed. The settings of
 * a clone are not shared, so every clone runs `init --git` once; without it, git falls back to its
 * line merge.
 */
function driverSettings(): readonly (readonly [string, string])[] {
  const program = [process.execPath, path.resolve(process.argv[1] ?? '')].map(quoted).join(' ');
  return [
    ['diff.planwright.command', `${program} git-diff`],
    ['merge.planwright.name', 'Planwright: merge plans by meaning'],
    ['merge.planwright.driver', `${program} merge %O %A %B --marker-size %L --path %P`],
  ];
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
