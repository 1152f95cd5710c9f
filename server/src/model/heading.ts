// Headings as authors write them, with more words than the name of a section.
import { foldWord, isChinese } from '../catalog/normalise.ts';
import type { MapEntry, MapNode, Node } from '../syntax/tree.ts';
import { kept } from '../text/kept.ts';
import type { FieldShape, RecordShape } from './shape-types.ts';

/** `Risks (top 5)`, `2027 年目标`, `our levers`, `KPIs FY27`: the heading alone. */
export function bareHeading(key: string): string {
  const bracket = key.search(/.[(（[【]/u);
  return (bracket < 0 ? key : key.slice(0, bracket + 1))
    .replace(/^(?:\d{1,2}[.)、]|[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.])\s*/u, '')
    .replace(/^(?:our|the|my|key|main|top|major|主要|核心|关键|重点)[\s_-]?/iu, '')
    .replace(/^(?:fy\s?)?(?:19|20)\d{2}[\s_-]?(?:财?年度?)?的?/iu, '')
    .replace(/[\s_-]?(?:fy\s?)?(?:19|20)?\d{2}年?$/iu, '')
    .trim();
}

/** The words of the first ones say more: `数字目标` are figures. */
const order = ['not_doing', 'risks', 'assumptions', 'kpis', 'levers', 'initiatives', 'goals'];

/** `what keeps me awake`, `盯这几个数`: the first section whose words a heading has. */
export function sectionByWords(record: RecordShape, key: string): FieldShape | undefined {
  const folded = ` ${foldWord(bareHeading(key))} `;
  const has = (word: string): boolean =>
    isChinese(word) ? folded.includes(word) : wholeWord(word).test(folded);
  const found = order.flatMap((name) => record.fields.get(name) ?? []);
  return found.find(({ heading }) => heading && [...heading.en, ...heading.zh].some(has));
}

/** Next to Chinese a word has no spaces around it: `KPI一览`. */
const wholeWord = kept((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`, 'u'));

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

const objective = /^o\d{1,2}$/i;

/** `O1: …` names the goal, `KRs` its key results. */
export function goalField({ fields }: RecordShape, key: string): FieldShape | undefined {
  if (objective.test(key)) return fields.get('goal');
  return /^krs?$/i.test(key) ? fields.get('kpis') : undefined;
}

/**
 * `O1:`, `O2:` at the top of a plan are its goals, where it has no others.
 * @param isGoals whether a key is a heading of the goals
 */
export function withObjectives(
  entries: readonly MapEntry[],
  isGoals: (key: string) => boolean,
): readonly MapEntry[] {
  const found = entries.filter(
    ({ key, value }) => objective.test(key.text.trim()) && value.kind === 'map',
  );
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last || entries.some(({ key }) => isGoals(key.text))) return entries;
  const span = { start: first.span.start, end: last.span.end };
  const value: MapNode = { kind: 'map', span, flow: false, entries: found };
  const goals = { key: { ...first.key, text: 'goals' }, value, span };
  return entries.flatMap((entry) => (entry === first ? goals : found.includes(entry) ? [] : entry));
}

/** Whether a key is neither the name of its field nor one of its Chinese names. */
export function isLoose({ name, aka = [] }: FieldShape, key: string): boolean {
  const word = foldWord(key);
  return word !== foldWord(name) && !aka.slice(0, 2).some((one) => foldWord(one) === word);
}
