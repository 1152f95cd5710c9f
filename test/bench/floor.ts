import { spawnSync } from 'node:child_process';
import { bigPlan } from './big-plan.ts';
import { cpuOf } from './process.ts';

/**
 * CPU of the `yaml` package's `parseDocument` on a text, in milliseconds: the first time in a
 * process, and once it has warmed up.
 */
export interface Floor {
  readonly cold: number;
  readonly warm: number;
}

/** Measures the floor in a process of its own. */
export function measureFloor(lines: number): Floor {
  const { stdout } = spawnSync(process.execPath, [import.meta.filename, String(lines)], {
    encoding: 'utf8',
  });
  return JSON.parse(stdout) as Floor;
}

if (process.argv[1] === import.meta.filename) {
  const { parseDocument } = await import('yaml');
  const text = bigPlan(Number(process.argv[2]));
  const costs: number[] = [];
  for (let round = 0; round < 6; round++) {
    const before = cpuOf(process.pid);
    parseDocument(text);
    costs.push(cpuOf(process.pid) - before);
  }
  console.log(JSON.stringify({ cold: costs[0], warm: Math.min(...costs.slice(2)) }));
}
