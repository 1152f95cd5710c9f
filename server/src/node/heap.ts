import v8 from 'node:v8';

/**
 * By as many percent what is kept in memory may grow before V8 looks for garbage in it again. V8 lets it grow two to four times by itself,
 * which is what most of the memory of a large text was (measured: ARCHITECTURE.md). It costs CPU while a large plan is typed.
 */
export const heapGrowth = 30;

/** Has V8 collect garbage before there is much of it. */
export function withSmallHeap(set: (flag: string) => void = v8.setFlagsFromString): void {
  set(`--heap-growing-percent=${heapGrowth}`);
}
