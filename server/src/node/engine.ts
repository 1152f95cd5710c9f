import v8 from 'node:v8';

/**
 * Leaves the slowest of V8's compilers out where a quicker one does nearly as well (Maglev, from V8 13 on): what Planwright does is over
 * in a moment, and most of what that compiler makes comes too late to be of use.
 * @param version of V8
 */
export function withoutSlowCompiler(
  version = process.versions.v8,
  set: (flag: string) => void = v8.setFlagsFromString,
): void {
  if (Number.parseInt(version, 10) >= 13) set('--no-opt');
}
