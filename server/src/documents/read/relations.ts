import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** A link from one part to another, or out of the file. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: `worksheet`, `hyperlink`. */
  readonly type: string;
  /** The name of the part, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part; those of the whole file for an empty name. */
export function relationsOf(archive: Archive, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const found: Relation[] = [];
  readXml(archive, `${folder}_rels/${part.slice(slash + 1)}.rels`, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship') return;
      const isExternal = TargetMode === 'External';
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: isExternal ? Target : resolved(folder, Target),
        isExternal,
      });
    },
    close: () => {},
    text: () => {},
  });
  return found;
}

/** The part that a target names: from the top of the file, or from a folder. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : folder + target;
  const names: string[] = [];
  for (const name of path.split('/'))
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  return names.join('/');
}

/** The main part of the file: the workbook, the document or the presentation. */
export function mainPart(archive: Archive): string | undefined {
  return relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.target;
}
