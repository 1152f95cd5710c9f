import type { Box, DeckCell, Item } from '../../../documents/out/deck.ts';
import type { Lang } from '../../../text/language.ts';
import { xmlText } from '../xml.ts';
import { emu, fillOf, outlineOf, paragraphsOf, runOf } from './drawing.ts';

/** How slides are placed and written. */
export interface Frame {
  readonly lang: Lang;
  /** Where a box of the deck is on the slide of the template, in points. */
  readonly place: (box: Box) => Box;
  /** Font sizes follow the size of the slide. */
  readonly scale: number;
}

/** An item of a slide as XML. */
export function itemXml(item: Item, id: number, frame: Frame, relation: string): string {
  if (item.kind === 'text') return textXml(item, id, frame);
  if (item.kind === 'shape') return shapeXml(item, id, frame);
  return item.kind === 'table' ? tableXml(item, id, frame) : chartXml(item, id, frame, relation);
}

function transform(box: Box, frame: Frame, tag = 'a'): string {
  const { x, y, w, h } = frame.place(box);
  return `<${tag}:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${tag}:xfrm>`;
}

const insets = 'lIns="76200" tIns="25400" rIns="76200" bIns="25400"';

function textXml(item: Extract<Item, { kind: 'text' }>, id: number, frame: Frame): string {
  const { box, size, paragraphs, align, anchor } = item;
  const middle = anchor === 'middle' ? ' anchor="ctr"' : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Text ${id}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box, frame)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr wrap="square" ${insets}${middle}><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphsOf(paragraphs, frame.lang, { size: size * frame.scale, align })}</p:txBody></p:sp>`;
}

function shapeXml(item: Extract<Item, { kind: 'shape' }>, id: number, frame: Frame): string {
  const { shape, box, alt, fill, outline, faint, text, size = 12 } = item;
  const name = `name="Shape ${id}" descr="${xmlText(alt)}"`;
  if (shape === 'line')
    return `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" ${name}/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${transform(box, frame)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${outlineOf(outline, 2)}</p:spPr></p:cxnSp>`;
  const body = text
    ? paragraphsOf([{ runs: [text] }], frame.lang, { size: size * frame.scale, align: 'center' })
    : '<a:p><a:endParaRPr/></a:p>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" ${name}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${transform(box, frame)}<a:prstGeom prst="${shape}"><a:avLst/></a:prstGeom>${fillOf(fill, faint)}${outlineOf(outline)}</p:spPr><p:txBody><a:bodyPr ${insets} anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>${body}</p:txBody></p:sp>`;
}

function tableXml(item: Extract<Item, { kind: 'table' }>, id: number, frame: Frame): string {
  const { box, alt, heads, widths, rows, size } = item;
  const placed = frame.place(box);
  const all = widths.reduce((sum, width) => sum + width, 0);
  const grid = widths.map((width) => `<a:gridCol w="${emu((width / all) * placed.w)}"/>`).join('');
  const points = size * frame.scale;
  const height = (value: number): number => emu((value / box.h) * placed.h);
  const head = row(
    height(Math.max(24, box.h - rows.reduce((sum, one) => sum + one.height, 0))),
    heads.map((text) => cell({ text, bold: true, colour: 'bg1' }, points, frame, 'accent1')),
  );
  const body = rows.map((one) =>
    row(
      height(one.height),
      one.cells.map((text) => cell(text, points, frame)),
    ),
  );
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Table ${id}" descr="${xmlText(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(box, frame, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${head}${body.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

function row(height: number, cells: readonly string[]): string {
  return `<a:tr h="${height}">${cells.join('')}</a:tr>`;
}

const noLine = (side: string): string => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`;

function cell(content: DeckCell, size: number, { lang, scale }: Frame, fill?: 'accent1'): string {
  const run = typeof content === 'string' ? { text: content } : content;
  const text =
    run.text === ''
      ? `<a:endParaRPr lang="${lang === 'zh' ? 'zh-CN' : 'en-US'}" sz="${Math.round(size * 100)}"/>`
      : runOf(run, lang, size);
  const lines = `${noLine('L')}${noLine('R')}${noLine('T')}<a:lnB w="6350">${fillOf('line')}</a:lnB>`;
  const [x, y] = [emu(6 * scale), emu(3 * scale)];
  const margins = `marL="${x}" marR="${x}" marT="${y}" marB="${y}"`;
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>${text}</a:p></a:txBody><a:tcPr ${margins} anchor="ctr">${lines}${fillOf(fill)}</a:tcPr></a:tc>`;
}

function chartXml(
  item: Extract<Item, { kind: 'chart' }>,
  id: number,
  frame: Frame,
  relation: string,
): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="Chart ${id}" descr="${xmlText(item.alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(item.box, frame, 'p')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}
