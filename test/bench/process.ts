import { readdirSync, readFileSync } from 'node:fs';

/** CPU time that all threads of a process have used, in milliseconds. Linux only; NaN elsewhere. */
export function cpuOf(pid: number): number {
  try {
    let nanoseconds = 0;
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      nanoseconds += Number(
        readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0],
      );
    }
    return nanoseconds / 1e6;
  } catch {
    return Number.NaN;
  }
}

/** Resident memory of a process in MiB. Linux only; NaN elsewhere. */
export function residentOf(pid: number): number {
  try {
    return (
      Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
    );
  } catch {
    return Number.NaN;
  }
}

/** Waits; only benchmarks do. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The middle one of the numbers; NaN where there is none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
