import { same, type Text } from '../text/language.ts';

/**
 * The errors of the argument parser in both languages; the words in quotes are the ones that were
 * typed.
 */
const complaints: Readonly<Record<string, (words: readonly string[], message: string) => Text>> = {
  'commander.unknownOption': ([option = '']) => ({
    en: `Unknown option: ${option}.`,
    zh: `没有选项 ${option}。`,
  }),
  'commander.unknownCommand': ([name = '']) => ({
    en: `Unknown command: ${name}.`,
    zh: `没有命令 ${name}。`,
  }),
  'commander.missingArgument': ([name = '']) => ({
    en: `The argument ${name} is missing.`,
    zh: `缺少参数 ${name}。`,
  }),
  'commander.optionMissingArgument': ([option = '']) => ({
    en: `${option} needs a value.`,
    zh: `${option} 需要一个值。`,
  }),
  'commander.missingMandatoryOptionValue': ([option = '']) => ({
    en: `${option} must be given.`,
    zh: `必须给出 ${option}。`,
  }),
  'commander.excessArguments': () => ({ en: 'Too many arguments.', zh: '参数过多。' }),
  'commander.conflictingOption': ([a = '', b = '']) => ({
    en: `${a} and ${b} exclude each other.`,
    zh: `${a} 与 ${b} 不能同时使用。`,
  }),
  'commander.invalidArgument': ([option = '', value = ''], message) => {
    const allowed = /Allowed choices are (.*)\.$/.exec(message)?.[1];
    return {
      en: `${value} is not allowed for ${option}${allowed ? `; choose ${allowed}` : ''}.`,
      zh: `${option} 不接受 ${value}${allowed ? `，可选：${allowed.replaceAll(', ', '、')}` : ''}。`,
    };
  },
};

/** A usage error as a sentence, with a suggestion where a similar word exists. */
export function usageText(code: string, message: string): Text {
  const words = [...message.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  const sentence = complaints[code]?.(words, message);
  if (!sentence) return same(message);
  const near = /\(Did you mean (.*)\?\)/s.exec(message)?.[1];
  return near === undefined
    ? sentence
    : { en: `${sentence.en} Did you mean ${near}?`, zh: `${sentence.zh}您是否想写 ${near}？` };
}
