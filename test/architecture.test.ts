import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { allRules } from '../server/src/rules/index.ts';

/** Every hand-written TypeScript file below a folder. */
function sources(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file).split(path.sep).join('/'))
    .filter(
      (file) =>
        file.endsWith('.ts') &&
        !file.endsWith('.generated.ts') &&
        !/\/(?:dist|node_modules|generated)\//.test(file),
    )
    .sort();
}

const server = sources('server/src');
const read = (file: string): string => fs.readFileSync(file, 'utf8');

function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import)\s+'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), target))
      : target,
  );
}

/** The layer a file belongs to; a file may import from its own layer and those before it. */
const layers = [
  'text',
  'syntax',
  'catalog',
  'model',
  'tracking',
  'rules',
  'silence',
  'config',
  'check',
  'features',
  'documents',
  'edge',
];
function layerOf(file: string): number {
  const [, folder = ''] = /^server\/src\/([^/]+)/.exec(file) ?? [];
  if (['lsp', 'cli', 'node', 'browser', 'board', 'library', 'index.ts'].includes(folder))
    return layers.indexOf('edge');
  if (
    [
      'check.ts',
      'session.ts',
      'check-catalog.ts',
      'check-catalog-problems.ts',
      'check-config.ts',
      'check-actuals.ts',
      'diff',
      'learn',
      'merge',
      'upgrade',
      'report',
    ].includes(folder)
  )
    return layers.indexOf('check');
  if (folder === 'version.ts') return 0;
  return layers.indexOf(folder);
}

describe('architecture', () => {
  it('arrows run one way: text, syntax, catalog, model, tracking, rules, silence, config, check, features, documents, then lsp and cli', () => {
    for (const file of server) {
      assert.ok(layerOf(file) >= 0, `${file} belongs to no layer`);
      for (const target of importsOf(file)) {
        if (target.startsWith('server/'))
          assert.ok(layerOf(target) <= layerOf(file), `${file} must not import ${target}`);
      }
    }
  });

  it('lsp and cli do not know each other', () => {
    for (const file of server) {
      const [, folder = ''] = /^server\/src\/(lsp|cli)\//.exec(file) ?? [];
      const other = folder === 'lsp' ? 'cli' : 'lsp';
      if (folder)
        assert.ok(
          !importsOf(file).some((target) => target.startsWith(`server/src/${other}/`)),
          file,
        );
    }
  });

  it('only lsp and the entries know the protocol, only syntax/yaml-* the yaml package, only cli knows commander', () => {
    for (const file of server) {
      const packages = importsOf(file).filter((target) => !target.startsWith('server/'));
      for (const name of packages) {
        if (name.startsWith('vscode-languageserver'))
          assert.match(file, /^server\/src\/(?:lsp|node|browser)\//);
        if (name === 'yaml') assert.match(file, /^server\/src\/syntax\/yaml-/);
        if (name === 'commander') assert.match(file, /^server\/src\/cli\//);
        if (name.startsWith('node:')) assert.match(file, /^server\/src\/(?:node|cli)\//);
      }
    }
  });

  it('no import goes round in a circle', () => {
    const state = new Map<string, 'open' | 'done'>();
    const visit = (file: string, trail: readonly string[]): void => {
      assert.notEqual(state.get(file), 'open', `${[...trail, file].join(' -> ')}`);
      if (state.get(file)) return;
      state.set(file, 'open');
      const values = [
        ...read(file).matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'/gms),
      ].map(([, target = '']) =>
        path.posix.normalize(path.posix.join(path.posix.dirname(file), target)),
      );
      for (const target of values) if (server.includes(target)) visit(target, [...trail, file]);
      state.set(file, 'done');
    };
    for (const file of server) visit(file, []);
  });

  it('code names no model, lever, mechanism, KPI, trend or case', () => {
    const catalog = builtinCatalog();
    const kinds = [
      catalog.models,
      catalog.levers,
      catalog.mechanisms,
      catalog.kpis,
      catalog.trends,
      catalog.cases,
      catalog.facts,
    ];
    const ids = new Set(kinds.flatMap((entries) => [...entries.keys()]));
    // Also an English word that stands for something else in code: a direction, a kind of figure.
    ids.delete('context');
    for (const file of server) {
      for (const [, single = '', double = ''] of read(file).matchAll(
        /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g,
      )) {
        assert.ok(!ids.has(single || double), `${file} names ${single || double}`);
      }
    }
  });

  it('no file imports itself by way of others, not even for a type', () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      assert.ok(!path.includes(file), `a cycle: ${[...path, file].join(' -> ')}`);
      if (done.has(file) || !server.includes(file)) return;
      for (const target of importsOf(file)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of server) visit(file, []);
  });

  it('state lives in the workspace: no module has a variable that changes', () => {
    for (const file of server) assert.doesNotMatch(read(file), /^(?:export )?let /m, file);
  });

  it('a rule is one file named after it, with a fixture, and texts in both languages', () => {
    const codes = new Set<string>();
    for (const rule of allRules) {
      assert.ok(!codes.has(rule.code), rule.code);
      codes.add(rule.code);
      const files = server.filter(
        (file) =>
          file.startsWith('server/src/rules/') && path.posix.basename(file) === `${rule.name}.ts`,
      );
      assert.equal(files.length, 1, `${rule.code} lives in ${rule.name}.ts`);
      const fixture = (files[0] ?? '')
        .replace('server/src/rules/', 'test/fixtures/rules/')
        .replace(/\.ts$/, '.yaml');
      // Rules about silence and configuration need more than a plan: test/silence.test.ts and
      // test/config.test.ts.
      assert.ok(/^(?:IGN|CFG)/.test(rule.code) || fs.existsSync(fixture), fixture);
      for (const text of [
        rule.title,
        rule.why,
        rule.message,
        ...Object.values(rule.variants ?? {}),
      ]) {
        assert.ok(text.en.trim() && text.zh.trim(), rule.code);
        assert.match(text.zh, /\p{Script=Han}/u, `${rule.code}: ${text.zh}`);
      }
    }
  });

  it('files are where a reader expects them: nothing at the top but what tools ask for', () => {
    const allowed =
      /^(?:client|docs|server|schemas|snippets|test|package(?:-lock|\.nls(?:\.zh-cn)?)?\.json|tsconfig(?:\.base)?\.json|biome\.json|build\.mjs|README(?:\.zh-CN)?\.md|ARCHITECTURE\.md|CHANGELOG\.md|CONTRIBUTING\.md|LICENSE|SECURITY\.md|SUPPORT\.md|action\.yml|\.[\w.-]+)$/;
    const listed = fs
      .readdirSync('.')
      .filter(
        (name) =>
          !['node_modules', 'out', 'dist', 'coverage'].includes(name) && !name.endsWith('.vsix'),
      );
    for (const name of listed) assert.match(name, allowed);
  });
});
