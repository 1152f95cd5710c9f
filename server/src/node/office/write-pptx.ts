import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Deck } from '../../documents/out/deck.ts';
import { deckPackage } from './pptx/deck-package.ts';
import type { Parts } from './pptx/parts.ts';
import { plainTemplate } from './pptx/plain-template.ts';
import { readTemplate } from './pptx/read-template.ts';
import { templateOf } from './pptx/template.ts';
import { writeXlsx } from './write-xlsx.ts';

/**
 * A deck as the bytes of a `.pptx` file.
 * @param bytes a company's template; a plain one without it
 * @throws TemplateError if the template cannot be used
 */
export async function writePptx(deck: Deck, bytes?: Uint8Array): Promise<Uint8Array> {
  const template = bytes ? readTemplate(bytes) : templateOf(plainTemplate(deck.lang));
  return zipped(await deckPackage(deck, template, writeXlsx));
}

/** Parts as a package; its list of types comes first, and nothing tells when it was made. */
function zipped(parts: Parts): Uint8Array {
  const names = [...parts.keys()].sort(
    (a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')),
  );
  const files: Zippable = {};
  for (const name of names) {
    const content = parts.get(name) ?? '';
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 2) });
}
