/**
 * Runs a function; an exception is logged once per name and message, and the fallback is returned.
 */
export type Guard = <T>(name: string, work: () => T | Promise<T>, fallback: T) => Promise<T>;

/** Maximum number of remembered messages, so that each is logged once. */
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
