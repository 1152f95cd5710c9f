import path from 'node:path';

/** The day of every test that does not ask for another: 2026-12-13. */
export const someDay = 20_800;

const preload = path.resolve('test/support/clock.cjs');

/**
 * The environment of a Node program whose clock stands still.
 * @param moment in UTC, as `2026-12-13T12:00:00Z`
 * @param zone where the program runs
 */
export function clockAt(moment: string, zone = 'UTC'): NodeJS.ProcessEnv {
  return { NODE_OPTIONS: `--require ${JSON.stringify(preload)}`, CLOCK: moment, TZ: zone };
}

/** The environment of a program that runs on `someDay`. */
export const onSomeDay = clockAt('2026-12-13T12:00:00Z');
