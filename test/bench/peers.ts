import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerCommand } from './server.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const planSchema = path.join(root, 'schemas', 'strategy-plan.schema.json');

/** Where peers are installed; outside the project, so that nothing of them is taken for ours. */
const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'planwright-bench');

/** Installs a package into a folder of its own, once. Undefined, with a line on the error output, where that is not possible. */
function installed(name: string, version: string): string | undefined {
  const folder = path.join(cache, `${name.replaceAll(/[@/]/g, '_')}-${version}`);
  if (!fs.existsSync(path.join(folder, 'node_modules', name))) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', `${name}@${version}`];
    const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'ignore' });
    if (status !== 0) {
      console.error(`${name}@${version} cannot be installed; its column is left out`);
      fs.rmSync(folder, { recursive: true, force: true });
      return undefined;
    }
  }
  return path.join(folder, 'node_modules', name);
}

/** Our server, and language servers that check the same plan against our JSON Schema. */
export function servers(): ServerCommand[] {
  const node = process.execPath;
  const schema = `file://${planSchema}`;
  const yaml = installed('yaml-language-server', '2.0.0');
  const json = installed('vscode-langservers-extracted', '4.10.0');
  const settings = {
    validate: true,
    hover: true,
    completion: true,
    schemas: { [schema]: '*.plan.yaml' },
    schemaStore: { enable: false },
  };
  return [
    {
      name: 'Planwright',
      command: node,
      args: [path.join(root, 'server/dist/node.cjs'), '--stdio'],
      languageId: 'strategy-plan',
      extension: 'plan.yaml',
    },
    ...(yaml === undefined
      ? []
      : [
          {
            name: 'yaml-language-server 2.0.0',
            command: node,
            args: [path.join(yaml, 'bin/yaml-language-server'), '--stdio'],
            languageId: 'yaml',
            extension: 'plan.yaml',
            config: { yaml: settings, http: {}, '[yaml]': {}, editor: {}, files: {} },
          },
        ]),
    ...(json === undefined
      ? []
      : [
          {
            name: 'vscode-json 4.10',
            command: node,
            args: [path.join(json, 'bin/vscode-json-language-server'), '--stdio'],
            languageId: 'json',
            extension: 'json',
            json: true,
            config: { json: { validate: { enable: true }, schemas: [{ fileMatch: ['*.json'], url: schema }] } },
            initializationOptions: { provideFormatter: false, handledSchemaProtocols: ['file'] },
          },
        ]),
  ];
}

/** A checker on the command line. */
export interface Checker {
  readonly name: string;
  readonly args: (files: readonly string[], folder: string) => readonly string[];
}

/** Our command, and checkers that hold the same plans against our JSON Schema. */
export function checkers(): Checker[] {
  const cli = path.join(root, 'server/dist/cli.cjs');
  const ajv = installed('ajv-cli', '5.0.0');
  const spectral = installed('@stoplight/spectral-cli', '6.16.3');
  return [
    { name: 'bare Node', args: () => ['-e', '0'] },
    { name: 'Planwright', args: (files) => [cli, 'check', ...files] },
    {
      name: 'Planwright, second run with --cache',
      args: (files, folder) => [cli, 'check', '--cache', '--cache-location', path.join(folder, 'cache'), ...files],
    },
    ...(ajv === undefined
      ? []
      : [
          {
            name: 'ajv-cli 5.0.0',
            args: (files: readonly string[]) => [
              path.join(ajv, 'dist/index.js'),
              'validate',
              '--strict=false',
              '--strict=false',
              '--spec=draft2020',
              '-s',
              planSchema,
              ...files.flatMap((file) => ['-d', file]),
            ],
          },
        ]),
    ...(spectral === undefined
      ? []
      : [
          {
            name: 'Spectral 6.16.3',
            args: (files: readonly string[], folder: string) => [
              path.join(spectral, 'dist/index.js'),
              'lint',
              '-q',
              '-r',
              path.join(folder, 'spectral.json'),
              ...files,
            ],
          },
        ]),
  ];
}
