import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerCommand } from './server.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const planSchema = path.join(root, 'schemas', 'strategy-plan.schema.json');

/** Where peers are installed; outside the project, so that nothing of them is taken for ours. */
const cache = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
  'planwright-bench',
);

/**
 * Installs a package into a folder of its own, once. Undefined, with a line on the error output,
 * where that is not possible.
 */
function installed(name: string, version: string): string | undefined {
  const folder = path.join(cache, `${name.replaceAll(/[@/]/g, '_')}-${version}`);
  if (!fs.existsSync(path.join(folder, 'node_modules', name))) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'package.json'), '{"private": true}\n');
    const args = [
      'install',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--silent',
      `${name}@${version}`,
    ];
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
  const actions = installed('@actions/languageserver', '0.3.61');
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
      // As the extension starts it.
      args: [
        '--min-semi-space-size=16',
        '--max-semi-space-size=16',
        path.join(root, 'server/dist/node.cjs'),
        '--stdio',
      ],
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
            reads: 'json' as const,
            config: {
              json: {
                validate: { enable: true },
                schemas: [{ fileMatch: ['*.json'], url: schema }],
              },
            },
            initializationOptions: { provideFormatter: false, handledSchemaProtocols: ['file'] },
          },
        ]),
    ...(actions === undefined
      ? []
      : [
          {
            name: 'actions-languageserver 0.3.61',
            command: node,
            args: [path.join(actions, 'bin/actions-languageserver'), '--stdio'],
            languageId: 'yaml',
            extension: 'yml',
            reads: 'workflow' as const,
            folder: '.github/workflows/',
            upTo: 10_000,
            initializationOptions: { logLevel: 4 },
          },
        ]),
  ];
}

/** A checker on the command line. */
export interface Checker {
  readonly name: string;
  /** What runs it; the Node of this process when left out. */
  readonly command?: string;
  readonly args: (files: readonly string[], folder: string) => readonly string[];
}

/** Our command on another Node, with that Node alone in front. */
function onAnotherNode(command: string): Checker[] {
  const version = spawnSync(command, ['-p', 'process.versions.node'], {
    encoding: 'utf8',
  }).stdout.trim();
  return ownCheckers().map(({ name, args }) => ({
    name: `${name}, Node ${version}`,
    args,
    command,
  }));
}

function ownCheckers(): Checker[] {
  const cli = path.join(root, 'server/dist/cli.cjs');
  return [
    { name: 'bare Node', args: () => ['-e', '0'] },
    { name: 'Planwright', args: (files) => [cli, 'check', ...files] },
    {
      name: 'Planwright, second run with --cache',
      args: (files, folder) => [
        cli,
        'check',
        '--cache',
        '--cache-location',
        path.join(folder, 'cache'),
        ...files,
      ],
    },
  ];
}

/**
 * Our command, and checkers that hold the same plans against our JSON Schema.
 * @param also another Node to run ours on as well
 */
export function checkers(also?: string): Checker[] {
  const ajv = installed('ajv-cli', '5.0.0');
  const spectral = installed('@stoplight/spectral-cli', '6.16.3');
  const v8r = installed('v8r', '6.1.0');
  const native = installed('@sourcemeta/jsonschema', '16.11.0');
  const platform = `jsonschema-${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`;
  return [
    ...ownCheckers(),
    ...(also === undefined ? [] : onAnotherNode(also)),
    ...(native === undefined
      ? []
      : [
          {
            name: 'sourcemeta jsonschema 16.11.0 (C++)',
            command: path.join(native, 'build/github-releases', platform),
            args: (files: readonly string[]) => ['validate', planSchema, '--continue', ...files],
          },
        ]),
    ...(v8r === undefined
      ? []
      : [
          {
            name: 'v8r 6.1.0',
            args: (files: readonly string[], folder: string) => [
              path.join(v8r, 'src/index.js'),
              '--schema',
              planSchema,
              ...files.map((file) => path.relative(folder, file)),
            ],
          },
        ]),
    ...(ajv === undefined
      ? []
      : [
          {
            name: 'ajv-cli 5.0.0',
            args: (files: readonly string[]) => [
              path.join(ajv, 'dist/index.js'),
              'validate',
              '--strict=false',
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
