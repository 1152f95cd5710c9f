/** Runs a piece of work; what it throws is logged once for each name and message, and the fallback is the answer. */
export type Guard = <T>(name: string, work: () => T | Promise<T>, fallback: T) => Promise<T>;

/** Messages that are remembered, so that each is logged once. */
const maxMessages = 100;

/** A guard with a log of its own. */
export function createGuard(log: (message: string) => void): Guard {
  const logged = new Set<string>();
  return async (name, work, fallback) => {
    try {
      return await work();
    } catch (error) {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const key = `${name}: ${String(error)}`;
      if (!logged.has(key) && logged.size < maxMessages) {
        logged.add(key);
        log(`${name}: ${reason}`);
      }
      return fallback;
    }
  };
}
