const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text in XML; characters that XML does not allow are left out. */
export function xmlText(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character) => escapes[character] ?? '');
}

/** A number and its percent sign stay in one line. */
export function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=%)/g, '\u00a0');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The properties of a document: its title and language; no names, times or paths. */
export function coreProperties(title: string, lang: 'en' | 'zh'): string {
  return `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Planwright</dc:creator><dc:language>${lang === 'zh' ? 'zh-CN' : 'en'}</dc:language></cp:coreProperties>`;
}

export const corePropertiesType = 'application/vnd.openxmlformats-package.core-properties+xml';
export const corePropertiesRelation =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
