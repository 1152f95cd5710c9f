// What is run, and where. Host, language and trust are combined in pairs: each value of one meets
// each value of the others once. The oldest VS Code runs once, in the host that differs most from
// version to version; the packed extension is installed once.
import { versions } from './editor/cache.mjs';

const newest = versions.codeServer;

/**
 * Suites inside VS Code, by name. `vsix` installs the packed extension as a user would; `smoke` is
 * what `npm test` runs.
 */
export const suites = [
  { name: 'node-en', host: 'node', locale: 'en', trusted: true, version: newest, smoke: true },
  {
    name: 'node-zh-cn-untrusted',
    host: 'node',
    locale: 'zh-cn',
    trusted: false,
    version: newest,
    vsix: true,
  },
  { name: 'web-en-untrusted', host: 'web', locale: 'en', trusted: false, version: newest },
  { name: 'web-zh-cn', host: 'web', locale: 'zh-cn', trusted: true, version: newest },
  { name: 'old-web-en', host: 'web', locale: 'en', trusted: true, version: versions.oldest },
  { name: 'keys-zh-cn', locale: 'zh-cn', version: newest, story: true },
  { name: 'tour-dark', locale: 'en', version: newest, theme: 'Default Dark Modern', tour: true },
  { name: 'board-dark', locale: 'en', version: newest, theme: 'Default Dark Modern', board: true },
  {
    name: 'board-contrast',
    locale: 'zh-cn',
    version: newest,
    theme: 'Default High Contrast Light',
    board: true,
    trusted: false,
    width: 900,
  },
];
