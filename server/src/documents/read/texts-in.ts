import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** The texts of the elements with a name, each with the paragraphs in it. */
export function textsIn(archive: Archive, part: string, element: string): readonly string[] {
  const texts: string[] = [];
  let depth = 0;
  let isText = false;
  let text = '';
  readXml(archive, part, {
    open: (name) => {
      if (name === element && depth++ === 0) text = '';
      isText = depth > 0 && (name === 't' || name === 'text');
      if (depth > 0 && (name === 'tab' || name === 'br')) text += ' ';
    },
    close: (name) => {
      isText = false;
      if (name === 'p' && text !== '') text += '\n';
      if (name === element && --depth === 0) texts.push(text.trim());
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return texts.filter((one) => one !== '');
}
