import type { Understood } from '../model/understood.ts';
import type { Severity } from '../rules/rule.ts';
import type { Text } from '../text/language.ts';
import { shown } from '../text/message.ts';
import { startOf } from '../text/start.ts';

/** The texts of the command line, in both languages. */
export const cliWords = {
  severities: {
    error: { en: 'error', zh: '错误' },
    warning: { en: 'warning', zh: '警告' },
    info: { en: 'info', zh: '提示' },
    hint: { en: 'hint', zh: '建议' },
  } satisfies Record<Severity, Text>,
  fix: { en: 'fix', zh: '修正' },
  because: { en: 'because', zh: '依据' },
  see: { en: 'see', zh: '参见' },
  clean: { en: 'nothing to report', zh: '没有问题' },
  noPlans: { en: 'No plan files (*.plan.yaml) here.', zh: '此处没有计划文件（*.plan.yaml）。' },
  exists: {
    en: 'The file already exists; choose another name or add --force:',
    zh: '文件已存在，请换名或加 --force：',
  },
  notChanged: {
    'not-utf8': {
      en: 'not changed: it is not UTF-8. Save it as UTF-8 first.',
      zh: '未改动：文件不是 UTF-8 编码，请先另存为 UTF-8。',
    },
    changed: {
      en: 'not changed: the file changed in the meantime. Run again.',
      zh: '未改动：文件刚被改动，请重新运行。',
    },
    unwritable: { en: 'not changed: it cannot be written.', zh: '未改动：文件无法写入。' },
  },
  inputNotFixed: {
    en: 'Standard input is not UTF-8; nothing is written.',
    zh: '标准输入不是 UTF-8 编码，未输出任何内容。',
  },
  watching: {
    en: 'Watching for changes; press Ctrl+C to stop.',
    zh: '正在监视改动，按 Ctrl+C 结束。',
  },
  tooManyWarnings: {
    en: 'Warnings: {count}, allowed: {most}.',
    zh: '共 {count} 个警告，最多允许 {most} 个。',
  },
  internal: {
    en: 'Planwright itself failed. The findings of other rules are complete.',
    zh: 'Planwright 内部出错，其他规则的提示不受影响。',
  },
} as const;

/** `2 files: 5 errors, 3 warnings`. */
export function summaryText(
  files: number,
  counts: Readonly<Record<Severity, number>>,
  clean: number,
): Text {
  const plural = (count: number, word: string): string =>
    `${count} ${word}${count === 1 ? '' : 's'}`;
  const parts = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0);
  const en = parts.map((severity) =>
    severity === 'info' ? `${counts.info} info` : plural(counts[severity], severity),
  );
  const zh = parts.map((severity) => `${counts[severity]} 个${cliWords.severities[severity].zh}`);
  return {
    en: `${plural(files, 'plan')} checked, ${clean} clean: ${en.join(', ') || 'no findings'}`,
    zh: `检查了 ${files} 份计划，${clean} 份没有问题：${zh.join('，') || '没有任何提示'}`,
  };
}

/** What a draft could be asked besides. */
export function moreText(more: number): Text {
  return {
    en: `${more} more question${more === 1 ? '' : 's'}: --all`,
    zh: `另有 ${more} 个问题：--all`,
  };
}

/** Maximum length of a word in the list, in characters. */
const longestName = 40;

/** Maximum number of words listed as examples. */
const mostNamed = 6;

/**
 * `Not judged: 9 of 41 (subscription box, pet clinics, …)`: silence is no approval. Undefined where
 * all was judged.
 */
export function notJudgedText(
  results: readonly { readonly understood?: Understood }[],
): Text | undefined {
  const all = results.flatMap(({ understood }) => understood ?? []);
  const others = [...new Set(all.flatMap((one) => one.others))].map(shown);
  const total = all.reduce((sum, one) => sum + one.total, 0);
  const open = all.reduce((sum, one) => sum + one.others.length, 0);
  if (open === 0) return undefined;
  const named = others.slice(0, mostNamed).map((name) => startOf(name, longestName));
  const rest = others.length > mostNamed;
  return {
    en: `Not judged: ${open} of ${total} (${[...named, ...(rest ? ['…'] : [])].join(', ')})`,
    zh: `未作判断：${total} 项中的 ${open} 项（${named.join('、')}${rest ? '…' : ''}）`,
  };
}
