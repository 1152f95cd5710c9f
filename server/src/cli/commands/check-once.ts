import path from 'node:path';
import { compareSeverity } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Lang } from '../../text/language.ts';
import { checkAll } from '../check-all.ts';
import type { FileOptions } from '../check-file.ts';
import type { CheckedFile } from '../checked-file.ts';
import { configResults } from '../config-results.ts';
import { dayOption } from '../dates.ts';
import { exitCode, type FailFlags } from '../exit-code.ts';
import { figureResults } from '../figure-results.ts';
import { readText } from '../files.ts';
import type { FileResult } from '../output/counts.ts';
import { outputsOf, writeOutputs } from '../outputs.ts';
import { type ProjectReader, projectReader } from '../project.ts';
import { runLanguage } from '../run-language.ts';
import { type Selected, type SelectionFlags, selectPlans } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';

/** The options of `check`. */
export interface CheckFlags extends SelectionFlags, FailFlags {
  readonly format: readonly string[];
  readonly lang?: Lang;
  readonly config?: string;
  readonly hints?: boolean;
  readonly all?: boolean;
  readonly profile?: 'essential' | 'standard' | 'full';
  readonly severity?: Severity;
  readonly today?: string;
  readonly stdinFilepath?: string;
  readonly showIgnored?: boolean;
  readonly writeBaseline?: string;
  readonly pruneBaseline?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly against?: string;
  readonly watch?: boolean;
  readonly printConfig?: string;
}

/** Checks the selected plans once and writes the results. */
export async function checkOnce(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  const outputs = outputsOf(flags.format);
  const selected: readonly Selected[] = paths.includes('-')
    ? [{ file: '-' }]
    : await selectPlans(paths, flags);
  if (selected.length === 0) terminal.error(`${cliWords.noPlans[terminal.lang]}\n`);
  const projects = projectReader(flags.config);
  const options: FileOptions = {
    ...flags,
    fallback: terminal.lang,
    withoutBaseline: flags.writeBaseline !== undefined || flags.pruneBaseline !== undefined,
    today: dayOption(flags.today, terminal),
    projects,
    brief: flags.against === undefined ? undefined : briefIn(flags.against),
    cache: await cacheFor(flags, projects),
  };
  const { plans, ignored, unreadable } = await checkAll(selected, options, terminal);
  if (flags.writeBaseline !== undefined || flags.pruneBaseline !== undefined)
    return keepBaseline(flags, plans, terminal);
  const lang = runLanguage(
    flags.lang,
    plans.map((plan) => plan.lang),
    terminal,
  );
  const configs = await configResults([...plans, ...ignored], projects);
  const figures = await figureResults(plans, options);
  const results = [...plans, ...figures, ...configs].map((result) => ({
    ...atLeast(result, flags.severity),
    lang,
  }));
  // Fixed standard input goes to standard output, and a dry run prints a patch: nothing else may be
  // written there.
  const quiet = flags.fixDryRun || (flags.fix && selected[0]?.file === '-');
  const wanted = quiet ? outputs.filter(({ file }) => file !== undefined) : outputs;
  const speaking = { ...terminal, lang };
  await writeOutputs(
    wanted,
    {
      results,
      hints: flags.hints ?? flags.severity === 'hint',
      all: flags.all ?? flags.severity !== undefined,
    },
    speaking,
  );
  if (
    flags.showIgnored &&
    wanted.some(({ format, file }) => format === 'pretty' && file === undefined)
  ) {
    const { silencedOutput } = await import('../output/silenced.ts');
    terminal.write(silencedOutput(plans, lang));
  }
  const code = exitCode(plans, results, flags, speaking);
  return unreadable > 0 ? Math.max(code, 2) : code;
}

/** A source text by its file. */
function briefIn(file: string): FileOptions['brief'] {
  return { name: path.basename(file), text: readText(file) };
}

async function cacheFor(
  { cache, cacheLocation, fix, fixDryRun }: CheckFlags,
  projects: ProjectReader,
): Promise<FileOptions['cache']> {
  if ((!cache && cacheLocation === undefined) || fix || fixDryRun) return undefined;
  const { cacheFolder, resultCache } = await import('../cache.ts');
  return resultCache(cacheLocation ?? cacheFolder(), projects);
}

function atLeast<T extends FileResult>(result: T, severity: Severity | undefined): T {
  if (severity === undefined) return result;
  return {
    ...result,
    findings: result.findings.filter((finding) => compareSeverity(finding.severity, severity) >= 0),
  };
}

async function keepBaseline(
  flags: CheckFlags,
  plans: readonly CheckedFile[],
  terminal: Terminal,
): Promise<number> {
  const { pruneBaseline, writeBaseline } = await import('../baseline-file.ts');
  if (flags.writeBaseline !== undefined) writeBaseline(flags.writeBaseline, plans);
  else if (flags.pruneBaseline !== undefined) pruneBaseline(flags.pruneBaseline, plans);
  terminal.write(`${flags.writeBaseline ?? flags.pruneBaseline}\n`);
  return 0;
}
