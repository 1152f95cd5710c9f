// What is run, and where: every combination of host, language and trust on the newest VS Code that npm ships and on the
// oldest that works here, the packed extension once, real keys, and two editors that are not VS Code.
import { versions } from './editor/cache.mjs';

const newest = versions.codeServer;
const hosts = ['node', 'web'];
const locales = ['en', 'zh-cn'];

function combinations(version, mark) {
  return hosts.flatMap((host) =>
    locales.flatMap((locale) =>
      [true, false].map((trusted) => ({
        name: [mark, host, locale, ...(trusted ? [] : ['untrusted'])].filter(Boolean).join('-'),
        host,
        locale,
        trusted,
        version,
      })),
    ),
  );
}

/** Suites inside VS Code, by name. `vsix` installs the packed extension as a user would. */
export const suites = [
  ...combinations(newest, ''),
  ...combinations(versions.oldest, 'old'),
  ...locales.map((locale) => ({ name: `keys-${locale}`, locale, version: newest, story: true })),
  { name: 'vsix', host: 'node', locale: 'zh-cn', trusted: false, version: newest, vsix: true },
];
