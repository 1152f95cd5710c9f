import type { Box, Deck, Slide } from '../../../documents/out/deck.ts';
import type { Lang } from '../../../text/language.ts';
import { xmlHead } from '../xml.ts';
import { emu, langTags, runOf } from './drawing.ts';
import { type Frame, itemXml } from './items.ts';
import type { Layout, Template } from './template.ts';

const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';

/** The area of a plain slide, with its note, that is mapped to the area of the template. */
const whole: Box = { x: 44, y: 104, w: 872, h: 420 };

/** How a deck is placed on the slides of a template. */
export function frameOf({ area }: Template, { lang }: Deck): Frame {
  const [sx, sy] = [area.w / whole.w, area.h / whole.h];
  return {
    lang,
    scale: Math.min(1, sx, sy),
    place: ({ x, y, w, h }) => ({
      x: area.x + (x - whole.x) * sx,
      y: area.y + (y - whole.y) * sy,
      w: w * sx,
      h: h * sy,
    }),
  };
}

/** A slide as a part; charts are the relations from `rId2` on. */
export function slidePart(slide: Slide, layout: Layout, number: number, frame: Frame): string {
  const { lang } = frame;
  let charts = 0;
  const items = slide.items.map((item, index) => {
    const relation = item.kind === 'chart' ? `rId${++charts + 1}` : '';
    return itemXml(item, index + 10, frame, relation);
  });
  const subtitle = slide.subtitle ? subtitleXml(slide.subtitle, layout, frame) : '';
  const page =
    layout.number === undefined || slide.subtitle ? '' : numberXml(layout.number, number, lang);
  const title = placeholder(
    2,
    'Title',
    `type="${layout.title}"`,
    paragraph(slide.title, lang),
    layout.titleBox,
  );
  return `${xmlHead}<p:sld ${spaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${title}${subtitle}${items.join('')}${page}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** The lines below the title of the first slide; a text where the layout has no place for them. */
function subtitleXml(lines: readonly string[], { subtitle }: Layout, frame: Frame): string {
  if (subtitle !== undefined)
    return placeholder(
      3,
      'Subtitle',
      subtitle,
      lines.map((text) => paragraph(text, frame.lang)).join(''),
    );
  const paragraphs = lines.map((text) => ({ runs: [{ text }] }));
  return itemXml({ kind: 'text', box: { ...whole, h: 120 }, size: 18, paragraphs }, 3, frame, '');
}

function paragraph(text: string, lang: Lang): string {
  return `<a:p>${runOf({ text }, lang)}</a:p>`;
}

function placeholder(
  id: number,
  name: string,
  words: string,
  paragraphs: string,
  box?: Box,
): string {
  const place = box
    ? `<p:spPr><a:xfrm><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/></a:xfrm></p:spPr>`
    : '<p:spPr/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name} ${id - 1}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${words}/></p:nvPr></p:nvSpPr>${place}<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`;
}

function numberXml(words: string, number: number, lang: Lang): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide Number 3"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${words}/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="${langTags[lang]}"/><a:t>${number}</a:t></a:fld></a:p></p:txBody></p:sp>`;
}
