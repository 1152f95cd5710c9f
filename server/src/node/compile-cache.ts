import module from 'node:module';
import path from 'node:path';
import { systemCache } from './system-cache.ts';

// Imported before everything else, so that Node (from 22.1 on) caches the compiled code of what is
// loaded next. The cache is in the user's own cache folder, not in a temporary folder that others
// may write to.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
enableCompileCache?.(path.join(systemCache(), 'code'));
