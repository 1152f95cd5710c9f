// node build.mjs [--data] [--watch] [--dev]: checks and precompiles the data, then bundles client,
// server and CLI.
import fs from 'node:fs';
import path from 'node:path';
import { build, context } from 'esbuild';
import { buildData, DataError } from './schemas/build-data.mjs';
import { buildSkill } from './schemas/build-skill.mjs';
import {
  dataApart,
  dataHanded,
  dataParts,
  elsewhere,
  nodeWhenNeeded,
  whenNeeded,
  withoutValidator,
} from './server/build/lazy.mjs';
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
const apart = [whenNeeded({ yaml: './yaml.cjs' }), dataApart];
/** The command line: `import()` becomes `require`, which starts faster. */
const command = { ...node, supported: { 'dynamic-import': false }, plugins: apart };
/**
 * Exports are made by code of their own, which has the pictures of the report, and written with
 * libraries; only they load these.
 */
const writers = {
  '../../node/office/write.ts': './office-write.cjs',
  './office/write.ts': './office-write.cjs',
  '../../documents/out/office.ts': './office-core.cjs',
  '../documents/out/office.ts': './office-core.cjs',
};
/** The readers of documents, for the commands and requests that need them. */
const readers = {
  '../../documents/read/office.ts': './office.cjs',
  '../documents/read/office.ts': './office.cjs',
};
/** All commands; the protocol of assistants is a bundle that only its command loads. */
const commands = {
  ...command,
  plugins: [elsewhere({ './protocol.ts': './mcp.cjs', ...writers, ...readers }), ...apart],
};
/** The entry point: loads `check` alone, or all commands. */
const launcher = {
  ...command,
  plugins: [elsewhere({ './main-check.ts': './cli-check.cjs', './main-all.ts': './cli-all.cjs' })],
};
/**
 * The server: a first part that answers at once and a second one that is loaded meanwhile; both
 * share the protocol library.
 */
const protocol = {
  'vscode-languageserver': './protocol.cjs',
  'vscode-languageserver/node': './protocol.cjs',
};
const server = {
  ...command,
  plugins: [
    elsewhere({ ...protocol, './serve.ts': './server.cjs', ...writers, ...readers }),
    ...apart,
  ],
};
const browser = {
  ...shared,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/** Every bundle that is shipped; an entry whose source does not exist yet is left out. */
const bundles = [
  { ...server, entryPoints: ['server/src/node/main.ts'], outfile: 'server/dist/node.cjs' },
  { ...server, entryPoints: ['server/src/node/serve.ts'], outfile: 'server/dist/server.cjs' },
  {
    ...node,
    entryPoints: ['node_modules/vscode-languageserver/lib/node/main.js'],
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
  { ...node, entryPoints: ['node_modules/yaml/dist/index.js'], outfile: 'server/dist/yaml.cjs' },
  {
    ...node,
    entryPoints: ['client/src/node/main.ts'],
    outfile: 'client/dist/node.cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'server/dist/browser.js',
    format: 'iife',
    plugins: [whenNeeded(), dataHanded],
  },
  {
    ...browser,
    entryPoints: ['server/src/index.ts'],
    outfile: 'server/dist/index.mjs', // the library: on Node and in a browser, so it holds the data and the parser itself
    platform: 'neutral',
    format: 'esm',
  },
  {
    ...browser,
    entryPoints: ['server/src/board/main.ts'],
    outfile: 'client/dist/board.js',
    format: 'iife',
  },
  {
    ...browser,
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'client/dist/browser.js', // VS Code 1.99 accepts no other extension; newer ones read .js as package.json says
    format: 'cjs',
    external: ['vscode'],
  },
].filter(({ entryPoints }) => entryPoints.every((entry) => fs.existsSync(path.join(root, entry))));

/** The bundles of the extension; the npm package has all of them. */
const inExtension =
  /^client\/|^server\/dist\/(?:node|protocol|server|yaml|browser|office|office-core|office-write)\./;

// The extension's own manifest names no module type: the editor reads a web extension by it and
// must not take it for a module.
fs.mkdirSync(path.join(root, 'out'), { recursive: true });
fs.writeFileSync(path.join(root, 'out', 'package.json'), '{ "type": "module" }\n');
const { texts, later } = checkedData();
buildSkill({ root });
if (!flags.has('--data')) {
  if (flags.has('--watch')) {
    for (const options of bundles) await (await context(options)).watch();
  } else {
    const built = await Promise.all(bundles.map((options) => build(options)));
    fs.writeFileSync(path.join(root, 'server/dist/data.txt'), texts.join('\n'));
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
