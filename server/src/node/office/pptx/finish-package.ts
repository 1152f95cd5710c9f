import type { Deck } from '../../../documents/out/deck.ts';
import { corePropertiesRelation, xmlHead, xmlText } from '../xml.ts';
import { themeFonts } from './drawing.ts';
import { needed } from './kept-parts.ts';
import { eachElement, type Parts, relations, relationsIn, relationsOf } from './parts.ts';
import type { Template } from './template.ts';

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const mainType =
  'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
const slideRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide';

/** Ties the new slides to the parts that are left: relations, the main part, the types. */
export function finish(
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
    withFonts(bare.replace('<p:sldSz', () => `<p:sldIdLst>${ids.join('')}</p:sldIdLst><p:sldSz`)),
  );
  parts.set('[Content_Types].xml', contentTypes(parts, template, overrides));
}

/** Texts outside of placeholders have the fonts of the theme where the template says nothing. */
function withFonts(presentation: string): string {
  if (presentation.includes('<p:defaultTextStyle')) return presentation;
  const style = `<p:defaultTextStyle><a:defPPr><a:defRPr/></a:defPPr><a:lvl1pPr algn="l"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${themeFonts}</a:defRPr></a:lvl1pPr></p:defaultTextStyle>`;
  return presentation.replace(/(?=<p:modifyVerifier|<\/p:presentation>)/, () => style);
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
