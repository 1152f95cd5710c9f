import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtinCatalog } from '../../catalog/catalog.ts';
import { checkConfig } from '../../check-config.ts';
import { readConfig } from '../../config/config.ts';
import { configFileProblems } from '../../config/project.ts';
import { compareSeverity } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import { type Lang, majorityLanguage } from '../../text/language.ts';
import { checkAll } from '../check-all.ts';
import type { CheckedFile, FileOptions } from '../check-file.ts';
import { dayOption } from '../dates.ts';
import { UsageError, workspaceOf } from '../files.ts';
import { countsOf, type FileResult } from '../output/counts.ts';
import { outputsOf, writeOutputs } from '../outputs.ts';
import { type Surroundings, surroundings } from '../project.ts';
import { type Selected, type SelectionFlags, selectPlans } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';

export interface CheckFlags extends SelectionFlags {
  readonly format: readonly string[];
  readonly lang?: Lang;
  readonly strict?: boolean;
  readonly hints?: boolean;
  readonly profile?: 'essential' | 'standard' | 'full';
  readonly severity?: Severity;
  readonly maxWarnings?: string;
  readonly today?: string;
  readonly stdinFilepath?: string;
  readonly exitZero?: boolean;
  readonly showIgnored?: boolean;
  readonly writeBaseline?: string;
  readonly pruneBaseline?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
  readonly watch?: boolean;
  readonly printConfig?: string;
}

/** Checks plans and prints the findings. Exit code: 0 nothing to fail on, 1 findings, 2 usage, 3 a rule broke. */
export async function checkCommand(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  if (flags.printConfig !== undefined) {
    const { configText } = await import('../print-config.ts');
    terminal.write(await configText(flags.printConfig, surroundings()));
    return 0;
  }
  if (flags.staged && (flags.fix || flags.fixDryRun))
    throw new UsageError({
      en: '--fix works on files; --staged looks at what git holds.',
      zh: '--fix 针对文件，--staged 查看 git 暂存的内容，不能同用。',
    });
  if (!flags.watch) return checkOnce(paths, flags, terminal);
  const { watchFolders } = await import('../watch.ts');
  const again = async (): Promise<void> => {
    await checkOnce(paths, flags, terminal);
  };
  await again();
  const folders = (paths.length > 0 ? paths : ['.']).map((one) =>
    fs.statSync(one).isDirectory() ? one : path.dirname(one),
  );
  await watchFolders(folders, again, terminal.ended(), () =>
    terminal.error(`${cliWords.watching[terminal.lang]}\n`),
  );
  return 0;
}

async function checkOnce(
  paths: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<number> {
  const outputs = outputsOf(flags.format);
  const selected: readonly Selected[] = paths.includes('-')
    ? [{ file: '-' }]
    : await selectPlans(paths, flags);
  if (selected.length === 0) terminal.error(`${cliWords.noPlans[terminal.lang]}\n`);
  const around = surroundings();
  const options: FileOptions = {
    ...flags,
    withoutBaseline: flags.writeBaseline !== undefined || flags.pruneBaseline !== undefined,
    today: dayOption(flags.today, terminal),
    around,
    cache: await cacheFor(flags, around),
  };
  const plans = await checkAll(selected, options, terminal);
  if (flags.writeBaseline !== undefined || flags.pruneBaseline !== undefined)
    return keepBaseline(flags, plans, terminal);
  const results = [...plans, ...(await configResults(plans, flags, around))].map((one) =>
    atLeast(one, flags.severity),
  );
  // Mended standard input goes to standard output, and a dry run gives a patch: nothing else may stand there.
  const quiet = flags.fixDryRun || (flags.fix && selected[0]?.file === '-');
  const wanted = quiet ? outputs.filter(({ file }) => file !== undefined) : outputs;
  await writeOutputs(
    wanted,
    { results, hints: flags.hints ?? flags.severity === 'hint' },
    terminal,
  );
  if (
    flags.showIgnored &&
    wanted.some(({ format, file }) => format === 'pretty' && file === undefined)
  ) {
    const { silencedOutput } = await import('../output/silenced.ts');
    terminal.write(silencedOutput(plans, terminal.lang));
  }
  const code = exitCode(plans, results, flags, terminal);
  return plans.length < selected.length ? Math.max(code, 2) : code;
}

async function cacheFor(
  { cache, cacheLocation, fix, fixDryRun }: CheckFlags,
  around: Surroundings,
): Promise<FileOptions['cache']> {
  if ((!cache && cacheLocation === undefined) || fix || fixDryRun) return undefined;
  const { cacheFolder, resultCache } = await import('../cache.ts');
  return resultCache(cacheLocation ?? cacheFolder(), around);
}

function atLeast<T extends FileResult>(result: T, severity: Severity | undefined): T {
  if (severity === undefined) return result;
  return {
    ...result,
    findings: result.findings.filter((finding) => compareSeverity(finding.severity, severity) >= 0),
  };
}

function exitCode(
  plans: readonly CheckedFile[],
  results: readonly FileResult[],
  flags: CheckFlags,
  terminal: Terminal,
): number {
  const broken = plans.flatMap(({ file, checked }) =>
    checked.crashes.map(({ rule, error }) => `${file}: ${rule}: ${String(error)}`),
  );
  for (const line of broken) terminal.error(`${line}\n`);
  if (broken.length > 0) {
    terminal.error(`${cliWords.internal[terminal.lang]}\n`);
    return 3;
  }
  const counts = countsOf(results);
  const most = flags.maxWarnings === undefined ? undefined : wholeNumber(flags.maxWarnings);
  const tooMany = most !== undefined && counts.warning > most;
  if (tooMany)
    terminal.error(
      `${cliWords.tooManyWarnings[terminal.lang].replace('{count}', `${counts.warning}`).replace('{most}', `${most}`)}\n`,
    );
  const failed = counts.error > 0 || tooMany || (flags.strict === true && counts.warning > 0);
  return failed && !flags.exitZero ? 1 : 0;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text))
    throw new UsageError({
      en: `--max-warnings needs a number, not ${text}`,
      zh: `--max-warnings 需要数字，而不是 ${text}`,
    });
  return Number(text);
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

/** Configuration files in force that have findings of their own are shown beside the plans. */
async function configResults(
  plans: readonly CheckedFile[],
  flags: CheckFlags,
  around: Surroundings,
): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const uri of new Set(plans.flatMap(({ configs }) => configs))) {
    const file = await around.read(uri);
    if (!('text' in file)) continue;
    const config = readConfig(file.text);
    const root = pathToFileURL(workspaceOf(path.dirname(fileURLToPath(uri)))).href;
    const findings = checkConfig(
      config,
      await configFileProblems(config, uri, root, around.read),
      builtinCatalog(),
    );
    const name = path.relative(process.cwd(), fileURLToPath(uri)).split(path.sep).join('/');
    const lang = flags.lang ?? majorityLanguage(file.text) ?? 'en';
    if (findings.length > 0)
      results.push({ file: name, text: file.text, models: [], status: 'config', lang, findings });
  }
  return results;
}
