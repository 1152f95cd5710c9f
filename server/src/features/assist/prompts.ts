import type { Lang, Text } from '../../text/language.ts';
import { ask, draft, review } from './prompt-texts.ts';
import { tameText } from './tame.ts';
import { AssistError, planNote } from './tool.ts';

/** A prompt that a user chooses in a client. */
export interface AssistPrompt {
  readonly name: string;
  readonly title: Text;
  readonly about: Text;
  readonly arguments: readonly {
    readonly name: string;
    readonly about: Text;
    readonly required?: true;
  }[];
  readonly make: (given: Readonly<Record<string, string>>, lang: Lang) => string;
}

const langArgument = { name: 'lang', about: { en: 'en or zh', zh: 'en 或 zh' } } as const;

const planArgument = {
  name: 'plan',
  about: { en: 'path of the plan, or its text', zh: '计划的路径或文本' },
  required: true,
} as const;

/** The prompts, in both languages. */
export const assistPrompts: readonly AssistPrompt[] = [
  {
    name: 'draft_plan',
    title: { en: 'Draft a plan from a brief', zh: '按简报起草计划' },
    about: {
      en: 'Scaffold, fill, check, fix and ask; nothing invented.',
      zh: '骨架、填写、检查、修复、提问，不编造。',
    },
    arguments: [
      { name: 'brief', about: { en: 'the brief', zh: '简报' }, required: true },
      langArgument,
    ],
    make: ({ brief = '' }, lang) => withContent(draft, { brief }, lang),
  },
  {
    name: 'review_plan',
    title: { en: 'Review a plan', zh: '评审计划' },
    about: {
      en: 'What would make it fail, and what to ask.',
      zh: '哪里可能失败，该问什么。',
    },
    arguments: [
      planArgument,
      {
        name: 'git',
        about: { en: 'range of the change, such as main...HEAD', zh: '改动范围，如 main...HEAD' },
      },
      langArgument,
    ],
    make: ({ plan = '', git = '' }, lang) => withContent(review, { plan, git }, lang),
  },
  {
    name: 'ask_owner',
    title: { en: 'Turn a finding into a question for its owner', zh: '把提示变成给负责人的问题' },
    about: { en: 'One question in plain words.', zh: '一个大白话的问题。' },
    arguments: [
      planArgument,
      {
        name: 'finding',
        about: {
          en: 'rule and message, as check_plan gave them',
          zh: 'check_plan 给出的规则与提示',
        },
        required: true,
      },
      langArgument,
    ],
    make: ({ plan = '', finding = '' }, lang) => withContent(ask, { plan, finding }, lang),
  },
];

/**
 * The text of a prompt for what a user gave.
 * @throws AssistError for a missing argument
 */
export function promptText(
  prompt: AssistPrompt,
  given: Readonly<Record<string, string>>,
  lang: Lang,
): string {
  for (const { name, required } of prompt.arguments)
    if (required && (given[name] ?? '').trim() === '')
      throw new AssistError({ en: `\`${name}\` is missing.`, zh: `缺少 \`${name}\`。` });
  return prompt.make(given, lang);
}

/** What to do, then what the user gave, each fenced as content. */
function withContent(text: Text, given: Readonly<Record<string, string>>, lang: Lang): string {
  const parts = Object.entries(given)
    .filter(([, words]) => words.trim() !== '')
    .map(([name, words]) => fenced(name, tameText(words)));
  return [text[lang], planNote[lang], ...parts].join('\n\n');
}

/** A text between marks that it cannot contain. */
function fenced(name: string, words: string): string {
  const longest = Math.max(2, ...[...words.matchAll(/~+/g)].map(([run]) => run.length));
  const fence = '~'.repeat(longest + 1);
  return `${name}:\n${fence}\n${words}\n${fence}`;
}
