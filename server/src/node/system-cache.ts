import os from 'node:os';
import path from 'node:path';

/** Planwright's folder in the user's system cache. */
export function systemCache(): string {
  const { env, platform } = process;
  const home = os.homedir();
  if (platform === 'win32')
    return path.join(
      env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'),
      'planwright',
      'cache',
    );
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'planwright');
  return path.join(env.XDG_CACHE_HOME ?? path.join(home, '.cache'), 'planwright');
}
