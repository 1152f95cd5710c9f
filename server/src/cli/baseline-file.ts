import fs from 'node:fs';
import path from 'node:path';
import type { Finding } from '../rules/finding.ts';
import { type BaselineFile, baselineOf, readBaseline } from '../silence/baseline.ts';
import { readText, UsageError } from './files.ts';
import { writeWhole } from './outputs.ts';

/** A plan and all its findings, including those that a baseline hides. */
interface Plan {
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** Writes the present findings as the baseline: from now on only new ones are shown. */
export function writeBaseline(file: string, plans: readonly Plan[]): void {
  write(file, new Map(plans.map((plan) => [nameIn(file, plan.file), baselineOf(plan.findings)])));
}

/**
 * Removes from a baseline what is not found any more; nothing is added. Plans that were not checked
 * stay if they still exist.
 */
export function pruneBaseline(file: string, plans: readonly Plan[]): void {
  const old = fs.existsSync(file) ? readBaseline(readText(file)) : undefined;
  if (!old) throw new UsageError({ en: `${file} is not a baseline`, zh: `${file} 不是基线文件` });
  const now = new Map(plans.map((plan) => [nameIn(file, plan.file), baselineOf(plan.findings)]));
  const kept = new Map<string, Record<string, number>>();
  for (const [name, counts] of Object.entries(old.plans)) {
    const found = now.get(name);
    if (!fs.existsSync(path.join(path.dirname(file), name))) continue;
    const entries = Object.entries(counts).map(
      ([key, count]) => [key, found ? Math.min(count, found[key] ?? 0) : count] as const,
    );
    kept.set(name, Object.fromEntries(entries.filter(([, count]) => count > 0)));
  }
  write(file, kept);
}

function nameIn(baseline: string, plan: string): string {
  return path
    .relative(path.dirname(path.resolve(baseline)), path.resolve(plan))
    .split(path.sep)
    .join('/');
}

function write(file: string, plans: ReadonlyMap<string, Readonly<Record<string, number>>>): void {
  const entries = [...plans]
    .filter(([, counts]) => Object.keys(counts).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const baseline: BaselineFile = { version: 1, plans: Object.fromEntries(entries) };
  writeWhole(file, `${JSON.stringify(baseline, null, 2)}\n`);
}
