// Headings as authors write them, with more words than the name of a section.
import { foldWord, isChinese } from '../catalog/normalise.ts';
import type { MapNode, Node } from '../syntax/tree.ts';
import type { FieldShape, RecordShape } from './shape-types.ts';

/** `Risks (top 5)`, `2027 年目标`, `our levers`, `KPIs FY27`: the heading alone. */
export function bareHeading(key: string): string {
  return key
    .replace(/^(?:\d{1,2}[.)、]|[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.])\s*/u, '')
    .replace(/\s?[(（[【].*$/u, '')
    .replace(/^(?:our|the|my|key|main|top|major|主要|核心|关键|重点)[\s_-]?/iu, '')
    .replace(/^(?:fy\s?)?(?:19|20)\d{2}[\s_-]?(?:财?年度?)?的?/iu, '')
    .replace(/[\s_-]?(?:fy\s?)?(?:19|20)?\d{2}年?$/iu, '')
    .trim();
}

/** `what keeps me awake`, `盯这几个数`: the section whose words a heading has, if only one has. */
export function sectionByWords(record: RecordShape, key: string): FieldShape | undefined {
  const folded = ` ${foldWord(bareHeading(key))} `;
  const has = (word: string): boolean => folded.includes(isChinese(word) ? word : ` ${word} `);
  const found = [...record.fields.values()].filter(
    ({ heading }) => heading && [...heading.en, ...heading.zh].some(has),
  );
  return found.length === 1 ? found[0] : undefined;
}

const table = new Set(['columns', 'rows', 'header', '列', '行', '表头', '列名']);

/** Whether what stands under a heading can be the entries of a section. */
export function fitsSection(value: Node, { name, type }: FieldShape): boolean {
  if (type !== 'map') return true;
  if (value.kind === 'scalar') return !value.isNull && ['goals', 'risks'].includes(name);
  if (value.kind === 'list')
    return value.items.length > 0 && value.items.every(({ kind }) => kind !== 'list');
  return value.entries.length > 0 && fitsMap(value, name);
}

function fitsMap({ entries }: MapNode, section: string): boolean {
  return entries.every(({ key, value }) => {
    if (table.has(key.text)) return false;
    if (section === 'initiatives') return value.kind === 'map';
    return value.kind !== 'list' || section === 'levers';
  });
}

/** `O1: …` names the goal, `KRs` its key results. */
export function goalField({ fields }: RecordShape, key: string): FieldShape | undefined {
  if (/^o\d{1,2}$/i.test(key)) return fields.get('goal');
  return /^krs?$/i.test(key) ? fields.get('kpis') : undefined;
}
