import { type Document, LineRuleType } from 'docx';

/** The colour of headings and of the heads of tables. */
export const accent = '0B6E69';
/** The colour of what is less important. */
export const quiet = '57606A';
const fonts = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' };

/** The styles of a document in either language. */
export function styles(): ConstructorParameters<typeof Document>[0]['styles'] {
  const language = { value: 'en-US', eastAsia: 'zh-CN' };
  const heading = (size: number, before: number): object => ({
    run: { font: fonts, size, bold: true, color: size > 30 ? '10312B' : accent },
    paragraph: {
      spacing: { before, after: 100, line: 259, lineRule: LineRuleType.AUTO },
      keepNext: true,
    },
  });
  return {
    default: {
      document: {
        run: { font: fonts, size: 21, language },
        paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: heading(44, 0),
      heading1: heading(44, 0),
      heading2: heading(30, 360),
      heading3: heading(24, 240),
    },
  };
}
