import type { Chart } from '../../../documents/out/deck.ts';
import { columnLetters } from '../../../documents/out/workbook.ts';
import type { Lang } from '../../../text/language.ts';
import { xmlHead, xmlText } from '../xml.ts';
import { fillOf, langTags, outlineOf, runOf } from './drawing.ts';

/** A chart as a part of its own; its workbook is the relation `rId1`. */
export function chartPart(chart: Chart, lang: Lang, scale: number): string {
  const isBar = chart.type === 'bar';
  const series = chart.series.map((_, index) => seriesXml(chart, index, lang, scale)).join('');
  const isOne = chart.series.length === 1;
  const gap = `<c:gapWidth val="${chart.categories.length < 3 ? 250 : 55}"/>${isOne ? '' : '<c:overlap val="-5"/>'}`;
  const plot = `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}${gap}<c:axId val="111"/><c:axId val="222"/></c:barChart>${axes(chart, lang, scale)}`;
  const legend = isOne
    ? ''
    : `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(lang, 12 * scale)}</c:legend>`;
  return `${xmlHead}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${langTags[lang]}"/><c:roundedCorners val="0"/><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>${runOf({ text: chart.title, bold: true }, lang, 14 * scale)}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textProperties(lang, 12 * scale)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

function seriesXml(
  { series, categories, format }: Chart,
  index: number,
  lang: Lang,
  scale: number,
): string {
  const one = series[index];
  if (!one) return '';
  const column = columnLetters(index + 1);
  const last = categories.length + 1;
  const points = (texts: readonly (string | number)[]): string =>
    texts
      .map((text, at) => `<c:pt idx="${at}"><c:v>${xmlText(String(text))}</c:v></c:pt>`)
      .join('');
  const isLast = index === series.length - 1;
  const labels = isLast
    ? `<c:dLbls><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(lang, 11 * scale)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>${points([one.name])}</c:strCache></c:strRef></c:tx><c:spPr>${fillOf(one.colour)}${outlineOf(undefined)}</c:spPr><c:invertIfNegative val="0"/>${labels}<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${points(categories)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${one.values.length}"/>${points(one.values)}</c:numCache></c:numRef></c:val></c:ser>`;
}

function axes({ type, format }: Chart, lang: Lang, scale: number): string {
  const isBar = type === 'bar';
  const texts = textProperties(lang, 11 * scale);
  const category = `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${outlineOf('line')}</c:spPr>${texts}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const value = `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${isBar ? 't' : 'l'}"/><c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

function textProperties(lang: Lang, size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}">${fillOf('tx1')}</a:defRPr></a:pPr><a:endParaRPr lang="${langTags[lang]}"/></a:p></c:txPr>`;
}
