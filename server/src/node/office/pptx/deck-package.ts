import type { Chart, Deck, Slide } from '../../../documents/out/deck.ts';
import type { Workbook } from '../../../documents/out/workbook.ts';
import { coreProperties, corePropertiesType } from '../xml.ts';
import { chartPart } from './chart.ts';
import { finish } from './finish-package.ts';
import { withoutSlides } from './kept-parts.ts';
import { type Parts, relations, relationsOf } from './parts.ts';
import { frameOf, slidePart } from './slides.ts';
import type { Template } from './template.ts';

const slideType = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * The parts of a deck on a template. What only the slides of the template needed is left out.
 * @param bytesOf writes the workbook of a chart
 */
export async function deckPackage(
  deck: Deck,
  template: Template,
  bytesOf: (workbook: Workbook) => Promise<Uint8Array>,
): Promise<Parts> {
  const parts = withoutSlides(template);
  const frame = frameOf(template, deck);
  const overrides: string[] = [];
  let charts = 0;
  const add = (name: string, content: string | Uint8Array, type?: string): void => {
    parts.set(name, content);
    if (type !== undefined) overrides.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  };
  for (const [index, slide] of deck.slides.entries()) {
    const layout = slide.subtitle ? template.first : template.others;
    const part = `ppt/slides/planSlide${index + 1}.xml`;
    const links: [string, string, string][] = [['rId1', 'slideLayout', `/${layout.part}`]];
    for (const chart of chartsOf(slide)) {
      const name = `planChart${++charts}`;
      links.push([`rId${links.length + 1}`, 'chart', `/ppt/charts/${name}.xml`]);
      add(`ppt/charts/${name}.xml`, chartPart(chart, deck.lang, frame.scale), chartType);
      add(`ppt/embeddings/${name}.xlsx`, await bytesOf(chartBook(chart, deck)));
      parts.set(
        relationsOf(`ppt/charts/${name}.xml`),
        relations([['rId1', 'package', `/ppt/embeddings/${name}.xlsx`]]),
      );
    }
    add(part, slidePart(slide, layout, index + 1, frame), slideType);
    parts.set(relationsOf(part), relations(links));
  }
  add('docProps/core.xml', coreProperties(deck.title, deck.lang), corePropertiesType);
  finish(parts, template, deck, overrides);
  return parts;
}

function chartsOf({ items }: Slide): Chart[] {
  return items.flatMap((item) => (item.kind === 'chart' ? item.chart : []));
}

/** The numbers of a chart, so that they can be changed. */
function chartBook({ categories, series, title, format }: Chart, { lang }: Deck): Workbook {
  const heads = ['', ...series.map(({ name }) => name)];
  const rows = categories.map((value, index) => [
    { value },
    ...series.map(({ values }) => ({ value: values[index] ?? 0, format })),
  ]);
  const columns = heads.map((head, index) => ({ head, width: index === 0 ? 40 : 14 }));
  return { title, lang, sheets: [{ name: 'Sheet1', columns, rows }] };
}
