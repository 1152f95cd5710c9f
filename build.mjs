// node build.mjs [--data] [--watch] [--dev]: checks and precompiles the data, then bundles client,
// server and CLI.
import fs from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { buildData, DataError } from './schemas/build-data.mjs';
import { buildSkill } from './schemas/build-skill.mjs';
import {
  byPlatform,
  dataApart,
  dataGap,
  dataParts,
  elsewhere,
  nodeWhenNeeded,
  whenNeeded,
} from './server/build/lazy.mjs';
import { answered, numbersOnly, withoutValidator } from './server/build/left-out.mjs';
import { writeNotices } from './server/build/notices.mjs';

const root = import.meta.dirname;
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
const { version } = manifest;
const flags = new Set(process.argv.slice(2));

/** The data, or the end of the run with a list of its problems. */
function checkedData() {
  try {
    return buildData({ root });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/**
 * Where people read the repository: `git+https://host/x/y.git` without the parts that only git
 * needs; empty if there is none.
 */
function webAddress(repository) {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? '');
  return url
    .replace(/^git\+/, '')
    .replace(/^github:/, 'https://github.com/')
    .replace(/\.git$/, '');
}

const shared = {
  bundle: true,
  absWorkingDir: root,
  minify: !flags.has('--dev'),
  sourcemap: flags.has('--dev') ? 'inline' : false,
  legalComments: 'none',
  charset: 'utf8', // half the size of escaped Chinese
  logLevel: 'warning',
  metafile: true,
  define: {
    PLANWRIGHT_VERSION: JSON.stringify(version),
    PLANWRIGHT_REPOSITORY: JSON.stringify(webAddress(manifest.repository)),
  },
};
const node = {
  ...shared,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  mainFields: ['module', 'main'],
};
/**
 * Shared by all programs on Node, in files beside the bundles: the parser that few texts need, and
 * the texts of the catalogue.
 */
const apart = [whenNeeded({ yaml: './yaml.cjs' }), dataApart, numbersOnly];
/** The command line: `import()` becomes `require`, which starts faster. */
const command = { ...node, supported: { 'dynamic-import': false }, plugins: apart };
/** Exports are written with libraries; only they load these. */
const writers = {
  '../../node/office/write.ts': './office-write.cjs',
  './office/write.ts': './office-write.cjs',
};
/**
 * What makes documents, which has the pictures of the report, and what reads them, for the commands
 * that need them. The server has both in its program.
 */
const documents = {
  '../../documents/out/office.ts': './office-core.cjs',
  '../../documents/read/office.ts': './office.cjs',
};
/** All commands; the protocol of assistants is a bundle that only its command loads. */
const commands = {
  ...command,
  plugins: [elsewhere({ './protocol.ts': './mcp.cjs', ...writers, ...documents }), ...apart],
};
/** The entry point: loads `check` alone, or all commands. */
const launcher = {
  ...command,
  plugins: [elsewhere({ './main-check.ts': './cli-check.cjs', './main-all.ts': './cli-all.cjs' })],
};
/**
 * The server: hosts, which answer at once, and the program of the server, which they load meanwhile
 * and which desktop and web share like the protocol library and the parser. In a web worker the
 * host hands itself these files.
 */
const protocol = {
  'vscode-languageserver': './protocol.cjs',
  'vscode-languageserver/node': './protocol.cjs',
  'vscode-languageserver/browser': './protocol.cjs',
};
const program = { '../lsp/program.ts': './server.cjs' };
const host = {
  ...command,
  plugins: [elsewhere({ ...protocol, ...program, ...writers })],
};
/** Code for Node and web workers alike; the ZIP library has a variant that asks Node for nothing. */
const everywhere = {
  ...command,
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  alias: { fflate: 'fflate/browser' },
};
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** Every bundle that is shipped. */
const bundles = [
  { ...host, entryPoints: ['server/src/node/main.ts'], outfile: 'server/dist/node.cjs' },
  {
    ...everywhere,
    entryPoints: ['server/src/lsp/program.ts'],
    outfile: 'server/dist/server.cjs',
    plugins: [elsewhere(protocol), ...apart],
  },
  {
    ...everywhere,
    ...byPlatform(root, 'vscode-languageserver/node', 'vscode-languageserver/browser'),
    outfile: 'server/dist/protocol.cjs',
    plugins: [nodeWhenNeeded],
  },
  { ...launcher, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.cjs' },
  {
    ...command,
    entryPoints: ['server/src/cli/main-check.ts'],
    outfile: 'server/dist/cli-check.cjs',
  },
  { ...commands, entryPoints: ['server/src/cli/main-all.ts'], outfile: 'server/dist/cli-all.cjs' },
  {
    ...node,
    entryPoints: ['server/src/cli/mcp/protocol.ts'],
    outfile: 'server/dist/mcp.cjs',
    plugins: [withoutValidator],
  },
  {
    ...command,
    entryPoints: ['server/src/documents/out/office.ts'],
    outfile: 'server/dist/office-core.cjs',
  },
  {
    ...node,
    entryPoints: ['server/src/node/office/write.ts'],
    outfile: 'server/dist/office-write.cjs',
  },
  {
    ...command,
    entryPoints: ['server/src/documents/read/office.ts'],
    outfile: 'server/dist/office.cjs',
  },
  {
    ...everywhere,
    entryPoints: ['node_modules/yaml/browser/dist/index.js'],
    outfile: 'server/dist/yaml.cjs',
    plugins: [],
  },
  {
    ...browser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'server/dist/browser.js',
    format: 'iife',
    plugins: [elsewhere({ ...protocol, ...program })],
  },
  {
    ...browser,
    entryPoints: ['server/src/index.ts'],
    outfile: 'server/dist/index.mjs', // the library: on Node and in a browser, so it holds the data and the parser itself
    platform: 'neutral',
    format: 'esm',
    plugins: [numbersOnly],
  },
  {
    ...browser,
    entryPoints: ['server/src/board/main.ts'],
    outfile: 'client/dist/board.js',
    format: 'iife',
    plugins: [numbersOnly],
  },
  {
    ...everywhere,
    ...byPlatform(root, './client/src/node/main.ts', './client/src/browser/main.ts'),
    outfile: 'client/dist/client.js', // on the web VS Code 1.99 accepts no other extension
    plugins: [answered],
    external: ['vscode'],
  },
];

/** The bundles of the extension; the npm package has all of them. */
const inExtension = /^client\/|^server\/dist\/(?:node|protocol|server|yaml|browser|office-write)\./;

// The extension's own manifest names no module type: the editor reads a web extension by it and
// must not take it for a module.
for (const [folder, type] of [
  ['out', 'module'],
  ['client/dist', 'commonjs'],
]) {
  fs.mkdirSync(path.join(root, folder), { recursive: true });
  fs.writeFileSync(path.join(root, folder, 'package.json'), `{ "type": "${type}" }\n`);
}
const { texts, later } = checkedData();
buildSkill({ root });
if (!flags.has('--data')) {
  if (flags.has('--watch')) {
    for (const options of bundles) await (await context(options)).watch();
  } else {
    const built = await Promise.all(bundles.map((options) => build(options)));
    fs.writeFileSync(path.join(root, 'server/dist/data.txt'), texts.join(dataGap));
    for (const name of dataParts)
      fs.writeFileSync(path.join(root, 'server/dist', `${name}.txt`), later[name]);
    const metafiles = built.map(({ metafile }) => metafile);
    const shipped = metafiles.filter((_, at) => inExtension.test(bundles[at].outfile));
    writeNotices(root, metafiles, path.join(root, 'server/dist'), manifest);
    writeNotices(root, shipped, path.join(root, 'client/dist'), manifest);
    for (const name of ['cli.cjs', 'node.cjs'])
      fs.chmodSync(path.join(root, 'server/dist', name), 0o755);
  }
}
