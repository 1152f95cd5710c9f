import v8 from 'node:v8';

/**
 * By as many percent what is kept in memory may grow before V8 looks for garbage in it again, while memory is to be saved. V8 lets it grow
 * two to four times by itself (0): a catalogue of thousands of entries takes 350 MiB then in the place of 240, but a key in a long plan
 * waits for no look through the whole heap.
 */
const growth = 30;

/** Has V8 collect garbage before there is much of it, or as it does by itself. */
export function saveMemory(
  saves: boolean,
  set: (flag: string) => void = v8.setFlagsFromString,
): void {
  set(`--heap-growing-percent=${saves ? growth : 0}`);
}
