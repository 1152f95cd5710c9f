// Where the editor for tests lives, and in which versions. Nothing outside this folder is touched.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const versions = {
  /** code-server 4.N carries VS Code 1.N. */
  codeServer: process.env.PLANWRIGHT_CODE_SERVER ?? '4.139.1',
  /** The oldest that works here, which the manifest names as the lowest. */
  oldest: '4.99.4',
  node: '24.21.0',
  ripgrep: '1.18.0',
  languagePack: '4.3.2',
};

const caches = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
export const cache = process.env.PLANWRIGHT_EDITOR_CACHE ?? path.join(caches, 'planwright-editors');
export const homeOf = (version) => path.join(cache, `vscode-${version}`);
export const home = homeOf(versions.codeServer);
/** The Node that the VS Code server and its extension host run on. */
export const serverNode = path.join(home, 'node');
export const serverMain = path.join(home, 'server', 'out', 'server-main.js');
export const translations = (locale) => path.join(home, `${locale}.i18n.json`);
export const installedMark = path.join(home, 'ok');

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
export const findChromium = () =>
  [process.env.CHROMIUM, ...browsers].find((file) => file && fs.existsSync(file));
