import { builtinCatalog } from '../catalog/catalog.ts';
import { type CheckedCatalog, checkingCatalog } from '../check-catalog.ts';
import { type Layered, layering, type NamedFile } from '../config/company.ts';
import type { Host } from './host.ts';
import type { Turns } from './turns.ts';

/** As many lists of company catalogues are kept: a workspace has one or two. */
const most = 8;

/** Characters of a catalogue whose entries take much memory: some thousand of them. */
const large = 100_000;

/** Company catalogues, each worked out once for all who ask: plans that use it, and whoever has it open. */
export interface Layers {
  /** Lays catalogues over the built-in one; whatever is worked out from the result is then worked out once, too. */
  readonly lay: (files: readonly NamedFile[]) => Layered | Promise<Layered>;
  /** Checks a catalogue that is open in the editor. */
  readonly check: (uri: string, text: string) => Promise<CheckedCatalog>;
  readonly close: (uri: string) => void;
}

export function createLayers(turns: Turns, host: Pick<Host, 'saveMemory'>): Layers {
  const known = new Map<
    string,
    { readonly files: readonly NamedFile[]; readonly layered: Promise<Layered> }
  >();
  const open = new Map<
    string,
    { readonly text: string; readonly result: Promise<CheckedCatalog> }
  >();

  /** Memory is saved while a large catalogue is there. */
  function weigh(): void {
    const texts = [...open.values()].map(({ text }) => text);
    for (const { files } of known.values())
      for (const { file } of files) if ('text' in file) texts.push(file.text);
    host.saveMemory(texts.some(({ length }) => length > large));
  }

  async function work(files: readonly NamedFile[]): Promise<Layered> {
    const [first] = files;
    const text = files.length === 1 && first && 'text' in first.file ? first.file.text : undefined;
    const there = [...open.values()].find((one) => one.text === text);
    const checked = await there?.result.catch(() => undefined);
    if (checked?.isUsable) return { catalog: checked.catalog, problems: [] };
    return turns.run(layering(builtinCatalog(), files));
  }

  return {
    lay: (files) => {
      if (files.length === 0) return { catalog: builtinCatalog(), problems: [] };
      const key = files.map(({ path }) => path).join('\n');
      const there = known.get(key);
      if (there && same(there.files, files)) return there.layered;
      if (known.size >= most) known.clear();
      if (files.some(({ file }) => 'text' in file && file.text.length > large))
        host.saveMemory(true);
      const layered = work(files);
      known.set(key, { files, layered });
      weigh();
      // What broke is tried again.
      layered.catch(() => known.delete(key));
      return layered;
    },
    check: (uri, text) => {
      if (text.length > large) host.saveMemory(true);
      const result = turns.run(checkingCatalog(text, { base: builtinCatalog() }));
      open.set(uri, { text, result });
      weigh();
      return result;
    },
    close: (uri) => {
      open.delete(uri);
      weigh();
    },
  };
}

function same(a: readonly NamedFile[], b: readonly NamedFile[]): boolean {
  return a.every(({ file }, at) => {
    const other = b[at]?.file;
    if (!other) return false;
    return 'text' in file
      ? 'text' in other && file.text === other.text
      : 'problem' in other && file.problem === other.problem;
  });
}
