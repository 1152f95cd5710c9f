import type { Deck } from './deck.ts';
import type { Exported } from './exported.ts';
import { deckOf } from './make-deck.ts';
import { type Paper, paperOf } from './make-paper.ts';
import { workbookOf } from './make-workbook.ts';
import type { OfficeFormat } from './office-formats.ts';
import { plainLetters } from './slides/fit.ts';
import type { Workbook } from './workbook.ts';

/** What writes files of office programs; it is loaded on demand. */
export interface Writers {
  readonly writeXlsx: (workbook: Workbook) => Promise<Uint8Array>;
  readonly writePptx: (deck: Deck, template?: Uint8Array) => Promise<Uint8Array>;
  readonly writeDocx: (paper: Paper) => Promise<Uint8Array>;
}

/** The bytes of a plan in a format. */
export function officeBytes(
  exported: Exported,
  format: OfficeFormat,
  { writeXlsx, writePptx, writeDocx }: Writers,
  template?: Uint8Array,
): Promise<Uint8Array> {
  if (format === 'xlsx') return writeXlsx(workbookOf(exported));
  if (format === 'docx') return writeDocx(paperOf(exported));
  return writePptx(deckOf(exported, template ? undefined : plainLetters), template);
}

export { readBase, type TakenBack, takeBack } from '../back/take-back.ts';
