import { addressAt } from '../../model/places.ts';
import { defineRule } from '../rule.ts';
import { safe } from '../support/fixes.ts';

export default defineRule({
  code: 'STR007',
  name: 'full-width-punctuation',
  severity: 'error',
  tier: 1,
  origin: 'sense',
  documents: ['plan', 'config', 'catalog'],
  title: { en: 'Full-width punctuation in the structure', zh: '结构处用了全角标点' },
  why: {
    en: 'YAML reads full-width punctuation as text: the line is joined to its neighbour and its content is lost without an error.',
    zh: 'YAML 把全角符号当作普通文字：这一行会并入相邻的行，内容悄悄丢失。',
  },
  message: {
    en: 'Full-width `{char}` (U+{code}) where YAML needs `{ascii}`. Without it the line would be joined to its neighbour and lost.',
    zh: '此处用了全角“{char}”（U+{code}），YAML 需要半角 `{ascii}`；否则这一行会并入相邻的行而丢失。',
  },
  variants: {
    blank: {
      en: 'A full-width or no-break space (U+{code}) where YAML needs an ordinary one. The line is not read as it looks.',
      zh: '此处用了全角或不间断空格（U+{code}），YAML 需要普通空格，否则这一行不会按看上去的样子读取。',
    },
    item: {
      en: 'Is `{char}` (U+{code}) part of the item, or does it end one? Only `{ascii}` separates items; now this is one item.',
      zh: '这里的“{char}”（U+{code}）是这一项的文字，还是分隔两项？只有 `{ascii}` 才分隔，现在算作一项。',
    },
    quote: {
      en: 'Typographic quote `{char}` (U+{code}) where YAML needs `{ascii}`. Without it the quotes are part of the text, and a comma ends the text.',
      zh: '此处用了中文或排版引号“{char}”（U+{code}），YAML 需要半角 `{ascii}`；否则引号成为文字的一部分，其中的逗号会把它截断。',
    },
  },
  survivesStop: true,
  check({ plan, report }) {
    for (const one of plan.syntax.confusables) {
      const char = one.found.trim() === '' ? '␣' : one.found;
      const code = (one.found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const isItem = /[、，]/u.test(char) && isInBrackets(plan.syntax.text, one.span.start);
      const variant = isItem ? 'item' : variantOf(char, one.ascii);
      report({
        span: one.span,
        path: addressAt(plan.root, one.span),
        ...(variant !== undefined && { variant }),
        ...((isItem || isOrnament(plan.syntax.text, one.span.start)) && {
          severity: 'hint' as const,
        }),
        data: { char, code, ascii: one.ascii },
        fixes: () => safe(fixTitle, one.edits),
      });
    }
  },
});

function variantOf(char: string, ascii: string): string | undefined {
  if (char === '␣') return 'blank';
  return /["']/.test(ascii) ? 'quote' : undefined;
}

/** In brackets an enumeration comma may be part of an item, and so may another beside `,`. */
function isInBrackets(text: string, at: number): boolean {
  const line = text.lastIndexOf('\n', at) + 1;
  const open = text.lastIndexOf('[', at);
  const close = text.indexOf(']', at);
  const isInside = open >= line && close >= 0 && !text.slice(open, at).includes(']');
  return isInside && (text[at] === '、' || text.slice(open, close).includes(','));
}

/** `【年度计划】` alone in a line: the brackets of a heading. */
function isOrnament(text: string, at: number): boolean {
  const end = text.indexOf('\n', at);
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
  return line.startsWith('【') && line.trimEnd().endsWith('】');
}

const fixTitle = { en: 'Use ASCII characters', zh: '改用半角符号' };
