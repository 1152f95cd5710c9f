import { planType, recordOf, recordShape } from '../../model/shape.ts';
import type { FieldShape, RecordShape, ValueType } from '../../model/shape-types.ts';
import type { Text } from '../../text/language.ts';

/** A field of an entry as a column: of a record in the entry, each field is one. */
export interface FieldColumn {
  /** From the entry to the field: `[gate, by]`. */
  readonly path: readonly string[];
  readonly type: FieldShape;
  readonly head: Text;
}

/** The name of a column within its table. */
export function columnKey({ path }: Pick<FieldColumn, 'path'>): string {
  return path.join('.');
}

/** How a table of the workbook relates to the plan. */
export interface TableShape {
  /** The way to its entries: `[kpis]`; `[initiatives, milestones]` for those inside entries. */
  readonly path: readonly string[];
  /** `head`: a row for each field; `entries`: one for each entry; `items`: the rows are a list. */
  readonly kind: 'head' | 'entries' | 'items';
  readonly title: Text;
  /** What an entry is called; the head of its first column. */
  readonly entry: Text;
  readonly columns: readonly FieldColumn[];
  /** The field that names an entry. */
  readonly namedBy: string | undefined;
  readonly isLine: boolean;
}

/** The head of the column for a field: its first Chinese word, or its name with spaces. */
export function headOf({ name, aka = [] }: FieldShape): Text {
  const spaced = name.replace(/[-_]/g, ' ');
  const en = abbreviations.has(name) ? name.toUpperCase() : spaced;
  return {
    en: name === 'kpis' ? 'KPIs' : en.charAt(0).toUpperCase() + en.slice(1),
    zh: aka.find((word) => /\p{Script=Han}/u.test(word)) ?? name,
  };
}

const abbreviations: ReadonlySet<string> = new Set(['kpi', 'url', 'id']);

function nested(above: Text, { en, zh }: Text): Text {
  return {
    en: `${above.en}: ${en.charAt(0).toLowerCase()}${en.slice(1)}`,
    zh: `${above.zh}：${zh}`,
  };
}

function isRecord(type: ValueType): boolean {
  return type.type === 'record' || type.type === 'entry';
}

/** Whether the entries of a map or the items of a list have fields of their own. */
function hasEntries(type: ValueType): boolean {
  const isMany = type.type === 'map' || type.type === 'list';
  return isMany && (isRecord(type.of) || (type.type === 'map' && type.of.type === 'kpi-line'));
}

/** The fields of a record that fit into a cell, those of its records included. */
function columnsOf(record: RecordShape, above?: FieldColumn): FieldColumn[] {
  return [...record.fields.values()].flatMap((type) => {
    const own = headOf(type);
    const head = above ? nested(above.head, own) : own;
    const column = { path: [...(above?.path ?? []), type.name], type, head };
    if (hasEntries(type)) return [];
    const inner = recordOf(type);
    return inner ? columnsOf(inner, column) : [column];
  });
}

/** The tables inside a record, each of a field with entries. */
function tablesIn(record: RecordShape, path: readonly string[]): TableShape[] {
  return [...record.fields.values()].flatMap((type): TableShape[] => {
    const at = [...path, type.name];
    if (!hasEntries(type))
      return type.type === 'record' ? tablesIn(recordShape(type.record), at) : [];
    if (type.type !== 'map' && type.type !== 'list') return [];
    const inner = recordOf(type.of) ?? lineRecord;
    const [namedBy = 'name'] = inner.namedBy.filter((name) => inner.fields.has(name));
    const table: TableShape = {
      path: at,
      kind: type.type === 'list' ? 'items' : 'entries',
      title: headOf(type),
      entry: inner === lineRecord ? headOf(type) : named(inner),
      columns: columnsOf(inner),
      namedBy: inner.fields.has(namedBy) ? namedBy : undefined,
      isLine: inner === lineRecord,
    };
    return [table, ...tablesIn(inner, at)];
  });
}

function named({ name }: RecordShape): Text {
  return { en: name.en.charAt(0).toUpperCase() + name.en.slice(1), zh: name.zh };
}

/** A line alone has the parts that a KPI has. */
const kpiFields = recordShape('kpi').fields;
const lineRecord: RecordShape = {
  ...recordShape('kpi'),
  fields: new Map(
    [...kpiFields].filter(([name]) => ['baseline', 'target', 'due', 'owner'].includes(name)),
  ),
};

const root = recordOf(planType);

/** Every table of the format, in its order; the first one has the fields at the top of a plan. */
export const tableShapes: readonly TableShape[] = root
  ? [
      {
        path: [],
        kind: 'head',
        title: { en: 'Plan', zh: '计划' },
        entry: { en: 'Field', zh: '字段' },
        columns: columnsOf(root),
        namedBy: undefined,
        isLine: false,
      },
      ...tablesIn(root, []),
    ]
  : [];
