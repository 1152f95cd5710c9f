// What every file of an office program must have, whichever program it is for.
import assert from 'node:assert/strict';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** The parts of a package by their names. */
export type Parts = ReadonlyMap<string, string>;

/** An element of XML with what is in it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Xml[];
  text: string;
}

/** The XML of a part as a tree; fails unless it is well-formed and has no DTD. */
export function treeOf(text: string, name = ''): Xml {
  const top: Xml = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
  parser.on('doctype', () => assert.fail(`${name} has a DTD`));
  parser.on('opentag', ({ name: tag, attributes }: SaxesTagPlain) => {
    const element: Xml = { name: tag, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  const [root] = top.children;
  assert.ok(root, `${name} is empty`);
  return root;
}

/** Every element below one, itself included. */
export function* all(element: Xml): Generator<Xml, undefined> {
  yield element;
  for (const child of element.children) yield* all(child);
  return undefined;
}

/** The elements with a name. */
export function named(element: Xml, ...names: readonly string[]): Xml[] {
  return [...all(element)].filter(({ name }) => names.includes(name));
}

/**
 * Opens a package: its XML is well-formed, every part has a type, and every relation leads to a
 * part, none out of the file.
 */
export function openPackage(bytes: Uint8Array): Parts {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]),
  );
  const types = treeOf(parts.get('[Content_Types].xml') ?? '', '[Content_Types].xml');
  const defaults = new Set(named(types, 'Default').map(({ attributes }) => attributes.Extension));
  const overrides = new Set(named(types, 'Override').map(({ attributes }) => attributes.PartName));
  for (const one of overrides) assert.ok(parts.has((one ?? '').slice(1)), `no part ${one}`);
  for (const [name, text] of parts) {
    if (name === '[Content_Types].xml' || name.endsWith('/')) continue;
    const extension = name.split('.').at(-1) ?? '';
    assert.ok(overrides.has(`/${name}`) || defaults.has(extension), `${name} has no type`);
    if (/\.(?:xml|rels)$/.test(name)) treeOf(text, name);
    if (name.endsWith('.rels')) checkRelations(name, text, parts);
  }
  return parts;
}

function checkRelations(name: string, text: string, parts: Parts): void {
  const folder = path.posix.dirname(path.posix.dirname(name));
  const ids = new Set<string>();
  for (const { attributes } of named(treeOf(text, name), 'Relationship')) {
    const { Id = '', Target = '', TargetMode } = attributes;
    assert.ok(!ids.has(Id), `${name}: ${Id} twice`);
    ids.add(Id);
    assert.notEqual(TargetMode, 'External', `${name} leads out of the file`);
    const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
    assert.ok(parts.has(target), `${name}: no part ${target}`);
  }
}
