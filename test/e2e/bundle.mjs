// The suite as one file for each host.
import path from 'node:path';
import { build } from 'esbuild';

const suite = path.join(import.meta.dirname, 'suite');
const shared = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' };

/** For the extension host in Node; mocha stays outside. */
export async function bundleForNode(outfile) {
  await build({
    ...shared,
    entryPoints: [path.join(suite, 'index.ts')],
    outfile,
    platform: 'node',
    external: ['vscode', 'mocha'],
  });
}

/** For the extension host in a worker: with mocha, and with a small assert in place of Node's. */
export async function bundleForWeb(outfile) {
  await build({
    ...shared,
    entryPoints: [path.join(suite, 'web.ts')],
    outfile,
    platform: 'browser',
    external: ['vscode'],
    alias: { 'node:assert/strict': path.join(suite, 'assert-web.ts') },
    // mocha overwrites what the bundle exports: run() is put back at the end.
    footer: { js: 'module.exports = { run: web_exports.run };' },
  });
}
