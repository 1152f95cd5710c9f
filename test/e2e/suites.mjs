// What is run, and where: every combination of host, language and trust on the newest VS Code that npm ships, half of them on
// the oldest that works here, the packed extension once, and real keys.
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

/** On the oldest VS Code each host runs in each language, and both with and without trust. */
const oldest = combinations(versions.oldest, 'old').filter(
  ({ host, locale, trusted }) => trusted === ((host === 'node') === (locale === 'en')),
);

/** Suites inside VS Code, by name. `vsix` installs the packed extension as a user would. */
export const suites = [
  ...combinations(newest, ''),
  ...oldest,
  ...locales.map((locale) => ({ name: `keys-${locale}`, locale, version: newest, story: true })),
  { name: 'tour-dark', locale: 'en', version: newest, theme: 'Default Dark Modern', tour: true },
  {
    name: 'tour-contrast',
    locale: 'zh-cn',
    version: newest,
    theme: 'Default High Contrast',
    tour: true,
  },
  {
    name: 'board-light',
    locale: 'en',
    version: newest,
    theme: 'Default Light Modern',
    board: true,
  },
  {
    name: 'board-dark',
    locale: 'zh-cn',
    version: newest,
    theme: 'Default Dark Modern',
    board: true,
    trusted: false,
  },
  {
    name: 'board-contrast',
    locale: 'en',
    version: newest,
    theme: 'Default High Contrast',
    board: true,
    width: 900,
  },
  {
    name: 'board-contrast-light',
    locale: 'zh-cn',
    version: newest,
    theme: 'Default High Contrast Light',
    board: true,
    width: 900,
  },
  { name: 'vsix', host: 'node', locale: 'zh-cn', trusted: false, version: newest, vsix: true },
];
