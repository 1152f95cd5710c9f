import { xmlHead } from '../xml.ts';

const colours = [
  ['dk1', '1F2328'],
  ['lt1', 'FFFFFF'],
  ['dk2', '10312B'],
  ['lt2', 'F6F8FA'],
  ['accent1', '0B6E69'],
  ['accent2', '8A4B00'],
  ['accent3', '1A7F37'],
  ['accent4', '8A5A00'],
  ['accent5', 'B3261E'],
  ['accent6', '57606A'],
  ['hlink', '0B6E69'],
  ['folHlink', '57606A'],
].map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`);

const fonts = (kind: string): string =>
  `<a:${kind}Font><a:latin typeface="Calibri"/><a:ea typeface="Microsoft YaHei"/><a:cs typeface=""/><a:font script="Hans" typeface="Microsoft YaHei"/></a:${kind}Font>`;

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
/** The theme of the plain template: the colours of the report, fonts with Chinese letters. */
export const themePart = `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Planwright"><a:themeElements><a:clrScheme name="Planwright">${colours.join('')}</a:clrScheme><a:fontScheme name="Planwright">${fonts('major')}${fonts('minor')}</a:fontScheme><a:fmtScheme name="Planwright"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${`<a:ln w="9525">${solid}</a:ln>`.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
