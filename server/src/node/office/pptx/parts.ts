import { type Attributes, readXmlText } from '../../../documents/read/xml.ts';
import { xmlHead } from '../xml.ts';

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a package by name: texts of XML, and the bytes of pictures. */
export type Parts = Map<string, string | Uint8Array>;

/** A part with relations of another. */
export function relationsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A part with relations: id, the end of their type, target. */
export function relations(all: readonly (readonly [string, string, string])[]): string {
  const each = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${relationTypes}/${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** A relation of a part. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: `slideMaster`. */
  readonly type: string;
  /** The attributes as they are written. */
  readonly written: Attributes;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relations of a part, with their targets as names of parts. */
export function relationsIn(parts: Parts, part: string): Relation[] {
  const found: Relation[] = [];
  eachElement(parts.get(relationsOf(part)), (name, written) => {
    const { Id = '', Type = '', Target = '', TargetMode } = written;
    if (name !== 'Relationship') return;
    const type = Type.slice(Type.lastIndexOf('/') + 1);
    const isExternal = TargetMode === 'External';
    found.push({ id: Id, type, written, target: resolved(part, Target), isExternal });
  });
  return found;
}

/** Calls a function for each element of a part, by its name without a prefix. */
export function eachElement(
  content: string | Uint8Array | undefined,
  open: (name: string, attributes: Attributes) => void,
  close: (name: string) => void = () => undefined,
): void {
  if (typeof content === 'string') readXmlText(content, { open, close, text: () => undefined });
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
