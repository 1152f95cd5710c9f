import { isoDay } from '../../model/grammar/day.ts';
import { pageWords } from '../../report/page/words.ts';
import type { Deck, Slide } from './deck.ts';
import type { Exported } from './exported.ts';
import { budgetSlide } from './slides/budget.ts';
import { caseSlide } from './slides/cases.ts';
import { ladderSlide } from './slides/ladder.ts';
import { coverageTable, goalTable, kpiTable } from './slides/lists.ts';
import { modelSlide } from './slides/model.ts';
import { assumptionTable, questionTable, riskTable } from './slides/open-lists.ts';
import type { LongTable } from './slides/table-layout.ts';
import { slidesNeeded, tableSlides } from './slides/table-slides.ts';
import { timelinePages, timelineSlides } from './slides/timeline.ts';
import { outWords } from './words.ts';

/** Maximum number of slides: a plan is presented in half an hour. */
const mostSlides = 12;

/** A part of the deck that may take several slides. */
interface Part {
  readonly needs: number;
  readonly slides: (most: number) => readonly Slide[];
}

/**
 * A plan as slides for a board. Long lists take a second slide while there is room for it; what is
 * left out is said on the slide.
 * @param letters how wide the letters of the font are, where it is known
 */
export function deckOf(exported: Exported, letters?: number): Deck {
  const { report, lang } = exported;
  const list = (content: LongTable): Part => {
    const table = { ...content, letters };
    return {
      needs: table.rows.length === 0 ? 0 : Math.min(2, slidesNeeded(table)),
      slides: (most) => tableSlides(table, most, lang),
    };
  };
  const single = (slide: Slide | undefined): Part => ({
    needs: slide ? 1 : 0,
    slides: () => (slide ? [slide] : []),
  });
  const parts: readonly Part[] = [
    single(firstSlide(exported)),
    list(goalTable(report, lang)),
    single(modelSlide(exported)),
    list(coverageTable(report, lang)),
    single(ladderSlide(report, lang)),
    list(kpiTable(report, lang)),
    {
      needs: Math.min(2, timelinePages(report)),
      slides: (most) => timelineSlides(report, most, lang),
    },
    single(budgetSlide(report, lang)),
    list(riskTable(report, lang)),
    list(assumptionTable(report, lang)),
    single(caseSlide(exported, letters)),
    list(questionTable(report, lang)),
  ];
  let room = mostSlides - parts.filter(({ needs }) => needs > 0).length;
  const slides = parts.flatMap(({ needs, slides: make }) => {
    if (needs === 0) return [];
    const most = needs > 1 && room > 0 ? 2 : 1;
    room -= most - 1;
    return make(most);
  });
  const title = report.title === '' ? pageWords.untitled[lang] : report.title;
  return { title, lang, slides };
}

function firstSlide({ report, lang }: Exported): Slide {
  const { company, period, owner, status, today, models } = report;
  const colon = lang === 'zh' ? '：' : ': ';
  const lines = [
    [company, period?.text ?? ''].filter((text) => text !== '').join(' · '),
    models.map(({ name }) => name[lang]).join(' + '),
    [
      owner === '' ? '' : `${pageWords.owner[lang]}${colon}${owner}`,
      `${pageWords.status[lang]}${colon}${pageWords.plan[status][lang]}`,
      today === undefined ? '' : `${outWords.madeOn[lang]} ${isoDay(today)}`,
    ]
      .filter((text) => text !== '')
      .join(' · '),
  ];
  return {
    title: report.title === '' ? pageWords.untitled[lang] : report.title,
    subtitle: lines.filter((text) => text !== ''),
    items: [],
  };
}
