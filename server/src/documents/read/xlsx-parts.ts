import { builtinFormats } from './builtin-formats.ts';
import { relationsOf } from './relations.ts';
import { readXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly strings: readonly string[];
  /** The number format of each cell style. */
  readonly formats: readonly string[];
  readonly from1904: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** Reads what is around the sheets of a workbook. */
export function readWorkbook(archive: Archive, main: string): Workbook {
  const relations = relationsOf(archive, main);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  readXml(archive, main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes.date1904);
      if (name !== 'sheet') return;
      const id = attributes['r:id'] ?? attributes.id;
      const target = relations.find((one) => one.id === id && one.type === 'worksheet')?.target;
      const isHidden = attributes.state !== undefined && attributes.state !== 'visible';
      if (target !== undefined)
        sheets.push({ name: attributes.name ?? '', part: target, isHidden });
    },
    close: () => {},
    text: () => {},
  });
  const partOf = (type: string): string => relations.find((one) => one.type === type)?.target ?? '';
  return {
    sheets,
    strings: readStrings(archive, partOf('sharedStrings')),
    formats: readFormats(archive, partOf('styles')),
    from1904,
  };
}

/** The value of a flag in Office files. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Texts that cells share; readings of Japanese words are left out. */
function readStrings(archive: Archive, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  readXml(archive, part, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') isPhonetic = false;
      if (name === 't') isText = false;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  });
  return strings;
}

function readFormats(archive: Archive, part: string): readonly string[] {
  const named = new Map<number, string>();
  const formats: string[] = [];
  let isInCells = false;
  readXml(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') named.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name === 'xf' && isInCells) {
        const id = Number(attributes.numFmtId);
        formats.push(named.get(id) ?? builtinFormats[id] ?? '');
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => {},
  });
  return formats;
}
