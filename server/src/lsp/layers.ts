import { builtinCatalog } from '../catalog/catalog.ts';
import { type Layered, layering, type NamedFile } from '../config/company.ts';
import type { Turns } from './turns.ts';

/** As many lists of company catalogues are kept: a workspace has one or two. */
const most = 8;

/**
 * Company catalogues laid over the built-in one, in slices, and once for all plans that use the same ones: whatever is worked out from a
 * catalogue is then worked out once, too.
 */
export function createLayers(turns: Turns): (files: readonly NamedFile[]) => Layered | Promise<Layered> {
  const known = new Map<string, { readonly files: readonly NamedFile[]; readonly layered: Promise<Layered> }>();
  return (files) => {
    if (files.length === 0) return { catalog: builtinCatalog(), problems: [] };
    const key = files.map(({ path }) => path).join('\n');
    const there = known.get(key);
    if (there && same(there.files, files)) return there.layered;
    if (known.size >= most) known.clear();
    const layered = turns.run(layering(builtinCatalog(), files));
    known.set(key, { files, layered });
    // What broke is tried again.
    layered.catch(() => known.delete(key));
    return layered;
  };
}

function same(a: readonly NamedFile[], b: readonly NamedFile[]): boolean {
  return a.every(({ file }, at) => {
    const other = b[at]?.file;
    if (!other) return false;
    return 'text' in file ? 'text' in other && file.text === other.text : 'problem' in other && file.problem === other.problem;
  });
}
