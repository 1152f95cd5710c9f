import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { builtinCatalog } from '../../catalog/catalog.ts';
import { type Checked, checkSyntax, parsePlan } from '../../check.ts';
import { checkConfig } from '../../check-config.ts';
import { readConfig } from '../../config/config.ts';
import { configFileProblems } from '../../config/project.ts';
import { tierOf } from '../../config/settings.ts';
import { catalogPaths } from '../../model/catalogs.ts';
import type { Day } from '../../model/grammar/day.ts';
import { compareSeverity } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import { type BaselineFile, baselineOf } from '../../silence/baseline.ts';
import { type Lang, majorityLanguage } from '../../text/language.ts';
import { dayOption } from '../dates.ts';
import { findPlans, readText, workspaceOf } from '../files.ts';
import { diffOf, mend, writeMended } from '../mend.ts';
import type { FileResult } from '../output/json.ts';
import { silencedOutput } from '../output/silenced.ts';
import { outputsOf, writeOutputs } from '../outputs.ts';
import { type Surroundings, surroundings } from '../project.ts';
import type { Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';

export interface CheckFlags {
  readonly format: readonly string[];
  readonly lang?: Lang;
  readonly strict?: boolean;
  readonly hints?: boolean;
  readonly profile?: 'essential' | 'standard' | 'full';
  readonly today?: string;
  readonly stdinFilepath?: string;
  readonly exitZero?: boolean;
  readonly showIgnored?: boolean;
  readonly writeBaseline?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
}

interface CheckedFile extends FileResult {
  readonly checked?: Checked;
  readonly hasBaseline: boolean;
  readonly configs: readonly string[];
}

/** Checks plans and prints the findings. Exit code: 0 nothing to fail on, 1 findings, 2 usage, 3 a rule broke. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const today = dayOption(flags.today);
  const outputs = outputsOf(flags.format);
  const files = paths.includes('-') ? ['-'] : findPlans(paths.length > 0 ? paths : ['.']);
  if (files.length === 0) terminal.error(`${cliWords.noPlans[terminal.lang]}\n`);
  const around = surroundings();
  const plans: CheckedFile[] = [];
  for (const file of files) plans.push(await checkFile(file, flags, today, around, terminal));
  if (flags.writeBaseline !== undefined) return writeBaseline(flags.writeBaseline, plans, terminal);
  const results = [...plans, ...(await configResults(plans, flags, around))];
  // Mended standard input goes to standard output, and a dry run gives a patch: nothing else may stand there.
  const quiet = flags.fixDryRun || (flags.fix && files[0] === '-');
  const wanted = quiet ? outputs.filter(({ file }) => file !== undefined) : outputs;
  await writeOutputs(wanted, { results, hints: flags.hints ?? false }, terminal);
  if (flags.showIgnored && !quiet && wanted.some(({ format, file }) => format === 'pretty' && file === undefined))
    terminal.write(silencedOutput(plans, terminal.lang));
  const broken = plans.flatMap(({ file, checked }) =>
    (checked?.crashes ?? []).map(({ rule, error }) => `${file}: ${rule}: ${String(error)}`),
  );
  for (const line of broken) terminal.error(`${line}\n`);
  if (broken.length > 0) {
    terminal.error(`${cliWords.internal[terminal.lang]}\n`);
    return 3;
  }
  const threshold: Severity = flags.strict ? 'warning' : 'error';
  const failed = results.some(({ findings }) => findings.some(({ severity }) => compareSeverity(severity, threshold) >= 0));
  return failed && !flags.exitZero ? 1 : 0;
}

async function checkFile(
  file: string,
  flags: CheckFlags,
  today: Day | undefined,
  around: Surroundings,
  terminal: Terminal,
): Promise<CheckedFile> {
  const name = file === '-' ? (flags.stdinFilepath ?? 'stdin.plan.yaml') : file;
  const text = file === '-' ? fs.readFileSync(0, 'utf8').replace(/^\uFEFF/, '') : readText(file);
  const check = (now: string): Promise<CheckedFile> => checkText(name, now, flags, today, around);
  if (!flags.fix && !flags.fixDryRun) return check(text);
  const mended = await mend(text, check);
  if (flags.fixDryRun) terminal.write(diffOf(mended.file, text, mended.text));
  else if (file === '-') terminal.write(mended.text);
  else if (mended.text !== text) {
    const problem = writeMended(file, text, mended.text);
    if (problem) terminal.error(`${file}: ${cliWords.notMended[problem][terminal.lang]}\n`);
    if (problem) return check(text);
  }
  return mended;
}

async function checkText(
  name: string,
  text: string,
  flags: CheckFlags,
  today: Day | undefined,
  around: Surroundings,
): Promise<CheckedFile> {
  const syntax = parsePlan(text);
  const project = await around.of(name, catalogPaths(syntax.root));
  const tier = flags.profile === undefined ? project.settings.tier : tierOf(flags.profile);
  // A baseline is written from everything there is.
  const { baseline, ...rest } = project.settings;
  const settings = { ...rest, tier, ...(baseline && flags.writeBaseline === undefined && { baseline }) };
  const checked = checkSyntax(syntax, { ...project, settings, ...(today !== undefined && { today }) });
  const { plan, findings } = checked;
  const declared = plan.lang?.text === 'zh' || plan.lang?.text === 'en' ? plan.lang.text : undefined;
  return {
    file: name.split(path.sep).join('/'),
    text,
    models: plan.models.map((ref) => ref.id ?? ref.text),
    status: plan.status,
    lang: flags.lang ?? declared ?? settings.language ?? plan.language ?? 'en',
    findings,
    checked,
    hasBaseline: settings.baseline !== undefined,
    configs: project.configs,
  };
}

/** Configuration files in force that have findings of their own are shown beside the plans. */
async function configResults(plans: readonly CheckedFile[], flags: CheckFlags, around: Surroundings): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const uri of new Set(plans.flatMap(({ configs }) => configs))) {
    const file = await around.read(uri);
    if (!('text' in file)) continue;
    const config = readConfig(file.text);
    const root = pathToFileURL(workspaceOf(fileURLToPath(uri))).href;
    const findings = checkConfig(config, await configFileProblems(config, uri, root, around.read), builtinCatalog());
    const name = path.relative(process.cwd(), fileURLToPath(uri)).split(path.sep).join('/');
    const lang = flags.lang ?? majorityLanguage(file.text) ?? 'en';
    if (findings.length > 0) results.push({ file: name, text: file.text, models: [], status: 'config', lang, findings });
  }
  return results;
}

/** Writes the findings there are now as the baseline: from now on only new ones are shown. */
function writeBaseline(file: string, plans: readonly CheckedFile[], terminal: Terminal): number {
  const folder = path.dirname(path.resolve(file));
  const entries = plans.map(
    (plan) => [path.relative(folder, path.resolve(plan.file)).split(path.sep).join('/'), baselineOf(plan.findings)] as const,
  );
  const baseline: BaselineFile = {
    version: 1,
    plans: Object.fromEntries(entries.filter(([, counts]) => Object.keys(counts).length > 0).sort()),
  };
  const temporary = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, `${JSON.stringify(baseline, null, 2)}\n`);
  fs.renameSync(temporary, file);
  terminal.write(`${file}\n`);
  return 0;
}
