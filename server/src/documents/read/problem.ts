import type { Text } from '../../text/language.ts';

/** Why a file is not read. The text says to its user what to do. */
export class DocumentError extends Error {
  readonly text: Text;
  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

export const problems = {
  tooLarge: {
    en: 'is too large: its unpacked content is more than 32 MB. Save the sheets or pages that matter as a file of their own.',
    zh: '过大：解压后的内容超过 32 MB。请把需要的工作表或页面另存为单独的文件。',
  },
  tooMany: {
    en: 'has too many parts to be an ordinary Office file, and is not read.',
    zh: '所含部件过多，不像普通的 Office 文件，未读取。',
  },
  broken: {
    en: 'is damaged and cannot be read. Open it in its program and save it again.',
    zh: '已损坏，无法读取。请用原程序打开后重新保存。',
  },
  encrypted: {
    en: 'is protected with a password. Remove the password and try again.',
    zh: '设有密码。请取消密码后重试。',
  },
  old: {
    en: 'is in the format of Office 97 to 2003. Save it as .xlsx, .docx or .pptx.',
    zh: '是 Office 97–2003 格式。请另存为 .xlsx、.docx 或 .pptx。',
  },
  entities: {
    en: 'contains definitions of XML entities, which Office never writes, and is not read.',
    zh: '含有 XML 实体定义（Office 从不写入），未读取。',
  },
  other: {
    en: 'is none of the kinds that can be read: .xlsx, .csv, .docx, .pptx, .md, .opml and .txt. Save it as one of them.',
    zh: '不是可读取的类型：.xlsx、.csv、.docx、.pptx、.md、.opml、.txt。请另存为其中一种。',
  },
  encoding: {
    en: 'is neither UTF-8 nor GB 18030. Save it as UTF-8 text.',
    zh: '既不是 UTF-8 也不是 GB 18030 编码。请另存为 UTF-8 文本。',
  },
  empty: {
    en: 'contains no text.',
    zh: '没有任何文字。',
  },
} satisfies Record<string, Text>;

/** The error for one of the known problems. */
export function problem(name: keyof typeof problems): DocumentError {
  return new DocumentError(problems[name]);
}
