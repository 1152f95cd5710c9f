#!/usr/bin/env node
import path from 'node:path';
import { runWithCode } from '../node/code-cache.ts';
import { systemCache } from '../node/system-cache.ts';

/** What the build says: the folder of the bundles, and the hash of each. */
declare const BUNDLES: {
  readonly folder: string;
  readonly hashes: Readonly<Record<string, string>>;
};

// `check` is what runs before every commit: it is a bundle of its own, without what the other commands need.
const name = process.argv[2] === 'check' ? 'cli-check.cjs' : 'cli-all.cjs';
runWithCode(
  { file: path.join(BUNDLES.folder, name), hash: BUNDLES.hashes[name] ?? '' },
  path.join(systemCache(), 'code'),
);
