// The library as its users get it: packed, installed from the tarball, imported by name.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const page = 'docs/library.md';
const example = /```js\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```/g;
const examples = [...fs.readFileSync(page, 'utf8').matchAll(example)].map(
  ([, code = '', printed = '']) => ({ code, printed }),
);

/**
 * Runs a program in a folder and gives what it printed; fails with its error output when it fails.
 */
function run(cwd: string, program: string, ...argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, argv, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `${program} ${argv.join(' ')}\n${stdout}${stderr}`);
  return stdout;
}

describe('the npm package', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-library-'));
  const installed = path.join(folder, 'node_modules/planwright');
  const manifest = (): Record<string, unknown> =>
    JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;

  before(() => {
    run('.', process.execPath, 'server/build/npm.mjs', '--to', folder);
    const [tarball = ''] = fs.readdirSync(folder).filter((name) => name.endsWith('.tgz'));
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
    run(folder, 'npm', 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('has every file that its manifest names, and no package to install with it', () => {
    const { main, types, bin, dependencies } = manifest();
    for (const file of [main, types, ...Object.values(bin as object)])
      assert.ok(fs.existsSync(path.join(installed, String(file))), String(file));
    assert.equal(dependencies, undefined);
    assert.doesNotMatch(JSON.stringify(manifest()), /%/);
  });

  it('prints what the examples in the documentation print', () => {
    assert.ok(examples.length > 0);
    const mark = '=====';
    const code = examples.map((one) => one.code).join(`console.log('${mark}');\n`);
    fs.writeFileSync(path.join(folder, 'example.mjs'), code);
    const printed = run(folder, process.execPath, 'example.mjs').split(`${mark}\n`);
    if (process.env.UPDATE) {
      let next = 0;
      const text = fs.readFileSync(page, 'utf8');
      fs.writeFileSync(
        page,
        text.replace(
          example,
          (_, js: string) => `\`\`\`js\n${js}\`\`\`\n\n\`\`\`text\n${printed[next++]}\`\`\``,
        ),
      );
    } else
      assert.deepEqual(
        examples.map((one) => one.printed),
        printed,
        'run UPDATE=1 npm run unit -- test/library.test.ts',
      );
  });

  it('has types with which the examples compile, and a wrong call does not', () => {
    const compile = (name: string, code: string): ReturnType<typeof spawnSync> => {
      fs.writeFileSync(path.join(folder, name), code);
      const argv = [path.resolve('node_modules/typescript/bin/tsc'), '--noEmit', '--strict'];
      const options = ['--module', 'nodenext', '--lib', 'es2022,dom', '--types', ''];
      return spawnSync(process.execPath, [...argv, ...options, name], {
        cwd: folder,
        encoding: 'utf8',
      });
    };
    const right = compile('right.mts', examples.map((one) => one.code).join(''));
    assert.equal(right.status, 0, String(right.stdout));
    const wrong = compile('wrong.mts', `import { check } from 'planwright';\ncheck(1);\n`);
    assert.match(String(wrong.stdout), /wrong\.mts\(2,7\): error TS2345/);
  });

  it('can be required, and runs its two commands', () => {
    const script = `console.log(require('planwright').builtinCatalog().models.length)`;
    assert.equal(run(folder, process.execPath, '-e', script), '7\n');
    const bin = (name: string): string => path.join(folder, 'node_modules/.bin', name);
    assert.match(run(folder, bin('planwright'), '--version'), /^\d+\.\d+\.\d+/);
    assert.ok(fs.existsSync(bin('planwright-server')));
  });
});
