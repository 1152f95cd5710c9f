import fs from 'node:fs';
import path from 'node:path';
import { checkSyntax, parsePlan } from '../check.ts';
import { tierOf } from '../config/settings.ts';
import { fixed } from '../features/fixed.ts';
import { filesNamedBy, noFiles } from '../model/catalogs.ts';
import type { Day } from '../model/grammar/day.ts';
import { understoodOf } from '../model/understood.ts';
import type { Lang } from '../text/language.ts';
import type { ResultCache } from './cache.ts';
import type { CheckedFile } from './checked-file.ts';
import { UnreadableError } from './files.ts';
import { diffOf, writeChanged, writeProblem } from './fix-files.ts';
import type { ProjectReader } from './project.ts';
import { type Selected, textOf } from './selection.ts';
import { type Terminal, writePlanText } from './terminal.ts';
import { cliWords } from './words.ts';

/** The settings for the check of one file. */
export interface FileOptions {
  readonly lang?: Lang;
  /** The language for a plan whose own language cannot be detected. */
  readonly fallback: Lang;
  readonly profile?: 'essential' | 'standard' | 'full';
  readonly stdinFilepath?: string;
  /** Baselines are not applied. */
  readonly withoutBaseline: boolean;
  /** The source text that plans are held against. */
  readonly brief?: { readonly name: string; readonly text: string } | undefined;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly today: Day;
  readonly projects: ProjectReader;
  readonly cache: ResultCache | undefined;
}

/**
 * Checks one file, after fixing it if asked to.
 * @throws UnreadableError
 */
export async function checkFile(
  selected: Selected,
  options: FileOptions,
  terminal: Terminal,
): Promise<CheckedFile> {
  const { file } = selected;
  const { name, text } = given(selected, options);
  if (!options.fix && !options.fixDryRun) return checkText(name, text, options);
  const check = (now: string): Promise<CheckedFile> => checkText(name, now, options);
  const refused = writeProblem(text);
  if (file === '-' && refused) throw new UnreadableError(cliWords.inputNotFixed);
  const result = refused ? await check(text) : await fixed(text, check);
  if (options.fixDryRun) writePlanText(terminal, diffOf(result.file, text, result.text));
  else if (file === '-') writePlanText(terminal, result.text);
  const isWritten = file !== '-' && !options.fixDryRun && result.text !== text;
  const problem = refused ?? (isWritten ? writeChanged(file, text, result.text) : undefined);
  if (!problem) return result;
  terminal.error(`${file}: ${cliWords.notChanged[problem][terminal.lang]}\n`);
  return check(text);
}

/** The text to check, and its file name. */
function given(
  selected: Selected,
  { stdinFilepath }: FileOptions,
): { readonly name: string; readonly text: string } {
  const { file } = selected;
  if (file !== '-') return { name: file, text: textOf(selected) };
  return {
    name: stdinFilepath ?? 'stdin.plan.yaml',
    text: fs.readFileSync(0, 'utf8').replace(/^\uFEFF/, ''),
  };
}

/** A plan that may name a company catalogue or a parent plan. */
const namesFiles = /catalog|目录|part[_ -]?of|上级计划/i;

async function checkText(name: string, text: string, options: FileOptions): Promise<CheckedFile> {
  // Most plans name no other file; then the cache can be asked before anything is read.
  const early = namesFiles.test(text) ? parsePlan(text) : undefined;
  const project = await options.projects.of(name, early ? filesNamedBy(early.root) : noFiles);
  const tier = options.profile === undefined ? project.settings.tier : tierOf(options.profile);
  const { baseline, ...rest } = project.settings;
  const settings = { ...rest, tier, ...(baseline && !options.withoutBaseline && { baseline }) };
  const { cache, today } = options;
  const key = await cache?.keyOf(name, text, {
    settings,
    files: [
      ...project.catalogs,
      ...(project.parent ? [project.parent.uri] : []),
      ...(project.figures ? [project.figures.uri] : []),
    ],
    today,
    lang: [options.lang, options.fallback],
    brief: options.brief,
  });
  const known = key === undefined ? undefined : cache?.read(key);
  const shared = {
    file: name.split(path.sep).join('/'),
    text,
    configs: project.configs,
    figures: project.figures,
    ignored: project.ignored,
    hasBaseline: settings.baseline !== undefined,
  };
  if (known) return { ...known, ...shared };
  const checked = checkSyntax(early ?? parsePlan(text), {
    ...project,
    settings,
    today,
    against: options.brief,
  });
  const { plan, findings } = checked;
  const declared =
    plan.lang?.text === 'zh' || plan.lang?.text === 'en' ? plan.lang.text : undefined;
  const result: CheckedFile = {
    ...shared,
    models: plan.models.map((ref) => ref.id ?? ref.text),
    status: plan.status,
    lang: options.lang ?? declared ?? settings.language ?? plan.language ?? options.fallback,
    findings,
    understood: understoodOf(plan),
    // Only what is needed later is kept: the trees of a thousand plans would take too much memory.
    checked: {
      silenced: checked.silenced,
      crashes: checked.crashes,
      plan: { levers: plan.levers.filter(({ waive }) => waive !== undefined) },
    },
  };
  if (key !== undefined && checked.crashes.length === 0) cache?.write(key, result);
  return result;
}
