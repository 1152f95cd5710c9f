import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleanPlan } from '../judge/clean-plans.ts';
import { type Checker, checkers } from './checkers.ts';
import { planSchema } from './installed.ts';
import { median } from './process.ts';

/** What a checker cost, in milliseconds of CPU, the process's own start included. */
export interface Checking {
  readonly name: string;
  readonly isNative: boolean;
  readonly one: number;
  /** NaN where it is not measured. */
  readonly thousand: number;
}

/** Runs of one figure for one plan: CPU is counted in steps of ten milliseconds. */
const runs = 10;
const rounds = 3;

/** Checks one plan and a thousand clean plans with every checker, one checker after the other. */
export function measureChecking(): Checking[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-bench-'));
  const files = Array.from({ length: 1000 }, (_, index) => {
    const file = path.join(folder, `plan-${index}.plan.yaml`);
    fs.writeFileSync(file, cleanPlan(index + 1));
    return file;
  });
  fs.writeFileSync(path.join(folder, 'spectral.json'), spectralRules());
  const one = files.slice(0, 1);
  const measured = checkers()
    .filter((checker) => isContent(checker, one, folder))
    .map((checker) => ({ checker, one: [] as number[], thousand: [] as number[] }));
  for (const { checker } of measured) if (!checker.isSlow) run(checker, files, folder);
  for (let round = 0; round < rounds; round++)
    for (const { checker, ...costs } of measured) {
      if (checker.isSlow && round > 0) continue;
      const times = checker.isSlow ? 1 : runs;
      costs.one.push(cpuOfRuns(checker, one, folder, times));
      if (!checker.isSlow) costs.thousand.push(cpuOfRuns(checker, files, folder, 1));
    }
  fs.rmSync(folder, { recursive: true });
  return measured.map(({ checker: { name, isNative = false }, one, thousand }) => {
    return { name, isNative, one: median(one), thousand: median(thousand) };
  });
}

function spectralRules(): string {
  const schema: unknown = JSON.parse(fs.readFileSync(planSchema, 'utf8'));
  const check = { function: 'schema', functionOptions: { allErrors: true, schema } };
  // Spectral calls what it does with a match `then`; an object with such a key would be taken for a
  // promise.
  const plan = Object.fromEntries([
    ['given', '$'],
    ['severity', 'error'],
    ['then', check],
  ]);
  return JSON.stringify({ extends: [], rules: { plan } });
}

/** Whether it finds a clean plan valid; the figures of one that does not would say nothing. */
function isContent(checker: Checker, files: readonly string[], folder: string): boolean {
  if (run(checker, files, folder) === 0) return true;
  console.error(`${checker.name} does not find the plan valid and is left out`);
  return false;
}

/** Runs a checker to its end and returns its exit code. */
function run({ isNative, args }: Checker, files: readonly string[], folder: string): number | null {
  const [command = '', ...rest] = [...(isNative ? [] : [process.execPath]), ...args(files, folder)];
  const env = { ...process.env, CI: '1' };
  return spawnSync(command, rest, { stdio: 'ignore', cwd: folder, env }).status;
}

function cpuOfRuns(
  checker: Checker,
  files: readonly string[],
  folder: string,
  times: number,
): number {
  const before = childrenCpu();
  for (let time = 0; time < times; time++) run(checker, files, folder);
  return (childrenCpu() - before) / times;
}

/** CPU of all children that have ended, in milliseconds; in ticks of 10 ms. */
function childrenCpu(): number {
  const stat = fs.readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
