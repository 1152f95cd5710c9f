// Bundler plugins that defer what is not needed at start.
import path from 'node:path';

const scalarStyles = {
  PLAIN: 'PLAIN',
  QUOTE_SINGLE: 'QUOTE_SINGLE',
  QUOTE_DOUBLE: 'QUOTE_DOUBLE',
  BLOCK_LITERAL: 'BLOCK_LITERAL',
  BLOCK_FOLDED: 'BLOCK_FOLDED',
};

/** Packages that are evaluated when one of their functions is first called. */
const packages = {
  yaml: [
    ...['isAlias', 'isMap', 'isPair', 'isScalar', 'isSeq', 'parseDocument'].map(
      (name) => `export const ${name} = (...values) => real().${name}(...values);`,
    ),
    `export const Scalar = ${JSON.stringify(scalarStyles)};`,
  ],
  picomatch: [
    'const match = (...values) => real()(...values);',
    'match.scan = (...values) => real().scan(...values);',
    'export default match;',
  ],
  ignore: ['export default (...values) => real()(...values);'],
};

/**
 * Loads packages that most runs do not need on their first call, and leaves out those that are
 * never called.
 * @param apart packages with bundles of their own, and the paths of these
 */
export function whenNeeded(apart = {}) {
  return {
    name: 'when-needed',
    setup(build) {
      const names = new RegExp(`^(?:${Object.keys(packages).join('|')})$`);
      build.onResolve({ filter: names }, ({ path: name, importer, namespace }) =>
        namespace === 'file' && importer.includes(`server${path.sep}src`)
          ? { path: name, namespace: 'when-needed' }
          : undefined,
      );
      build.onResolve({ filter: /^\.\/apart\// }, ({ path: name }) => ({
        path: apart[path.basename(name)],
        external: true,
      }));
      build.onLoad({ filter: /.*/, namespace: 'when-needed' }, ({ path: name }) => {
        const from = name in apart ? `./apart/${name}` : name;
        const contents = [
          'const made = {};',
          `const real = () => (made.real ??= require('${from}'));`,
          ...packages[name],
        ].join('\n');
        return { contents, resolveDir: build.initialOptions.absWorkingDir };
      });
      // commander spawns processes for subcommands in files of their own; there are none.
      build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
        importer.includes(`${path.sep}commander${path.sep}`)
          ? { path: 'none', namespace: 'never-called' }
          : undefined,
      );
      build.onLoad({ filter: /.*/, namespace: 'never-called' }, () => ({
        contents: 'module.exports = {};',
      }));
    },
  };
}

/**
 * Modules with bundles of their own, shared by several or loaded later.
 * @param places the file of each, by its import specifier
 */
export function elsewhere(places) {
  return {
    name: 'elsewhere',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path: name }) =>
        Object.hasOwn(places, name) ? { path: places[name], external: true } : undefined,
      );
    },
  };
}

/**
 * Modules of Node that the protocol library loads at start and uses for pipes and processes only.
 */
export const nodeWhenNeeded = {
  name: 'node-when-needed',
  setup(build) {
    build.onResolve({ filter: /^(?:crypto|child_process)$/ }, ({ path: name, importer }) =>
      importer.includes(`${path.sep}vscode-`)
        ? { path: name, namespace: 'node-when-needed' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'node-when-needed' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => require('node:${name}')[key] });`,
    }));
  },
};

/** What separates the texts in the file that is read at start. */
export const dataGap = '\n---\n';

/** Parts of the catalogue in files of their own, read on demand. */
export const dataParts = ['reading', 'documents', 'texts'];

/** The texts of the catalogue stay in a file that is read on demand, instead of in the program. */
export const dataApart = {
  name: 'data-apart',
  setup(build) {
    build.onLoad({ filter: /data\.generated\.ts$/ }, () => ({
      contents: [
        "import fs from 'node:fs';",
        "import path from 'node:path';",
        "const read = (name) => fs.readFileSync(path.join(__dirname, name), 'utf8');",
        `export const [data, shape, folding] = read('data.txt').split(${JSON.stringify(dataGap)});`,
        ...dataParts.map((name) => `export const ${name} = () => read('${name}.txt');`),
      ].join('\n'),
    }));
  },
};

/**
 * One program for Node and for the web: it has the code of both, and starts one.
 * @param root the folder that both names are resolved from
 */
export function byPlatform(root, onNode, onWeb) {
  const contents = [
    "const onNode = typeof process === 'object' && process.versions?.node !== undefined;",
    `module.exports = onNode ? require('${onNode}') : require('${onWeb}');`,
  ].join('\n');
  return { stdin: { contents, resolveDir: root }, conditions: ['node', 'browser'] };
}
