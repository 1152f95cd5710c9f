import type { Host } from './host.ts';

/** Runs pieces of work; what they throw is logged once per name and message, and the fallback is the answer. */
export interface Guard {
  <T>(name: string, work: () => T | Promise<T>, fallback: T): Promise<T>;
  /** The same for work that waits for nothing: it is ended as well where it does not come to an end. */
  readonly apart: <T>(name: string, work: () => T, fallback: T) => Promise<T>;
}

/** A guard with a log of its own. */
export function createGuard(
  log: (message: string) => void,
  { limited }: Pick<Host, 'limited'>,
): Guard {
  const seen = new Set<string>();
  const guard = async <T>(name: string, work: () => T | Promise<T>, fallback: T): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const message = `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
      if (!seen.has(message) && seen.size < 100) {
        seen.add(message);
        log(message);
      }
      return fallback;
    }
  };
  return Object.assign(guard, {
    apart: <T>(name: string, work: () => T, fallback: T): Promise<T> =>
      guard(name, () => limited(work), fallback),
  });
}
