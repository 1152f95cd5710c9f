/** The files of the server by name: programs for Node, and the texts that they read. */
export type Programs = Readonly<Record<string, string>>;

/**
 * What `require` is to programs for Node, for files that are at hand as texts. Extension hosts on
 * the web start extensions in the same way, so what forbids it forbids them too.
 * @returns throws for a file that was not handed over, and for modules of Node but those that read
 *   the texts
 */
export function programLoader(programs: Programs): (name: string) => unknown {
  const textOf = (name: string): string => {
    const text = Object.hasOwn(programs, name) ? programs[name] : undefined;
    if (typeof text !== 'string') throw new Error(`There is no file ${name}`);
    return text;
  };
  const loaded = new Map<string, { exports: unknown }>([
    ['node:fs', { exports: { readFileSync: textOf } }],
    ['node:path', { exports: { join: (_folder: string, name: string) => name } }],
  ]);
  const load = (name: string): unknown => {
    const existing = loaded.get(name);
    if (existing) return existing.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const file = name.replace('./', '');
    const start = new Function('require', 'module', 'exports', '__dirname', textOf(file));
    start(load, module, module.exports, '');
    return module.exports;
  };
  return load;
}
