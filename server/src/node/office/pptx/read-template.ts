import { strFromU8 } from 'fflate';
import { DocumentError } from '../../../documents/read/problem.ts';
import { readXmlText } from '../../../documents/read/xml.ts';
import { Archive } from '../../../documents/read/zip.ts';
import { type Parts, relationsIn } from './parts.ts';
import { type Template, TemplateError, templateOf } from './template.ts';

/** What layouts may have: pictures, and links for people. */
const harmless: ReadonlySet<string> = new Set([
  'slideMaster',
  'slideLayout',
  'theme',
  'themeOverride',
  'image',
  'hyperlink',
  'presProps',
  'viewProps',
  'tableStyles',
  'font',
]);

/**
 * Reads a company's template. Only its layouts, colours, fonts and pictures are used; nothing in it
 * is run, and nothing outside it is read.
 * @throws TemplateError with a sentence for the user
 */
export function readTemplate(bytes: Uint8Array): Template {
  try {
    const template = templateOf(partsOf(bytes));
    checkLayouts(template);
    return template;
  } catch (error) {
    if (error instanceof DocumentError) throw new TemplateError(error.text);
    throw error;
  }
}

function partsOf(bytes: Uint8Array): Parts {
  const archive = new Archive(bytes);
  const parts: Parts = new Map();
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const pieces: Uint8Array[] = [];
    archive.read(name, (piece) => {
      pieces.push(piece.slice());
      return true;
    });
    const whole = joined(pieces);
    const isXml = /\.(?:xml|rels)$/i.test(name);
    parts.set(name, isXml ? xmlOf(whole) : whole);
  }
  return parts;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** A part that is well-formed and defines no entities. */
function xmlOf(bytes: Uint8Array): string {
  const text = strFromU8(bytes).replace(/^\uFEFF/, '');
  readXmlText(text, { open: () => undefined, close: () => undefined, text: () => undefined });
  return text;
}

/** Layouts with programs, embedded files or pictures from elsewhere are not passed on. */
function checkLayouts({ parts, main }: Template): void {
  const layouts = relationsIn(parts, main).filter(({ type }) => type === 'slideMaster');
  const seen = new Set<string>();
  for (const { target } of layouts) check(target);
  function check(part: string): void {
    if (seen.has(part)) return;
    seen.add(part);
    for (const { type, target, isExternal } of relationsIn(parts, part)) {
      if (!harmless.has(type) || (isExternal && type !== 'hyperlink'))
        throw new TemplateError(unsafe);
      if (!isExternal) check(target);
    }
  }
}

const unsafe = {
  en: 'has layouts with embedded objects or with pictures from elsewhere, and is not used. Remove them in PowerPoint (View, Slide Master), or insert the pictures themselves.',
  zh: '的版式中有嵌入对象或外部图片，未使用。请在 PowerPoint 的“视图 → 幻灯片母版”中删除，或改为直接插入图片。',
};
