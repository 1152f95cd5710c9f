/** Runs a piece of work; what it throws is logged once per name and message, and the fallback is the answer. */
export type Guard = <T>(name: string, work: () => T | Promise<T>, fallback: T) => Promise<T>;

/** A guard with a log of its own. */
export function createGuard(log: (message: string) => void): Guard {
  const seen = new Set<string>();
  return async (name, work, fallback) => {
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
}
