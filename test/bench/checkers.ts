import path from 'node:path';
import { installed, planSchema, root } from './installed.ts';

/** A checker on the command line. */
export interface Checker {
  readonly name: string;
  readonly args: (files: readonly string[], folder: string) => readonly string[];
  /** It is a program of its own, not a script for Node. */
  readonly isNative?: boolean;
  /** It takes minutes for a thousand plans: only one is measured. */
  readonly isSlow?: boolean;
}

/** Our command, and checkers that validate the same plans against our JSON Schema. */
export function checkers(): Checker[] {
  return [...ours(), ...quick(), ...slow()];
}

function ours(): Checker[] {
  const cli = path.join(root, 'server/dist/cli.cjs');
  const cached = (folder: string) => ['--cache', '--cache-location', path.join(folder, 'cache')];
  return [
    { name: 'bare Node', args: () => ['-e', '0'] },
    { name: 'Planwright', args: (files) => [cli, 'check', ...files] },
    {
      name: 'Planwright, second run with --cache',
      args: (files, folder) => [cli, 'check', ...cached(folder), ...files],
    },
  ];
}

function quick(): Checker[] {
  const cpu = process.arch === 'x64' ? 'x86_64' : process.arch;
  const binary = `build/github-releases/jsonschema-${process.platform}-${cpu}`;
  const native = installed('@sourcemeta/jsonschema', '16.11.0', binary);
  const ajv = installed('ajv-cli', '5.0.0', 'dist/index.js');
  return [
    ...peer('ajv-cli 5.0.0', ajv, (files) => {
      const data = files.flatMap((file) => ['-d', file]);
      return ['validate', '--strict=false', '-s', planSchema, ...data];
    }),
    ...peer('sourcemeta jsonschema 16.11.0 (C++)', native, (files) => [
      ...['validate', planSchema, '--continue', ...files],
    ]).map((checker) => ({ ...checker, isNative: true })),
  ];
}

function slow(): Checker[] {
  const v8r = installed('v8r', '6.1.0', 'src/index.js');
  const spectral = installed('@stoplight/spectral-cli', '6.16.3', 'dist/index.js');
  return [
    ...peer('v8r 6.1.0', v8r, (files, folder) => {
      const below = files.map((file) => path.relative(folder, file));
      return ['--schema', planSchema, ...below];
    }),
    ...peer('Spectral 6.16.3', spectral, (files, folder) => {
      return ['lint', '-q', '-r', path.join(folder, 'spectral.json'), ...files];
    }),
  ].map((checker) => ({ ...checker, isSlow: true }));
}

function peer(name: string, file: string | undefined, args: Checker['args']): Checker[] {
  return file === undefined ? [] : [{ name, args: (...given) => [file, ...args(...given)] }];
}
