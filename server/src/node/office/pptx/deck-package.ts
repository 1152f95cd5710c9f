import type { Chart, Deck, Slide } from '../../../documents/out/deck.ts';
import type { Workbook } from '../../../documents/out/workbook.ts';
import {
  coreProperties,
  corePropertiesRelation,
  corePropertiesType,
  xmlHead,
  xmlText,
} from '../xml.ts';
import { chartPart } from './chart.ts';
import { eachElement, type Parts, relationsIn, relationsOf } from './parts.ts';
import { relations } from './plain-template.ts';
import { frameOf, slidePart } from './slides.ts';
import type { Template } from './template.ts';

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
  const kept = relationsIn(template.parts, main).filter(({ type }) => needed.has(type));
  const links = [
    ...kept.map(({ written }) => element('Relationship', written)),
    ...slides.map((_, index) =>
      element('Relationship', {
        Id: `planSlide${index + 1}`,
        Type: slideRelation,
        Target: `/ppt/slides/planSlide${index + 1}.xml`,
      }),
    ),
  ];
  const core = { Id: 'rId2', Type: corePropertiesRelation, Target: 'docProps/core.xml' };
  parts.set(relationsOf(main), withLinks(relations([]), links));
  parts.set(
    '_rels/.rels',
    withLinks(relations([['rId1', 'officeDocument', main]]), [element('Relationship', core)]),
  );
  const ids = slides.map(
    (_, index) => `<p:sldId id="${256 + index}" r:id="planSlide${index + 1}"/>`,
  );
  const bare = removed.reduce(withoutElement, String(parts.get(main)));
  parts.set(
    main,
    bare.replace('<p:sldSz', () => `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz`),
  );
  parts.set('[Content_Types].xml', contentTypes(parts, template, overrides));
}

function withLinks(text: string, links: readonly string[]): string {
  return text.replace('</Relationships>', () => `${links.join('')}</Relationships>`);
}

/** Parts of a presentation that speak of what is left out. */
const removed = [
  'sldIdLst',
  'custShowLst',
  'notesMasterIdLst',
  'handoutMasterIdLst',
  'custDataLst',
  'extLst',
];

/** A presentation without the first element of a name. */
function withoutElement(text: string, name: string): string {
  const start = [' ', '>', '/']
    .map((end) => text.indexOf(`<p:${name}${end}`))
    .find((at) => at >= 0);
  const open = start === undefined ? -1 : text.indexOf('>', start);
  if (start === undefined || open < 0) return text;
  const close = `</p:${name}>`;
  const end = text[open - 1] === '/' ? open + 1 : text.indexOf(close, open) + close.length;
  return end <= open ? text : text.slice(0, start) + text.slice(end);
}

function element(name: string, attributes: Readonly<Record<string, string>>): string {
  const words = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return `<${name}${words.join('')}/>`;
}

/** The types of the parts that are left, and of the new ones. */
function contentTypes(
  parts: Parts,
  { parts: all, main }: Template,
  overrides: readonly string[],
): string {
  const defaults = new Map<string, string>([
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['xlsx', workbookType],
  ]);
  const ours = new Set(overrides.map((one) => one.split('"')[1]));
  const kept: string[] = [];
  const open = (name: string, words: Readonly<Record<string, string>>): void => {
    const { Extension = '', PartName = '', ContentType = '' } = words;
    const extension = Extension.toLowerCase();
    if (name === 'Default' && !defaults.has(extension)) defaults.set(extension, ContentType);
    const part = PartName.slice(1);
    if (name !== 'Override' || !parts.has(part) || ours.has(PartName)) return;
    const type = part === main ? mainType : ContentType;
    kept.push(element('Override', { PartName, ContentType: type }));
  };
  eachElement(all.get('[Content_Types].xml'), open);
  const each = [...defaults].map(([Extension, ContentType]) =>
    element('Default', { Extension, ContentType }),
  );
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[...each, ...kept, ...overrides].join('')}</Types>`;
}
