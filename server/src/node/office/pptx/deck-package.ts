import type { Chart, Deck, Slide } from '../../../documents/out/deck.ts';
import type { Workbook } from '../../../documents/out/workbook.ts';
import { coreProperties, corePropertiesRelation, corePropertiesType } from '../xml.ts';
import { chartPart } from './chart.ts';
import { relations } from './plain-template.ts';
import { frameOf, slidePart } from './slides.ts';
import { type Parts, relationsIn, relationsOf, type Template } from './template.ts';

const slideType = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mainType =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const slideRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide';

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

/** What is reached from the main part without its slides. */
function withoutSlides({ parts, main }: Template): Parts {
  const kept: Parts = new Map();
  const open = [main];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const content = parts.get(part);
    if (content === undefined || kept.has(part)) continue;
    kept.set(part, content);
    const all = relationsIn(parts, part);
    const links = parts.get(relationsOf(part));
    if (links !== undefined) kept.set(relationsOf(part), links);
    for (const { type, target, isExternal } of all)
      if (!isExternal && (part !== main || needed.has(type))) open.push(target);
  }
  return kept;
}

/** Relations of the main part that stay; its slides, notes, comments and programs go. */
const needed: ReadonlySet<string> = new Set([
  'slideMaster',
  'theme',
  'presProps',
  'viewProps',
  'tableStyles',
  'font',
]);

function finish(
  parts: Parts,
  template: Template,
  { slides }: Deck,
  overrides: readonly string[],
): void {
  const { main } = template;
  const links = slides.map(
    (_, index) =>
      `<Relationship Id="planSlide${index + 1}" Type="${slideRelation}" Target="/ppt/slides/planSlide${index + 1}.xml"/>`,
  );
  const before = String(parts.get(relationsOf(main)) ?? relations([]));
  const own = relationsIn(template.parts, main)
    .filter(({ type }) => !needed.has(type))
    .reduce(
      (text, { id }) =>
        text.replace(
          new RegExp(`<Relationship\\b[^>]*\\sId="${id}"[^>]*>(?:</Relationship>)?`),
          '',
        ),
      before,
    );
  parts.set(
    relationsOf(main),
    own.replace('</Relationships>', `${links.join('')}</Relationships>`),
  );
  const ids = slides.map(
    (_, index) => `<p:sldId id="${256 + index}" r:id="planSlide${index + 1}"/>`,
  );
  const presentation = String(parts.get(main))
    .replace(
      /<p:(sldIdLst|custShowLst|notesMasterIdLst|handoutMasterIdLst|custDataLst|extLst)\b(?:[^>]*\/>|[\s\S]*?<\/p:\1>)/g,
      '',
    )
    .replace(/<p:sldSz\b/, `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz`);
  parts.set(main, presentation);
  parts.set(
    '_rels/.rels',
    `${relations([['rId1', 'officeDocument', main]]).replace('</Relationships>', '')}<Relationship Id="rId2" Type="${corePropertiesRelation}" Target="docProps/core.xml"/></Relationships>`,
  );
  parts.set('[Content_Types].xml', contentTypes(parts, template, overrides));
}

/** The types of the parts that are left, and of the new ones. */
function contentTypes(
  parts: Parts,
  { parts: all, main }: Template,
  overrides: readonly string[],
): string {
  const text = String(all.get('[Content_Types].xml') ?? '');
  const defaults = new Map<string, string>([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['xlsx', workbookType],
  ]);
  for (const [, words = ''] of text.matchAll(/<Default\b([^>]*?)\/?>/g)) {
    const [, name = ''] = /Extension="([^"]*)"/.exec(words) ?? [];
    const [, type = ''] = /ContentType="([^"]*)"/.exec(words) ?? [];
    if (name !== '' && type !== '' && !defaults.has(name.toLowerCase())) defaults.set(name, type);
  }
  const kept = [...text.matchAll(/<Override\b([^>]*?)\/?>/g)].flatMap(([, words = '']) => {
    const [, name = ''] = /PartName="\/([^"]*)"/.exec(words) ?? [];
    const [, type = ''] = /ContentType="([^"]*)"/.exec(words) ?? [];
    const isOurs = overrides.some((one) => one.includes(`"/${name}"`));
    if (!parts.has(name) || isOurs) return [];
    return `<Override PartName="/${name}" ContentType="${name === main ? mainType : type}"/>`;
  });
  const each = [...defaults].map(
    ([name, type]) => `<Default Extension="${name}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${each.join('')}${kept.join('')}${overrides.join('')}</Types>`;
}
