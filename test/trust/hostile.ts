import { maxLength } from '../../server/src/syntax/guard.ts';
import { Random } from '../judge/random.ts';
import { bases } from '../support/plans.ts';

/** A text made to trouble whoever reads it. */
export interface Hostile {
  readonly name: string;
  readonly kind: string;
  readonly text: () => string;
}

const head = 'plan: 1\ntitle: t\nmodel: c2c\nperiod: 2027\n';
const plan = (): string => Object.values(bases)[0] ?? head;
const kb = 1000;
const mb = 1000 * kb;

const depth: Record<string, () => string> = {};
for (const levels of [100, 1000, 10_000, 100_000]) {
  depth[`${levels} open brackets`] = () => `a: ${'['.repeat(levels)}`;
  depth[`${levels} nested brackets`] = () => `levers: ${'['.repeat(levels)}${']'.repeat(levels)}\n`;
  depth[`${levels} nested braces`] = () =>
    `levers: ${'{a: '.repeat(levels)}${'}'.repeat(levels)}\n`;
  depth[`${levels} dashes`] = () => `levers:\n  ${'- '.repeat(levels)}x\n`;
  depth[`${levels} explicit keys`] = () => `${'? '.repeat(levels)}x\n`;
}
for (const levels of [100, 1000, 3000])
  depth[`${levels} indented maps`] = () =>
    Array.from({ length: levels }, (_, i) => `${' '.repeat(i)}a:\n`).join('');
depth['brackets inside quotes'] = () => `${head}summary: "${'['.repeat(100_000)}"\n`;
depth['brackets in block text'] = () => `${head}summary: |\n  ${'{['.repeat(50_000)}\n`;

const laughs = (levels: number): string =>
  Array.from({ length: levels }, (_, i) =>
    i === 0
      ? 'a0: &a0 [lol, lol]'
      : `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
  ).join('\n');

const expansion: Record<string, () => string> = {
  'billion laughs': () => laughs(10),
  'billion laughs, 200 levels': () => laughs(200),
  'self-merging maps': () =>
    Array.from({ length: 5000 }, (_, i) => `m${i}: &m${i}\n  <<: *m${i}`).join('\n'),
  'an anchor that holds itself': () => `${head}levers: &a\n  x: *a\n`,
  '99,000 aliases': () => `a: &a x\nlevers: [${'*a, '.repeat(99_000)}]\n`,
  'undefined aliases': () =>
    Array.from({ length: 10_000 }, (_, i) => `k${i}: *nobody${i}`).join('\n'),
  'merge lists': () => `a: &a {x: 1}\nb:\n  <<: [${'*a, '.repeat(20_000)}]\n`,
  'nested explicit keys with aliases': () => `${'? &a '.repeat(400)}x\n`,
};

const size: Record<string, () => string> = {};
for (const [label, length] of [
  ['100 KB', 100 * kb],
  ['1 MB', mb],
  ['2 MB', 1_990_000],
  ['10 MB', 10 * mb],
] as const) {
  // What is read is bounded in characters, what is only sent and refused weighs by its bytes.
  const sizeOf =
    length < maxLength
      ? (piece: string) => piece.length
      : (piece: string) => Buffer.byteLength(piece);
  const fill = (piece: string): string =>
    piece.repeat(Math.ceil(length / sizeOf(piece))).slice(0, length);
  size[`${label} of list items`] = () => `levers:\n${fill('  - a\n')}`;
  size[`${label} of flow items`] = () => `levers: [${fill('1,')}]\n`;
  size[`${label} of commas`] = () => `levers: [${fill(',')}`;
  size[`${label} of empty lines`] = () => `${head}${fill('\n')}`;
  size[`${label} in one scalar`] = () => `${head}summary: ${fill('word ')}\n`;
  size[`${label} in a quoted scalar`] = () => `${head}summary: "${fill('word ')}\n`;
  size[`${label} of top keys`] = () =>
    Array.from({ length: length / 10 }, (_, i) => `k${i}: v`).join('\n');
  size[`${label} of one key`] = () => fill('a: b\n');
  size[`${label} of levers`] = () =>
    `${head}levers:\n${Array.from({ length: length / 22 }, (_, i) => `  lever-${i}: [a]`).join('\n')}\n`;
  size[`${label} of comments`] = () => fill('# planwright-ignore-next-line LEV101\n');
  size[`${label} of colons`] = () => fill(':');
  size[`${label} of full-width colons`] = () => fill('键：值\n');
  size[`${label} of plans, one after the other`] = () => fill(`${plan()}\n`);
  size[`${label} of documents`] = () => fill('---\na: b\n');
  size[`${label} of tabs`] = () => fill('\ta: b\n');
  size[`${label} of quotes`] = () => fill('"');
  size[`${label} of broken lines`] = () => fill('  - [}\n');
}
size['20,000 KPIs'] = () =>
  `${head}kpis:\n${Array.from({ length: 20_000 }, (_, i) => `  k${i}: 1% -> 2% by 2027-12 @ a`).join('\n')}\n`;
size['20,000 initiatives'] = () =>
  `${head}initiatives:\n${Array.from({ length: 20_000 }, (_, i) => `  i${i}: {lever: trust, after: i${i + 1}}`).join('\n')}\n`;

const swaps =
  (text: string, from: RegExp, to: string): (() => string) =>
  () =>
    text.replace(from, to);
const encodings: Record<string, () => string> = {
  'lone CR': swaps(plan(), /\n/g, '\r'),
  CRLF: swaps(plan(), /\n/g, '\r\n'),
  'mixed line ends': () => {
    const random = new Random(7);
    return plan().replace(/\n/g, () => random.pick(['\n', '\r\n', '\r']) ?? '\n');
  },
  'CR CR LF': swaps(plan(), /\n/g, '\r\r\n'),
  'a BOM': () => `\ufeff${plan()}`,
  'two BOMs': () => `\ufeff\ufeff${plan()}`,
  'BOMs in every line': swaps(plan(), /\n/g, '\n\ufeff'),
  NUL: () => `${plan()}\0`,
  'NUL in a key': () => `${head}le\0vers: x\n`,
  'C0 controls': () =>
    `${head}summary: "${Array.from({ length: 32 }, (_, i) =>
      i === 10 || i === 13 ? '' : String.fromCharCode(i),
    )
      .join('')
      .slice(1)}"\n`,
  'C1 controls': () => `${head}summary: \u0085\u0080\u009b31m\n`,
  'U+2028 and U+2029': swaps(plan(), / /g, '\u2028'),
  'next line instead of LF': swaps(plan(), /\n/g, '\u0085'),
  'lone high surrogates': () => `${head}summary: \ud83d\nlevers:\n  \ud83d: x\n`,
  'lone low surrogates': () => `${head}\ude00: \ude00\nlevers: \ude00[\n`,
  'emoji everywhere': swaps(plan(), / /g, ' 😀'),
  'an emoji at the end': () => `${head}levers: [😀`,
  'emoji keys': () => `😀: 😀\nlevers:\n  😀: [😀, 😀]\nkpis: {😀: 😀}\n`,
  'bidi overrides': () =>
    `${head}summary: \u202egnp.exe\u202c \u2066x\u2069\nlevers:\n  \u202etsurt: x\n`,
  'zero width': swaps(plan(), /:/g, '\u200b:'),
  'no-break spaces': swaps(plan(), / /g, '\u00a0'),
  'full-width everything': swaps(plan(), /[!-~]/g, '！'),
  'combining marks': () => `${head}summary: a${'\u0301'.repeat(50_000)}\n`,
  noncharacters: () => `${head}summary: \uffff\ufffe\u{10ffff}\n`,
  'UTF-16 taken for UTF-8': () => [...head].join('\ufffd'),
};

const keys: Record<string, () => string> = {
  prototypes: () =>
    ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf']
      .map((key) => `${key}: {polluted: yes}`)
      .join('\n'),
  'prototypes in every section': () =>
    `${head}${['levers', 'kpis', 'initiatives', 'risks', 'sources', 'budget', 'ignore']
      .map((one) => `${one}:\n  __proto__: {a: b}\n  constructor: x\n  toString: [y]\n`)
      .join('')}`,
  'prototypes as values': () =>
    `plan: 1\ntitle: toString\nmodel: __proto__\nstatus: constructor\nlang: valueOf\ncurrency: hasOwnProperty\nperiod: toString\ntrends: [__proto__, constructor]\n`,
  'collection keys': () => `? [a, b]\n: c\n? {d: e}\n: f\n? |\n  text\n: g\n`,
  'empty keys': () => `: a\n"": b\n? \n: c\n`,
  'a key of 100 KB': () =>
    `${head}${'k'.repeat(100_000)}: x\nlevers:\n  ${'l'.repeat(100_000)}: x\n`,
  '20,000 equal keys': () => 'levers:\n'.repeat(20_000),
  'equal keys in a section': () => `levers:\n${'  trust: x\n'.repeat(10_000)}`,
  'every section a scalar': () =>
    ['levers', 'kpis', 'initiatives', 'risks', 'sources', 'budget', 'ignore', 'period']
      .map((k) => `${k}: 5`)
      .join('\n'),
  'every section a list': () =>
    ['levers', 'kpis', 'initiatives', 'risks', 'sources', 'budget', 'plan', 'title']
      .map((k) => `${k}: [[], {}, 5]`)
      .join('\n'),
  tags: () =>
    `!!binary plan: !!int 1\ntitle: !<tag:x> t\nlevers: !!set {a, b}\nmodel: !!js/function "x"\n`,
  numbers: () =>
    `plan: 0777\ntitle: 9007199254740993\nperiod: 1e999\nbudget: {total: -0, reserve: .inf}\nkpis: {gmv: 1e999 -> -1e999 by 9999-99 @ x}\n`,
};

const long = (piece: string): string => piece.repeat(Math.ceil((100 * kb) / piece.length));
const patterns: Record<string, () => string> = {};
for (const [name, piece] of Object.entries({
  spaces: ' ',
  tabs: '\t',
  dashes: '-',
  arrows: '->',
  digits: '1',
  'digits and commas': '1,',
  'digits and dots': '1.',
  'digits and percent': '1% ',
  dates: '2027-01..',
  ats: '@ ',
  'at signs': '@',
  slashes: '/',
  colons: ': ',
  quotes: '"',
  apostrophes: "'",
  backslashes: '\\',
  braces: '${',
  stars: '*',
  backticks: '`',
  hashes: ' #',
  'wide brackets': '［',
  'lenticular brackets': '【',
  'wide braces': '｛a：',
  'commas of a list': '、',
  'wide owners': '→＠',
  brackets: '[](',
  'angle brackets': '<',
  'full-width': '，',
  Chinese: '提升',
  words: 'aaaa ',
  by: ' by ',
  'spaces before a symbol': ' \u3000',
  www: 'http://',
  ignores: 'planwright-ignore ',
})) {
  patterns[`${name} as text`] = () => `${head}summary: a${long(piece)}!\ngoal: ${long(piece)}\n`;
  patterns[`${name} quoted`] = () => `${head}summary: '${long(piece).replaceAll("'", "''")}!'\n`;
  patterns[`${name} as a KPI`] = () =>
    `${head}kpis:\n  gmv: ${long(piece)}x\n  return-rate: {target: '${long(piece).replaceAll("'", "''")}', due: '${long(piece).replaceAll("'", "''")}'}\n`;
  patterns[`${name} after wide colons`] = () =>
    `${head}kpis:\n  gmv： a${long(piece)}b！\n  return-rate： ${long(piece)}b\nlevers:\n  trust： [a${long(piece)}b， c]\n  governance： {a${long(piece)}b： c}\n`;
  patterns[`${name} as a line`] = () => `${head}levers:\n  trust: [x]\n${long(piece)}\n`;
  patterns[`${name} as a comment`] = () =>
    `${head}# planwright-ignore${long(piece)}\nlevers:\n  trust: x # ${long(piece)}\n`;
  patterns[`${name} as an initiative`] = () =>
    `${head}initiatives:\n  a: {name: '${long(piece).replaceAll("'", "''")}', when: '${long(piece).replaceAll("'", "''")}', budget: '${long(piece).replaceAll("'", "''")}'}\nsources:\n  s: '${long(piece).replaceAll("'", "''")}'\n`;
}

const whole: Record<string, () => string> = {
  empty: () => '',
  'one space': () => ' ',
  'one colon': () => ':',
  'conflict markers': () =>
    plan().replace(
      'model:',
      '<<<<<<< HEAD\nmodel: b2b\n=======\nmodel: c2c\n>>>>>>> other\nmodel:',
    ),
  'one conflict marker': () => `${head}<<<<<<< HEAD\n`,
  binary: () => {
    const random = new Random(3);
    return Array.from({ length: 20_000 }, () => String.fromCharCode(random.between(0, 255))).join(
      '',
    );
  },
  'random UTF-16': () => {
    const random = new Random(4);
    return Array.from({ length: 50_000 }, () =>
      String.fromCharCode(random.between(1, 0xffff)),
    ).join('');
  },
  'random printable': () => {
    const random = new Random(5);
    return Array.from({ length: 100_000 }, () => String.fromCharCode(random.between(32, 126))).join(
      '',
    );
  },
  'random YAML indicators': () => {
    const random = new Random(6);
    const signs = [...'[]{}:,-?!&*|>%@`"\'# \n'];
    return Array.from({ length: 100_000 }, () => random.pick(signs)).join('');
  },
  JSON: () =>
    JSON.stringify({ plan: 1, title: 't', levers: { trust: Array(20_000).fill({ a: [1] }) } }),
  HTML: () => '<!doctype html><script>alert(1)</script>\n'.repeat(500),
  'a scalar': () => 'hello world',
  'a list': () => '- a\n- b\n',
  'only comments': () => '# a\n# b\n',
  directives: () => '%YAML 9.9\n%TAG ! tag:x\n---\na: b\n...\n--- c\n',
  'a company catalogue': () =>
    `catalog: 1\nname: x\nlevers:\n${Array.from({ length: 5000 }, (_, i) => `  l${i}: {name: x, models: {c2c: required}}`).join('\n')}`,
  'a baseline': () => JSON.stringify({ planwright: 'baseline', findings: [] }),
};

/** All hostile texts that are opened as plans, by kind. */
export function hostileTexts(): readonly Hostile[] {
  const groups = { depth, expansion, size, encodings, keys, patterns, whole };
  return Object.entries(groups).flatMap(([kind, texts]) =>
    Object.entries(texts).map(([name, text]) => ({ kind, name, text })),
  );
}
