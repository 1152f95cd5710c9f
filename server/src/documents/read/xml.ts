import { DecodeUTF8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { DocumentError, problem } from './problem.ts';
import type { Archive } from './zip.ts';

/** Attributes by their names without a prefix. */
export type Attributes = Readonly<Record<string, string>>;

/** What a reader of XML does; names are without their prefixes. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** Office files have some 30 levels and some 20 attributes. */
const mostDepth = 200;
const mostAttributes = 200;

/** Ends the reading of a part, without an error. */
export const enough: unique symbol = Symbol('enough');

/**
 * Reads a part of an archive as XML. No entity but those of XML itself is expanded. A handler that
 * throws `enough` ends the reading.
 * @throws DocumentError if it is damaged or has a document type
 */
export function readXml(archive: Archive, name: string, handler: XmlHandler): void {
  const parser = parserFor(handler);
  const decode = new DecodeUTF8((text) => parser.write(text));
  guarded(() =>
    archive.read(name, (piece, isLast) => {
      decode.push(piece, isLast);
      if (isLast) parser.close();
      return true;
    }),
  );
}

/** The same for a text. */
export function readXmlText(text: string, handler: XmlHandler): void {
  const parser = parserFor(handler);
  guarded(() => {
    parser.write(text.replace(/^\uFEFF/, ''));
    parser.close();
  });
}

function guarded(read: () => void): void {
  try {
    read();
  } catch (error) {
    if (error === enough) return;
    throw error instanceof DocumentError ? error : problem('broken');
  }
}

function parserFor({ open, close, text }: XmlHandler): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  let attributes = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw problem('entities');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    if (++depth > mostDepth) throw problem('broken');
  });
  parser.on('attribute', () => {
    if (++attributes > mostAttributes) throw problem('broken');
  });
  parser.on('opentag', (tag) => open(plain(tag.name), plainKeys(tag.attributes)));
  parser.on('closetag', (tag) => {
    depth--;
    close(plain(tag.name));
  });
  parser.on('text', text);
  parser.on('cdata', text);
  return parser;
}

function plain(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A name that is there with and without a prefix keeps both: `id` and `r:id`. */
function plainKeys(attributes: Readonly<Record<string, string>>): Attributes {
  const named: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    named[name] = value;
    if (!Object.hasOwn(attributes, plain(name))) named[plain(name)] = value;
  }
  return named;
}
