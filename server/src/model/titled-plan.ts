// Plans that have their name where the version of the format stands.
import type { MapEntry } from '../syntax/tree.ts';
import { fieldNamed, headingRank, isExtension } from './shape.ts';
import type { FieldShape, RecordShape } from './shape-types.ts';

interface Named {
  readonly entry: MapEntry;
  readonly field: FieldShape | undefined;
}

/**
 * `plan: Growth 2027`: the entry that is the title of a plan without another one; a version is a
 * number.
 */
export function titleIn(
  record: RecordShape | undefined,
  entries: readonly MapEntry[],
): ReadonlyMap<MapEntry, FieldShape> {
  const title = record?.id === 'plan' ? record.fields.get('title') : undefined;
  if (!record || !title) return new Map();
  const named = entries.map((entry) => ({ entry, field: fieldNamed(record, entry.key.text) }));
  if (named.some(({ field }) => field === title)) return new Map();
  const [first] = named;
  const found =
    named.find(({ entry, field }) => field?.type === 'version' && isName(entry)) ??
    (first && isHead(record, first) ? first : undefined);
  return new Map(found ? [[found.entry, title]] : []);
}

function isName({ value }: MapEntry): boolean {
  return (
    value.kind === 'scalar' &&
    /^(?!v\.?\s?\d)(?:\p{L}|(?:19|20)\d{2}\D)[\s\S]*\p{L}/iu.test(value.text)
  );
}

/** Maximum length of a title. */
const longest = 120;

/** `OKRs: Commerce - H2 2015`, `作战地图: 下半年`: the first line names the document and its kind. */
function isHead(record: RecordShape, { entry, field }: Named): boolean {
  const { key, value } = entry;
  if (value.kind !== 'scalar' || value.text.length > longest || !isName(entry)) return false;
  if (value.text.trim().includes('\n')) return false;
  if (field && (field.type !== 'map' || headingRank(record, key.text) === 0)) {
    if (field.name !== 'goals' || !/okr|scorecard/iu.test(key.text)) return false;
  }
  return !isExtension(key.text) && !letterhead.test(key.text.trim());
}

/** Who writes to whom, and when. */
const letterhead =
  /^(?:to|from|date|dated|cc|for|by|author|authors|prepared by|version|v|draft|owner|team|source|mission|vision|致|自|呈报|呈送|主送|抄送|汇报|写的人|读的人|编制人|日期|版本|作者|起草|编制|写给|写于|汇报人|提案人|部门|密级|使命|愿景|参谋部|总指挥)$/iu;
