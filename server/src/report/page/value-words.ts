import type { Text } from '../../text/language.ts';

/** Display names for the enumerated values of the format. */
const values: Readonly<Record<string, Text>> = {
  planned: { en: 'planned', zh: '未开始' },
  running: { en: 'running', zh: '进行中' },
  done: { en: 'done', zh: '已完成' },
  stopped: { en: 'stopped', zh: '已停止' },
  open: { en: 'open', zh: '待核实' },
  confirmed: { en: 'confirmed', zh: '已证实' },
  wrong: { en: 'wrong', zh: '不成立' },
  companies: { en: 'companies', zh: '企业' },
  company: { en: 'company', zh: '企业' },
  persons: { en: 'persons', zh: '个人' },
  true: { en: 'yes', zh: '是' },
  false: { en: 'no', zh: '否' },
  low: { en: 'low', zh: '低' },
  medium: { en: 'medium', zh: '中' },
  high: { en: 'high', zh: '高' },
};

/** An enumerated value of the format in the reader's language; anything else as it is. */
export function valueWord(text: string, lang: 'en' | 'zh'): string {
  return (Object.hasOwn(values, text) ? values[text] : undefined)?.[lang] ?? text;
}

/** A number of findings in words: "2 errors", "2 个错误". */
export function counted(count: number, word: Text, lang: 'en' | 'zh'): string {
  return lang === 'zh' ? `${count} 个${word.zh}` : `${count} ${word.en}${count === 1 ? '' : 's'}`;
}
