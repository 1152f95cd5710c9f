import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleanPlan } from '../judge/clean-plans.ts';
import { type Checker, checkers, planSchema } from './peers.ts';
import { median } from './process.ts';

/** What a checker cost, in milliseconds of CPU, the process's own start included. */
export interface Checking {
  readonly name: string;
  readonly one: number;
  readonly thousand: number;
  readonly exit: number | null;
}

/**
 * Checks one plan and a thousand clean plans with every checker, in turns; ours on another Node as
 * well where one is given.
 */
export function measureChecking(repetitions: number, also?: string, only = ''): Checking[] {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-bench-'));
  const files = Array.from({ length: 1000 }, (_, index) => {
    const file = path.join(folder, `plan-${index}.plan.yaml`);
    fs.writeFileSync(file, cleanPlan(index + 1));
    return file;
  });
  const schema: unknown = JSON.parse(fs.readFileSync(planSchema, 'utf8'));
  const check = { function: 'schema', functionOptions: { allErrors: true, schema } };
  // Spectral calls what it does with a match `then`; an object with such a key would be taken for a
  // promise.
  const rules = {
    plan: Object.fromEntries([
      ['given', '$'],
      ['severity', 'error'],
      ['then', check],
    ]),
  };
  fs.writeFileSync(path.join(folder, 'spectral.json'), JSON.stringify({ extends: [], rules }));
  const all = checkers(also).filter(({ name }) => name.startsWith('bare') || name.includes(only));
  const costs = all.map(() => ({
    one: [] as number[],
    thousand: [] as number[],
    exit: null as number | null,
  }));
  for (let round = 0; round < repetitions; round++) {
    for (const [index, checker] of all.entries()) {
      const cost = costs[index];
      // Others take minutes for a thousand plans: once is enough to see by how much.
      if (!cost || (round > 0 && !/^(?:bare|Planwright)/.test(checker.name))) continue;
      // Ours is measured in steps of ten milliseconds in which CPU is counted: five runs for one
      // figure.
      const times = /^(?:bare|Planwright)/.test(checker.name) ? 5 : 1;
      let sum = 0;
      for (let time = 0; time < times; time++) sum += run(checker, files.slice(0, 1), folder).cpu;
      cost.one.push(sum / times);
      if (checker.name.includes('cache') && round === 0) run(checker, files, folder);
      const many = run(checker, files, folder);
      cost.thousand.push(many.cpu);
      cost.exit = many.exit;
    }
  }
  fs.rmSync(folder, { recursive: true });
  for (const [index, { name }] of all.entries()) {
    if (costs[index]?.exit !== 0)
      console.error(`${name} did not find the plans valid; its row says nothing and is left out`);
  }
  return all
    .map(({ name }, index) => ({
      name,
      one: median(costs[index]?.one ?? []),
      thousand: median(costs[index]?.thousand ?? []),
      exit: costs[index]?.exit ?? null,
    }))
    .filter(({ exit }) => exit === 0);
}

/**
 * Runs a checker to its end. The CPU is that of the children of this process, which wait for
 * nothing else meanwhile.
 */
function run(
  { command = process.execPath, args }: Checker,
  files: readonly string[],
  folder: string,
): { readonly cpu: number; readonly exit: number | null } {
  const before = childrenCpu();
  const { status } = spawnSync(command, args(files, folder), {
    stdio: 'ignore',
    cwd: folder,
    env: { ...process.env, CI: '1' },
  });
  return { cpu: childrenCpu() - before, exit: status };
}

/** CPU of all children that have ended, in milliseconds; in ticks of 10 ms. */
function childrenCpu(): number {
  const stat = fs.readFileSync('/proc/self/stat', 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) * 10;
}
