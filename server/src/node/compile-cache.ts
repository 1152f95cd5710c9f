import module from 'node:module';
import path from 'node:path';
import { systemCache } from './system-cache.ts';

// Imported before everything else, so that what is loaded next is compiled once and kept by Node (from 22.1 on). It lies
// in the user's own cache, not in a folder for temporary files that others may write to.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
enableCompileCache?.(path.join(systemCache(), 'code'));
