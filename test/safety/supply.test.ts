import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
}

/** Licences under which code may go into the bundles. */
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

/** Packages that the sources name in an import of their own. */
function imported(): Set<string> {
  const names = new Set<string>();
  for (const folder of ['server/src', 'client/src'])
    for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue;
      const text = fs.readFileSync(path.join(folder, file), 'utf8');
      for (const [, clause = '', target = ''] of text.matchAll(
        /^(?:import|export) ([^;]*?)from '((?!node:|\.|vscode')[^']+)'/gm,
      ))
        if (!/^type /.test(clause))
          names.add(
            target.startsWith('@')
              ? target.split('/').slice(0, 2).join('/')
              : (target.split('/')[0] ?? ''),
          );
    }
  return names;
}

describe('what is shipped', () => {
  const bill = JSON.parse(fs.readFileSync('server/dist/sbom.cdx.json', 'utf8')) as {
    components: readonly Component[];
  };
  const notices = fs.readFileSync('server/dist/THIRD-PARTY.txt', 'utf8');

  it('lists every package in the bundles, with a licence that permits it', () => {
    assert.ok(bill.components.length > 5);
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as {
      packages: Readonly<Record<string, { readonly version?: string }>>;
    };
    const locked = Object.entries(packages);
    for (const { name, version, licenses } of bill.components) {
      assert.ok(
        permissive.includes(licenses[0]?.license.id ?? ''),
        `${name}: ${licenses[0]?.license.id}`,
      );
      assert.ok(notices.includes(`\n${name} ${version} (`), name);
      assert.ok(
        locked.some(([at, one]) => at.endsWith(`node_modules/${name}`) && one.version === version),
        `${name} ${version} is not what is installed`,
      );
    }
    const listed = new Set(bill.components.map(({ name }) => name));
    for (const name of imported()) assert.ok(listed.has(name), `${name} is imported, not listed`);
  });

  it('the extension lists what is in it, and nothing of the command line', () => {
    const { components } = JSON.parse(fs.readFileSync('client/dist/sbom.cdx.json', 'utf8')) as {
      components: readonly Component[];
    };
    const names = components.map(({ name }) => name);
    for (const name of ['yaml', 'vscode-languageserver', 'vscode-languageclient'])
      assert.ok(names.includes(name), name);
    for (const name of ['commander', '@modelcontextprotocol/server', 'zod'])
      assert.ok(!names.includes(name), name);
    const text = fs.readFileSync('client/dist/THIRD-PARTY.txt', 'utf8');
    for (const { name, version } of components) assert.ok(text.includes(`\n${name} ${version} (`));
  });

  it('needs nothing to be installed with it, and nothing that runs when it is installed', () => {
    const { dependencies = {}, scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      dependencies?: object;
      scripts: Readonly<Record<string, string>>;
    };
    assert.deepEqual(Object.keys(dependencies), []);
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      assert.equal(scripts[name], undefined);
    for (const { name } of bill.components) {
      const { scripts: theirs = {} } = JSON.parse(
        fs.readFileSync(`node_modules/${name}/package.json`, 'utf8'),
      ) as {
        scripts?: Readonly<Record<string, string>>;
      };
      for (const script of ['preinstall', 'install', 'postinstall'])
        assert.equal(theirs[script], undefined, `${name}: ${script}`);
    }
  });
});
