import fs from 'node:fs';
import path from 'node:path';

/** Files whose changes may affect the findings. */
const relevant = /\.ya?ml$|baseline.*\.json$/i;
/** Editors write a file in several steps; one run covers them all. */
const settle = 40;

/**
 * Runs again whenever something below the folders changes, one run at a time, until the signal
 * aborts it.
 * @param ready called once the folders are watched
 */
export async function watchFolders(
  folders: readonly string[],
  run: () => Promise<void>,
  signal: AbortSignal,
  ready: () => void = () => undefined,
): Promise<void> {
  let running = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  const go = async (): Promise<void> => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await run();
    } while (again);
    running = false;
  };
  const watchers = [...new Set(folders.map((folder) => path.resolve(folder)))].map((folder) =>
    fs.watch(folder, { recursive: true }, (_, name) => {
      if (name !== null && !relevant.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void go(), settle);
    }),
  );
  ready();
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  for (const watcher of watchers) watcher.close();
}
