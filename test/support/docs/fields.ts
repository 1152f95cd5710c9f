import { recordShape } from '../../../server/src/model/shape.ts';
import type {
  FieldShape,
  KeyType,
  RecordShape,
  ValueType,
} from '../../../server/src/model/shape-types.ts';
import type { Lang, Text } from '../../../server/src/text/language.ts';

const types: Readonly<Record<string, Text>> = {
  text: { en: 'text', zh: '文字' },
  person: { en: 'a name', zh: '人名' },
  slug: { en: 'id', zh: '标识' },
  url: { en: 'address', zh: '网址' },
  path: { en: 'path', zh: '路径' },
  version: { en: '`1`', zh: '`1`' },
  number: { en: 'number', zh: '数字' },
  percent: { en: 'percentage', zh: '百分比' },
  boolean: { en: '`true` or `false`', zh: '`true` 或 `false`' },
  date: { en: 'date', zh: '日期' },
  month: { en: 'month', zh: '月份' },
  period: { en: 'period', zh: '时间段' },
  money: { en: 'amount', zh: '金额' },
  value: { en: 'value', zh: '数值' },
  'kpi-line': { en: '`baseline -> target by due @ owner`', zh: '`基线 -> 目标 by 期限 @ 负责人`' },
  'shift-line': { en: '`from -> to`', zh: '`由 -> 到`' },
};

const targets: Readonly<Record<string, Text>> = {
  model: { en: 'model', zh: '模式' },
  lever: { en: 'lever', zh: '杠杆' },
  mechanism: { en: 'mechanism', zh: '做法' },
  kpi: { en: 'KPI', zh: '指标' },
  trend: { en: 'trend', zh: '趋势' },
  evidence: { en: 'case, fact or source', zh: '案例、事实或来源' },
  'own-kpi': { en: 'KPI of this plan', zh: '本计划的指标' },
  initiative: { en: 'initiative of this plan', zh: '本计划的举措' },
  affected: { en: 'initiative or KPI of this plan', zh: '本计划的举措或指标' },
  rule: { en: 'rule', zh: '规则' },
};

/** A target that is not named above stands as the format calls it. */
function targetWord(to: string | undefined, lang: Lang): string {
  return targets[to ?? '']?.[lang] ?? `\`${to ?? ''}\``;
}

function keyWord(keys: KeyType, lang: Lang): string {
  if (keys.type === 'ref') return targetWord(keys.to, lang);
  if (keys.type === 'date' || keys.type === 'month') return types[keys.type]?.[lang] ?? '';
  return types.slug?.[lang] ?? '';
}

function recordLink(id: string, lang: Lang): string {
  return `[${recordShape(id).name[lang]}](#${id})`;
}

/** What a value may be, in words, with links to the records it is written as. */
function typeWord(type: ValueType, lang: Lang): string {
  const zh = lang === 'zh';
  if (type.type === 'list')
    return zh ? `列表：${typeWord(type.of, lang)}` : `list: ${typeWord(type.of, lang)}`;
  if (type.type === 'one-or-list')
    return zh ? `${typeWord(type.of, lang)}，或其列表` : `${typeWord(type.of, lang)}, or a list`;
  if (type.type === 'map') {
    const of = typeWord(type.of, lang);
    return `${keyWord(type.keys, lang)} → ${of}`;
  }
  if (type.type === 'record') return recordLink(type.record, lang);
  if (type.type === 'entry') {
    const short = type.short.map((one) => typeWord(one, lang));
    return [...short, recordLink(type.record, lang)].join(zh ? '，或 ' : ', or ');
  }
  if (type.type === 'enum') return (type.values ?? []).map((value) => `\`${value}\``).join(', ');
  if (type.type === 'ref') return targetWord(type.to, lang);
  return types[type.type]?.[lang] ?? `\`${type.type}\``;
}

/** The records a value can be written as. */
function recordsIn(type: ValueType): string[] {
  if (type.type === 'list' || type.type === 'one-or-list' || type.type === 'map')
    return recordsIn(type.of);
  return type.type === 'record' || type.type === 'entry' ? [type.record] : [];
}

function code(example: string): string {
  const lines = example
    .split('\n')
    .map((line) => line.replace(/^ +/, (m) => '&nbsp;'.repeat(m.length)));
  return `<code>${lines.join('<br>')}</code>`;
}

function row(field: FieldShape, lang: Lang): string {
  const mark = field.required ? (lang === 'zh' ? '（必填）' : ' (required)') : '';
  const cells = [
    `\`${field.name}\`${mark}`,
    typeWord(field, lang),
    field.doc[lang],
    field.example === undefined ? '' : code(field.example),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table({ fields }: RecordShape, lang: Lang): string {
  const head =
    lang === 'zh' ? '| 字段 | 取值 | 含义 | 例 |' : '| field | value | meaning | example |';
  return [head, '|---|---|---|---|', ...[...fields.values()].map((field) => row(field, lang))].join(
    '\n',
  );
}

/**
 * Every field of a format: a table for its top record, and one for each record that can stand below
 * it.
 */
export function fieldTables(top: string, lang: Lang): string {
  const order = [top];
  for (const id of order)
    for (const field of recordShape(id).fields.values())
      for (const below of recordsIn(field)) if (!order.includes(below)) order.push(below);
  return order
    .map((id) => {
      const record = recordShape(id);
      const title = id === top ? [] : [`<a id="${id}"></a>\n\n### ${record.name[lang]}`];
      return [...title, table(record, lang)].join('\n\n');
    })
    .join('\n\n');
}
