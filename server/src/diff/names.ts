import type { Catalog } from '../catalog/catalog.ts';
import { modelName, nameOf } from '../catalog/names.ts';
import { fieldAt } from '../model/shape.ts';
import { same, type Text } from '../text/language.ts';
import type { Leaf } from './value.ts';

const han = /\p{Script=Han}/u;

/** Chinese words for fields for which the format has no Chinese alias. */
const chineseNames: Readonly<Record<string, string>> = {
  plan: '格式版本',
  id: '标识',
  lang: '语言',
  until: '截止',
  by: '批准人',
  kpi: '指标',
  as_of: '基线日期',
  levers: '杠杆',
  checkpoints: '阶段值',
  model: '模式',
  markets: '市场',
  milestones: '节点',
  text: '内容',
  affects: '影响',
  state: '状态',
  trigger: '触发信号',
  kind: '类型',
  total: '总额',
  reserve: '预备金',
  from: '由',
  to: '到',
  sellers: '卖方',
  buyers: '买方',
  'order-value': '客单价',
  'orders-per-year': '年订单数',
  custom: '定制',
  connection: '连接',
  efficiency: '效率',
  experience: '体验',
  ignore: '忽略项',
};

/** The display name of a field: its key in English, its usual Chinese word. */
export function fieldName(path: readonly string[]): Text {
  const key = path.at(-1) ?? '';
  const chinese = fieldAt(path)?.aka?.find((word) => han.test(word)) ?? chineseNames[key];
  return { en: key.replaceAll(/[_-]/g, ' '), zh: chinese ?? key };
}

const kinds = { lever: 'levers', mechanism: 'mechanisms', kpi: 'kpis', trend: 'trends' } as const;

/**
 * The name of the entry that a value refers to; the value itself where the catalogue has no such
 * entry.
 */
export function leafName(
  catalog: Catalog,
  to: string | undefined,
  leaf: Pick<Leaf, 'id' | 'text'>,
): Text {
  if (leaf.id === undefined) return same(leaf.text);
  if (to === 'model') return modelName(catalog, leaf.id);
  return to !== undefined && to in kinds
    ? nameOf(catalog, kinds[to as keyof typeof kinds], leaf.id)
    : same(leaf.text);
}

/** The name of a lever by its key in the normalised plan. */
export function leverName(catalog: Catalog, key: string): Text {
  return nameOf(catalog, 'levers', key);
}
