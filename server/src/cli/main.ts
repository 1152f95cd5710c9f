#!/usr/bin/env node
import '../node/compile-cache.ts';

// `check` runs before every commit, so it is a bundle of its own, without the code of the other
// commands.
void (process.argv[2] === 'check' ? import('./main-check.ts') : import('./main-all.ts'));
