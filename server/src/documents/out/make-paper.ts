import { isoDay } from '../../model/grammar/day.ts';
import { reportParts } from '../../report/page/page.ts';
import { pageWords } from '../../report/page/words.ts';
import type { Lang } from '../../text/language.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Exported } from './exported.ts';
import { findingTable } from './finding-table.ts';
import { outWords } from './words.ts';

/** A plan as a paper, without the format of its file. The first heading is its title. */
export interface Paper {
  readonly title: string;
  /** In small letters at the top of each page. */
  readonly running: string;
  readonly lang: Lang;
  readonly blocks: readonly Block[];
}

/** What the report of a plan says, to be read on paper. */
export function paperOf({ report, lang }: Exported): Paper {
  const blocks = blocksOf(reportParts(report, { lang, width: 600, links: false })).map(
    (block, index, all) =>
      block.kind === 'list' && isFindings(all[index - 1], report.findings.length, lang)
        ? { kind: 'table' as const, table: findingTable(report.findings, lang) }
        : block,
  );
  const title = report.title === '' ? pageWords.untitled[lang] : report.title;
  const day = report.today === undefined ? '' : `${outWords.madeOn[lang]} ${isoDay(report.today)}`;
  const running = [title, day].filter((text) => text !== '').join(' · ');
  return {
    title,
    running,
    lang,
    blocks: withCaptions(blocks.filter((one) => !isPictureNote(one, lang))),
  };
}

/** Whether a block is the heading of the findings; each of them becomes a row. */
function isFindings(block: Block | undefined, count: number, lang: Lang): boolean {
  const text = `${pageWords.findings[lang]} (${count})`;
  return block?.kind === 'heading' && block.level === 2 && block.text === text;
}

/** A paper has the tables themselves, not the pictures that a page shows first. */
function isPictureNote(block: Block, lang: Lang): boolean {
  const notes: readonly string[] = [pageWords.kpiNote[lang], pageWords.scenarioNote[lang]];
  return block.kind === 'paragraph' && notes.includes(block.text);
}

/** Tables have their names as headings, each once: a picture on the page may have had it before. */
function withCaptions(blocks: readonly Block[]): Block[] {
  const captions = new Set(
    blocks.map((block) => (block.kind === 'table' ? block.table.caption : '')),
  );
  let section = '';
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'heading') {
      if (block.level === 3) return captions.has(block.text) ? [] : [block];
      section = block.text;
    }
    if (block.kind !== 'table') return [block];
    const { caption } = block.table;
    const isNamed = caption === '' || caption === section;
    return isNamed ? [block] : [{ kind: 'heading', level: 3, text: caption }, block];
  });
}
