import type { Text } from '../text/language.ts';

/** The group of a rule, by its code. */
export const groups: Readonly<Record<string, Text>> = {
  STR: { en: 'Structure', zh: '结构' },
  LEV: { en: 'Levers', zh: '杠杆' },
  MEC: { en: 'Mechanisms', zh: '做法' },
  KPI: { en: 'KPIs and numbers', zh: '指标与数字' },
  TIM: { en: 'Timing', zh: '时间' },
  BUD: { en: 'Budget', zh: '预算' },
  EVI: { en: 'Evidence', zh: '证据' },
  REF: { en: 'References', zh: '引用' },
  FIT: { en: 'Model fit', zh: '模式适配' },
  TRD: { en: 'Trends', zh: '趋势' },
  ACT: { en: 'Figures', zh: '实际值' },
  WRD: { en: 'Wording', zh: '措辞' },
  IGN: { en: 'Silenced findings', zh: '已忽略的提示' },
  CFG: { en: 'Configuration', zh: '配置' },
};
