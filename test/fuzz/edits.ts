import type { Random } from '../judge/random.ts';

/** The characters from `start` to `end` give way to others. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly insert: string;
}

const pieces = [
  ...[
    'x',
    ' ',
    '  ',
    ':',
    ': ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '#',
    ' # note',
    '|',
    '>',
    '@',
    '->',
    '%',
    '&a ',
    '*a',
    '!t ',
    '? ',
  ],
  ...[
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\r',
    '\t',
    '\n\n',
    '---\n',
    '\u3000',
    '，',
    '：',
    '（',
    '“',
    '中文',
    '😀',
    '\ud83d',
    '\u2028',
    '\ufeff',
  ],
  ...[
    'TODO',
    'tbd',
    '2027-13',
    '35%',
    'key: value\n',
    '  key: value\n',
    '\nkey: value\n',
    '\nlevers:\n',
    '\nkpis:\n  x: 1\n',
    '# planwright-ignore\n',
  ],
  ...[
    'trust',
    'kpi-00001',
    'green',
    'b2b',
    'status: draft\n',
    '  trust: {}\n',
    'n/a',
    'null',
    '~',
    '<<: ',
    '<<<<<<< x\n',
    '>>>>>>> y\n',
  ],
];

/**
 * A random edit: mostly a key or two typed or deleted, sometimes a line moved away, a block of
 * lines twice, a piece that breaks or repairs quotes, brackets, indentation or keys.
 */
export function randomEdit(text: string, random: Random): Edit {
  const at = random.between(0, text.length);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const kind = random.next();
  if (kind < 0.35) return edit(at, at, random.pick(pieces) ?? 'x');
  if (kind < 0.5) return edit(at, at, 'abcdefghij 12'[random.between(0, 12)] ?? 'a');
  if (kind < 0.65) return edit(at, Math.min(text.length, at + random.between(1, 3)), '');
  if (kind < 0.72) return edit(lineStart, lineEnd, '');
  if (kind < 0.79) return edit(lineStart, lineStart, text.slice(lineStart, lineEnd));
  if (kind < 0.84) return edit(lineStart, lineStart, ' '.repeat(random.between(1, 3)));
  if (kind < 0.89) return edit(lineStart, Math.min(lineEnd, lineStart + random.between(1, 2)), '');
  if (kind < 0.94)
    return edit(at, Math.min(text.length, at + random.between(1, 120)), random.pick(pieces) ?? '');
  const from = random.between(0, text.length);
  return edit(at, at, text.slice(from, from + random.between(1, 200)));
}

function edit(start: number, end: number, insert: string): Edit {
  return { start, end, insert };
}

/** The text after an edit. */
export function applied(text: string, { start, end, insert }: Edit): string {
  return text.slice(0, start) + insert + text.slice(end);
}
