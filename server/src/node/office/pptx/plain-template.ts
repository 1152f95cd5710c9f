import type { Lang } from '../../../text/language.ts';
import { xmlHead } from '../xml.ts';
import { themeFonts } from './drawing.ts';
import { relations } from './parts.ts';
import { themePart } from './plain-theme.ts';

const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const contentTypes = 'application/vnd.openxmlformats-officedocument';

/** A plain template: white, the colours of the report, fonts that have Chinese letters. */
export function plainTemplate(lang: Lang): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([
    [
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${contentTypes}.presentationml.presentation.main+xml"/><Override PartName="/ppt/slideMasters/slideMaster1.xml" ContentType="${contentTypes}.presentationml.slideMaster+xml"/><Override PartName="/ppt/slideLayouts/slideLayout1.xml" ContentType="${contentTypes}.presentationml.slideLayout+xml"/><Override PartName="/ppt/slideLayouts/slideLayout2.xml" ContentType="${contentTypes}.presentationml.slideLayout+xml"/><Override PartName="/ppt/theme/theme1.xml" ContentType="${contentTypes}.theme+xml"/></Types>`,
    ],
    ['_rels/.rels', relations([['rId1', 'officeDocument', 'ppt/presentation.xml']])],
    [
      'ppt/presentation.xml',
      `${xmlHead}<p:presentation ${spaces} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    ],
    [
      'ppt/_rels/presentation.xml.rels',
      relations([
        ['rId1', 'slideMaster', 'slideMasters/slideMaster1.xml'],
        ['rId2', 'theme', 'theme/theme1.xml'],
      ]),
    ],
    ['ppt/slideMasters/slideMaster1.xml', master(lang)],
    [
      'ppt/slideMasters/_rels/slideMaster1.xml.rels',
      relations([
        ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
        ['rId2', 'slideLayout', '../slideLayouts/slideLayout2.xml'],
        ['rId3', 'theme', '../theme/theme1.xml'],
      ]),
    ],
    ['ppt/slideLayouts/slideLayout1.xml', firstLayout],
    [
      'ppt/slideLayouts/slideLayout2.xml',
      layout('titleOnly', 'Title Only', [titlePlaceholder, numberPlaceholder]),
    ],
    ...[1, 2].map((number): [string, string] => [
      `ppt/slideLayouts/_rels/slideLayout${number}.xml.rels`,
      relations([['rId1', 'slideMaster', '../slideMasters/slideMaster1.xml']]),
    ]),
    ['ppt/theme/theme1.xml', themePart],
  ]);
}

const tree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

function placeholder(id: number, name: string, ph: string, box: string, body: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr><p:spPr>${box}</p:spPr><p:txBody>${body}</p:txBody></p:sp>`;
}

function box(x: number, y: number, w: number, h: number): string {
  const units = [x, y, w, h].map((value) => value * 12_700);
  return `<a:xfrm><a:off x="${units[0]}" y="${units[1]}"/><a:ext cx="${units[2]}" cy="${units[3]}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}

const sample = (text: string): string =>
  `<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`;
const titlePlaceholder = placeholder(2, 'Title 1', 'type="title"', '', sample('Title'));
const number =
  '<a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p>';
const numberPlaceholder = placeholder(
  4,
  'Slide Number 3',
  'type="sldNum" sz="quarter" idx="12"',
  '',
  number,
);

function layout(type: string, name: string, shapes: readonly string[]): string {
  const bare = type === 'title' ? ' showMasterSp="0"' : '';
  return `${xmlHead}<p:sldLayout ${spaces}${bare} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${tree}${shapes.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const large = (size: number): string =>
  `<a:lstStyle><a:lvl1pPr algn="l"><a:defRPr sz="${size}"/></a:lvl1pPr></a:lstStyle>`;
const firstLayout = layout('title', 'Title Slide', [
  placeholder(
    2,
    'Title 1',
    'type="ctrTitle"',
    box(72, 150, 816, 130),
    `<a:bodyPr anchor="b"><a:normAutofit/></a:bodyPr>${large(4000)}<a:p><a:r><a:rPr lang="en-US"/><a:t>Title</a:t></a:r></a:p>`,
  ),
  placeholder(
    3,
    'Subtitle 2',
    'type="subTitle" idx="1"',
    box(72, 296, 816, 120),
    '<a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="1800"/></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="en-US"/><a:t>Subtitle</a:t></a:r></a:p>',
  ),
]);

function master(lang: Lang): string {
  const body = `<a:bodyPr lIns="76200" tIns="25400" rIns="76200" bIns="25400"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="${lang === 'zh' ? 'zh-CN' : 'en-US'}"/><a:t>Text</a:t></a:r></a:p>`;
  const shapes = [
    placeholder(
      2,
      'Title 1',
      'type="title"',
      box(44, 32, 872, 60),
      '<a:bodyPr lIns="76200" tIns="25400" rIns="76200" bIns="25400" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Title</a:t></a:r></a:p>',
    ),
    placeholder(3, 'Text 2', 'type="body" idx="1"', box(44, 104, 872, 420), body),
    placeholder(
      4,
      'Slide Number 3',
      'type="sldNum" sz="quarter" idx="4"',
      box(816, 508, 100, 22),
      `<a:bodyPr anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:schemeClr></a:solidFill>${themeFonts}</a:defRPr></a:lvl1pPr></a:lstStyle>${number.replace('<a:bodyPr/><a:lstStyle/>', '')}`,
    ),
  ];
  const rule = `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="5" name="Rule 4"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>${box(44, 94, 872, 0).replace('"rect"', '"line"')}<a:ln w="12700"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln></p:spPr></p:cxnSp>`;
  const text = (size: number, bold: string): string =>
    `<a:lvl1pPr marL="0" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:buNone/><a:defRPr sz="${size}"${bold} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${themeFonts}</a:defRPr></a:lvl1pPr>`;
  const title = text(2600, ' b="1"').replaceAll('+mn', '+mj').replace('val="tx1"', 'val="tx2"');
  return `${xmlHead}<p:sldMaster ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${tree}${shapes.join('')}${rule}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle>${title}</p:titleStyle><p:bodyStyle>${text(1600, '')}</p:bodyStyle><p:otherStyle>${text(1600, '')}</p:otherStyle></p:txStyles></p:sldMaster>`;
}
