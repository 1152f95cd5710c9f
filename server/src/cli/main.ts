#!/usr/bin/env node
import '../node/compile-cache.ts';

// `check` is what runs before every commit: it is a bundle of its own, without what the other commands need.
void (process.argv[2] === 'check' ? import('./main-check.ts') : import('./main-all.ts'));
