// `npm run package:npm`: the npm package, as the folder `out/npm` and as a tarball in `out` (or
// `--to FOLDER`). It holds command line, language server, library with its types, data and
// examples. The manifest at the root is the extension's; the package gets one of its own. Needs a
// build and `tsc -b` first.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const root = path.resolve(import.meta.dirname, '../..');
const target = path.join(root, 'out/npm');
const { values } = parseArgs({ options: { to: { type: 'string', default: 'out' } } });
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const texts = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8'));

/** The contents of the package besides the manifest and the types. */
const shipped = [
  'server/dist',
  'schemas',
  'snippets',
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  'LICENSE',
];

/** The declarations that a declaration file imports, itself included. */
function declarations(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name] of fs.readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.[jt]s'/g))
    declarations(path.resolve(path.dirname(file), `${name}.d.ts`), found);
  return found;
}

fs.rmSync(target, { recursive: true, force: true });
for (const name of shipped)
  fs.cpSync(path.join(root, name), path.join(target, name), {
    recursive: true,
    filter: (source) => !/schemas[\\/](?:build|.*\.mjs$|package\.json$)/.test(source),
  });

// Where assistants look for skills in a package.
fs.mkdirSync(path.join(target, 'skills/planwright'), { recursive: true });
fs.copyFileSync(
  path.join(root, 'snippets/assistants/SKILL.md'),
  path.join(target, 'skills/planwright/SKILL.md'),
);

const compiled = path.join(root, 'out/server/src');
for (const file of declarations(path.join(compiled, 'index.d.ts'))) {
  const copy = path.join(target, 'server/types', path.relative(compiled, file));
  fs.mkdirSync(path.dirname(copy), { recursive: true });
  fs.writeFileSync(
    copy,
    fs
      .readFileSync(file, 'utf8')
      .replace(/(from '\.[^']+)\.ts'/g, "$1.js'")
      .replace(/\n\/\/# sourceMappingURL=.*/, ''),
  );
}

const { name, version, license, keywords, repository, homepage, bugs, engines, bin, exports } =
  manifest;
fs.writeFileSync(
  path.join(target, 'package.json'),
  `${JSON.stringify(
    {
      name,
      version,
      description: texts['extension.description'],
      license,
      keywords,
      repository,
      homepage,
      bugs,
      engines,
      type: 'module',
      main: exports['.'].default,
      types: exports['.'].types,
      exports,
      bin,
      sideEffects: false,
    },
    null,
    2,
  )}\n`,
);
const { status } = spawnSync(
  'npm',
  ['pack', '--silent', '--pack-destination', path.resolve(root, values.to)],
  {
    cwd: target,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  },
);
process.exitCode = status ?? 1;
