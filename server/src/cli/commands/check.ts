import fs from 'node:fs';
import path from 'node:path';
import { checkSyntax, parsePlan } from '../../check.ts';
import { catalogPaths } from '../../model/catalogs.ts';
import { readDate } from '../../model/grammar/date.ts';
import type { Day } from '../../model/grammar/day.ts';
import { compareSeverity } from '../../rules/finding.ts';
import type { Severity } from '../../rules/rule.ts';
import type { Lang } from '../../text/language.ts';
import { catalogFor } from '../catalogs.ts';
import { findPlans, readText, UsageError } from '../files.ts';
import { type FileResult, jsonOutput } from '../output/json.ts';
import { prettyOutput } from '../output/pretty.ts';
import { painter, type Terminal } from '../terminal.ts';
import { cliWords } from '../words.ts';

export interface CheckFlags {
  readonly format: 'pretty' | 'json';
  readonly lang?: Lang;
  readonly strict?: boolean;
  readonly hints?: boolean;
  readonly profile: 'essential' | 'standard' | 'full';
  readonly today?: string;
  readonly stdinFilepath?: string;
  readonly exitZero?: boolean;
}

/** Checks plans and prints the findings. Exit code: 0 nothing to fail on, 1 findings, 2 usage, 3 a rule broke. */
export async function checkCommand(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<number> {
  const today = flags.today === undefined ? undefined : readDate(flags.today).value?.start;
  if (flags.today !== undefined && today === undefined) throw new UsageError(`--today ${flags.today}`);
  const files = paths.includes('-') ? ['-'] : findPlans(paths.length > 0 ? paths : ['.']);
  const broken: string[] = [];
  const results = files.map((file) => checkFile(file, flags, today, broken));
  if (files.length === 0) terminal.error(`${cliWords.noPlans[terminal.lang]}\n`);
  const output =
    flags.format === 'json' ? jsonOutput(results) : prettyOutput(results, { ...painter(terminal), hints: flags.hints ?? false });
  terminal.write(output);
  for (const line of broken) terminal.error(`${line}\n`);
  if (broken.length > 0) {
    terminal.error(`${cliWords.internal[terminal.lang]}\n`);
    return 3;
  }
  const threshold: Severity = flags.strict ? 'warning' : 'error';
  const failed = results.some(({ findings }) => findings.some(({ severity }) => compareSeverity(severity, threshold) >= 0));
  return failed && !flags.exitZero ? 1 : 0;
}

function checkFile(file: string, flags: CheckFlags, today: Day | undefined, broken: string[]): FileResult {
  const name = file === '-' ? (flags.stdinFilepath ?? 'stdin.plan.yaml') : file;
  const text = file === '-' ? fs.readFileSync(0, 'utf8').replace(/^\uFEFF/, '') : readText(file);
  const syntax = parsePlan(text);
  const { catalog, problems } = catalogFor(name, catalogPaths(syntax.root));
  const tier = flags.profile === 'essential' ? 1 : flags.profile === 'standard' ? 2 : 3;
  const { plan, findings, crashes } = checkSyntax(syntax, {
    catalog,
    catalogProblems: problems,
    tier,
    ...(today !== undefined && { today }),
  });
  for (const { rule, error } of crashes)
    broken.push(`${name}: ${rule}: ${error instanceof Error ? error.message : String(error)}`);
  const declared = plan.lang?.text === 'zh' || plan.lang?.text === 'en' ? plan.lang.text : undefined;
  return {
    file: name.split(path.sep).join('/'),
    text,
    models: plan.models.map((ref) => ref.id ?? ref.text),
    status: plan.status,
    lang: flags.lang ?? declared ?? plan.language ?? 'en',
    findings,
  };
}
