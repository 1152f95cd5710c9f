import { valueWord } from '../../../report/page/value-words.ts';
import { pageWords } from '../../../report/page/words.ts';
import type { Report } from '../../../report/types.ts';
import type { Lang } from '../../../text/language.ts';
import type { DeckCell } from '../deck.ts';
import { findingText } from '../finding-table.ts';
import { outWords } from '../words.ts';
import { headsOf } from './lists.ts';
import type { LongTable } from './table-layout.ts';

const severityColour = { error: 'bad', warning: 'part', info: 'tx1', hint: 'quiet' } as const;

/** Risks with what is done about them. */
export function riskTable({ risks }: Report, lang: Lang): LongTable {
  return {
    title: pageWords.risks[lang],
    heads: headsOf(['risk', 'likelihood', 'impact', 'response', 'owner'], lang),
    weights: [31, 13, 11, 32, 13],
    rows: risks.map((one) => [
      { text: one.text, bold: true },
      valueWord(one.likelihood, lang),
      valueWord(one.impact, lang),
      one.response,
      one.owner,
    ]),
  };
}

/** What must be true, and by when it is known. */
export function assumptionTable({ assumptions }: Report, lang: Lang): LongTable {
  return {
    title: pageWords.assumptions[lang],
    heads: headsOf(['assumption', 'checkBy', 'state', 'owner'], lang),
    weights: [54, 15, 15, 16],
    rows: assumptions.map((one): DeckCell[] => [
      one.text,
      one.overdue ? { text: `${one.by} (${pageWords.overdue[lang]})`, colour: 'bad' } : one.by,
      valueWord(one.state, lang),
      one.owner,
    ]),
  };
}

/** What a reviewer would ask: the findings, the gravest first. */
export function questionTable({ findings }: Report, lang: Lang): LongTable {
  const order = ['error', 'warning', 'info', 'hint'];
  const rows = [...findings]
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
    .map((one): DeckCell[] => [
      {
        text: pageWords.severities[one.severity][lang],
        bold: true,
        colour: severityColour[one.severity],
      },
      findingText(one, lang),
    ]);
  return {
    title: outWords.questions[lang],
    heads: headsOf(['severity', 'message'], lang),
    weights: [12, 88],
    rows,
  };
}
