import type { ProblemCode } from '../../syntax/problem.ts';
import type { Text } from '../../text/language.ts';

/**
 * Messages for syntax errors, for people who do not know YAML. `{found}` is the text in question.
 */
export const problemTexts: Readonly<
  Record<ProblemCode, { readonly reason: Text; readonly hint: Text }>
> = {
  'too-large': {
    reason: {
      en: 'the file has more than 1 million characters, 20,000 lines or 5,000 entries',
      zh: '文件超过 100 万字符、2 万行或 5,000 个条目',
    },
    hint: { en: 'Split it into several plans.', zh: '请拆成多份计划。' },
  },
  'too-dense': {
    reason: {
      en: 'it has too many brackets, commas, colons or quotes for a plan',
      zh: '此处括号、逗号、冒号或引号过多，无法作为计划读取',
    },
    hint: {
      en: 'Usually the indentation or a bracket is wrong in this line; write one entry per line.',
      zh: '通常是此行的缩进或括号有误；请每行写一项。',
    },
  },
  'too-deep': {
    reason: { en: 'it is nested too deeply', zh: '嵌套层数过多' },
    hint: {
      en: 'A plan needs about six levels; look for brackets that are never closed.',
      zh: '计划一般不超过六层，请检查是否有未闭合的括号。',
    },
  },
  binary: {
    reason: { en: 'it is not a text file', zh: '这不是文本文件' },
    hint: { en: 'Save the plan as UTF-8 text.', zh: '请另存为 UTF-8 文本。' },
  },
  'conflict-markers': {
    reason: {
      en: 'the file still contains both sides of a merge conflict',
      zh: '文件中还留着合并冲突的两侧内容',
    },
    hint: {
      en: 'Keep one side and delete the lines with <<<<<<<, ======= and >>>>>>>.',
      zh: '请保留其中一侧，并删除 <<<<<<<、=======、>>>>>>> 这几行。',
    },
  },
  'tab-indent': {
    reason: { en: 'it is indented with a tab', zh: '缩进用了制表符' },
    hint: { en: 'Indent with two spaces per level.', zh: '请用两个空格表示一级缩进。' },
  },
  'reserved-start': {
    reason: { en: 'a value cannot start with `{found}`', zh: '取值不能以 `{found}` 开头' },
    hint: {
      en: 'Remove the character, or put the value in quotes.',
      zh: '请去掉该符号，或给取值加引号。',
    },
  },
  comparison: {
    reason: {
      en: '`{found}` starts with a character that has another meaning here',
      zh: '`{found}` 开头的符号在此另有含义',
    },
    hint: {
      en: 'Write `min 4.6` for “at least” and `max 4.6` for “at most”.',
      zh: '“至少”写 `min 4.6`，“至多”写 `max 4.6`。',
    },
  },
  'question-mark': {
    reason: { en: 'a value cannot start with a question mark', zh: '取值不能以问号开头' },
    hint: {
      en: 'Write `tbd` for a number that is still to be measured.',
      zh: '尚未测量的数字请写 `tbd`。',
    },
  },
  'missing-space': {
    reason: {
      en: 'there is no space after the colon in `{found}`',
      zh: '`{found}` 的冒号后缺少空格',
    },
    hint: { en: 'Add a space after the colon.', zh: '请在冒号后加一个空格。' },
  },
  'colon-in-value': {
    reason: {
      en: 'the text `{found}` contains a colon followed by a space',
      zh: '文字 `{found}` 中含有冒号加空格',
    },
    hint: { en: 'Put the text in quotes.', zh: '请给整段文字加引号。' },
  },
  'unclosed-quote': {
    reason: { en: 'a quote `{found}` is opened and never closed', zh: '引号 `{found}` 没有闭合' },
    hint: { en: 'Close it at the end of the text.', zh: '请在文字末尾补上引号。' },
  },
  'bad-escape': {
    reason: {
      en: '`{found}` is not a valid escape inside double quotes',
      zh: '双引号内的 `{found}` 没有意义',
    },
    hint: {
      en: 'Write `\\\\` for a backslash, or use single quotes.',
      zh: '反斜杠请写 `\\\\`，或改用单引号。',
    },
  },
  'text-after-quote': {
    reason: {
      en: 'text continues after the closing quote in `{found}`',
      zh: '`{found}` 的引号之后还有文字',
    },
    hint: {
      en: 'Put the whole value in quotes, or none of it.',
      zh: '请给整个取值加引号，或都不加。',
    },
  },
  'unclosed-bracket': {
    reason: { en: 'a bracket `{found}` is opened and never closed', zh: '括号 `{found}` 没有闭合' },
    hint: { en: 'Close it where the list ends.', zh: '请在列表末尾补上括号。' },
  },
  'extra-bracket': {
    reason: { en: 'there is a closing bracket too many', zh: '多了一个右括号' },
    hint: { en: 'Delete it.', zh: '请删除。' },
  },
  'empty-item': {
    reason: { en: 'there is a comma too many', zh: '多了一个逗号' },
    hint: { en: 'Delete it, or write the missing item.', zh: '请删除，或补上缺少的一项。' },
  },
  indentation: {
    reason: {
      en: '`{found}` does not line up with the lines above',
      zh: '`{found}` 没有与上面的行对齐',
    },
    hint: {
      en: 'Entries of one section start at the same column.',
      zh: '同一部分的各条应从同一列开始。',
    },
  },
  'no-colon': {
    reason: {
      en: '`{found}` is neither a `key: value` nor part of the text above',
      zh: '`{found}` 既不是“键: 值”，也不属于上面的文字',
    },
    hint: {
      en: 'Add a colon and a value, or indent it under the text it belongs to.',
      zh: '请补上冒号与取值，或缩进到所属文字之下。',
    },
  },
  title: {
    reason: {
      en: '`{found}` stands alone above the first key',
      zh: '`{found}` 单独写在第一个键之上',
    },
    hint: {
      en: 'Write it as `title: …`, or start it with `#` if it is only a remark.',
      zh: '请写成 `title: …`；若只是备注，请在行首加 `#`。',
    },
  },
  table: {
    reason: {
      en: 'a table stands right below `{found}`',
      zh: '表格直接写在 `{found}` 之下',
    },
    hint: {
      en: 'Put `|` after the colon and indent the lines of the table.',
      zh: '请在冒号后加 `|`，并把表格各行缩进。',
    },
  },
  'remark-beside': {
    reason: {
      en: '`{found}` stands beside a key that has lines of its own below',
      zh: '`{found}` 写在键旁，而该键下面另有内容',
    },
    hint: {
      en: 'Make it a remark: start it with `#`.',
      zh: '请在它前面加 `#`，作为备注。',
    },
  },
  'dash-after-key': {
    reason: { en: 'a list starts on the line of its key', zh: '列表写在了键的同一行' },
    hint: {
      en: 'Start each `- item` on a line of its own, or write `[a, b]`.',
      zh: '请让每个 `- 项` 另起一行，或写成 `[a, b]`。',
    },
  },
  'list-without-key': {
    reason: { en: 'the list `{found}` … has no heading', zh: '列表 `{found}` … 上面没有标题' },
    hint: {
      en: 'Write a heading with a colon above it, such as `risks:`; a line with `#` is only a remark.',
      zh: '请在上面写一行带冒号的标题，如 `风险:`；以 `#` 开头的行只是备注。',
    },
  },
  'several-documents': {
    reason: { en: 'a second document starts at `{found}`', zh: '从 `{found}` 起是第二份文档' },
    hint: {
      en: 'Everything from here on would be left out. Delete the line, or move the rest to a file of its own.',
      zh: '从此处起的内容都不会读取。请删除这一行，或把其余内容移到单独的文件。',
    },
  },
  other: {
    reason: { en: '`{found}` does not fit here', zh: '此处不能出现 `{found}`' },
    hint: {
      en: 'Compare with the lines above; put texts with special characters in quotes.',
      zh: '请对照上面的写法；含特殊符号的文字请加引号。',
    },
  },
};
