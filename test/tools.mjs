import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** A program that npm has installed. */
export const bin = (name) =>
  path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
