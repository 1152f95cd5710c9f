import { type Config, readingConfig } from '../config/config.ts';
import type { Turns } from './turns.ts';

/** As many configuration files are kept: a workspace has a few, one in another. */
const most = 8;

/** Reads configuration files in slices, and each text once for all plans below it and for whoever has it open. */
export function createConfigs(turns: Turns): (text: string) => Promise<Config> {
  const known = new Map<string, Promise<Config>>();
  return (text) => {
    const there = known.get(text);
    if (there) return there;
    if (known.size >= most) known.clear();
    const read = turns.run(readingConfig(text));
    known.set(text, read);
    // What broke is tried again.
    read.catch(() => known.delete(text));
    return read;
  };
}
