import assert from 'node:assert/strict';
import { hover } from '../../server/src/features/hover.ts';
import { plainOfMarkdown } from '../../server/src/features/plain-of-markdown.ts';
import { atCursor } from '../support/cursor.ts';
import { openPlan } from '../support/open.ts';

function hovered(marked: string, lang: 'en' | 'zh' = 'en'): string {
  const { text, offset } = atCursor(marked);
  return hover(openPlan(text, lang), offset)?.markdown ?? '';
}

const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\n';

/** A reference with the cursor in it, and what its hover must hold. */
const references: readonly (readonly [string, string, RegExp])[] = [
  [
    'an own KPI',
    `${head}levers:\n  trust: {kpis: [hap‸py-index]}\nkpis:\n  happy-index: 40 -> 60 by 2027-12 @ Li\n`,
    /`happy-index`[\s\S]*happy-index: 40 -> 60 by 2027-12 @ Li/,
  ],
  [
    'a known KPI, with what the catalogue says',
    `${head}levers:\n  trust: {kpis: [dis‸pute-rate]}\nkpis:\n  dispute-rate: 3% -> 1%\n`,
    /dispute-rate: 3% -> 1%[\s\S]*\*Formula:\*/,
  ],
  [
    'an initiative without a name',
    `${head}initiatives:\n  a: {lever: trust, owner: Li}\n  b: {after: [‸a]}\n`,
    /`a`[\s\S]*a: \{lever: trust, owner: Li\}/,
  ],
  [
    'an initiative over lines',
    `${head}initiatives:\n  a:\n    name: Escrow\n    owner: Li\n  b: {after: [‸a]}\n`,
    /\*\*Escrow\*\* · `a`[\s\S]*\n {2}name: Escrow\n {2}owner: Li\n/,
  ],
  [
    'with CRLF and four blanks',
    `initiatives:\n    a:\n        owner: Li\n    b: {after: [‸a]}\n`.replaceAll('\n', '\r\n'),
    /a:\n {4}owner: Li\n/,
  ],
  [
    'a source without a title',
    `${head}levers:\n  trust: {evidence: [sur‸vey]}\nsources:\n  survey: {note: asked 200 sellers}\n`,
    /survey: \{note: asked 200 sellers\}/,
  ],
  [
    'a risk in an address',
    `${head}risks:\n  late: {risk: partner is late}\nignore:\n  - {rule: STR014, at: risks.l‸ate, reason: x}\n`,
    /late: \{risk: partner is late\}/,
  ],
  [
    'an assumption in an address',
    `${head}assumptions:\n  bank: signs in March\nignore: [{rule: STR014, at: assumptions.ba‸nk}]\n`,
    /bank: signs in March/,
  ],
  [
    'what an assumption affects',
    `${head}kpis:\n  own: 1 -> 2\nassumptions:\n  bank: {assume: x, affects: [o‸wn]}\n`,
    /own: 1 -> 2/,
  ],
  [
    'a Chinese id in quotes',
    `${head}levers:\n  trust: {kpis: ["满意‸度"]}\nkpis:\n  满意度: 40 -> 60 by 2027-12\n`,
    /`满意度`[\s\S]*满意度: 40 -> 60/,
  ],
  ['JSON', '{"initiatives": {"a": {"owner": "Li"}, "b": {"after": ["‸a"]}}}', /"owner": "Li"/],
];

describe('hover on a reference to an own entry', () => {
  for (const [what, marked, expected] of references)
    it(`shows ${what}`, () => assert.match(hovered(marked), expected));

  it('is short where the text is long', () => {
    const many = Array.from({ length: 400 }, (_, index) => `    note${index}: x\n`).join('');
    const text = hovered(
      `initiatives:\n  a:\n    name: ${'x'.repeat(9000)}\n${many}  b: {after: [‸a]}\n`,
    );
    assert.ok(text.length < 2500, String(text.length));
    assert.match(text, /…/);
  });
});

describe('hover on a KPI', () => {
  const plan = (model: string, currency = 'CNY'): string =>
    `plan: 1\nmodel: ${model}\ncurrency: ${currency}\nperiod: 2027\nkpis:\n  delivery-‸lead-time: 5 days -> 3 days\n`;
  const figures = (text: string): string[] =>
    text.split('\n\n').filter((line) => line.startsWith('*Case:*'));

  it('has up to four figures of cases, those of the plan’s model and market first', () => {
    const abroad = figures(hovered(plan('cross-border')));
    assert.equal(abroad.length, 4);
    assert.match(abroad[0] ?? '', /Amazon/);
    assert.match(abroad[1] ?? '', /AliExpress Choice: 14 → 5 days/);
    assert.match(figures(hovered(plan('b2c')))[0] ?? '', /JD/);
    assert.match(figures(hovered(plan('b2c', 'USD')))[0] ?? '', /Amazon Prime: at most 1 day/);
  });

  it('says where a figure comes from and its caveat, with a link where there is a page', () => {
    const [first = '', ...others] = figures(hovered(plan('b2c')));
    assert.match(first, /\(source text, section 2\\\.2, case\\?\)$/);
    for (const line of others) assert.match(line, /\(.+\)$/, line);
    assert.match(
      figures(hovered(plan('b2c', 'USD'))).find((line) => line.includes('Zulily')) ?? '',
      /transit of three to five days not/,
    );
    const chinese = hovered(plan('b2c'), 'zh');
    assert.match(chinese, /第 .* 节/);
    assert.doesNotMatch(chinese, /公开网页/);
    const stock = 'plan: 1\nkpis:\n  inventory-turnover-‸days: 30 -> 20\n';
    assert.match(hovered(stock), /\[public page\]\(https:\/\/sourcingjournal/);
    assert.match(hovered(stock, 'zh'), /\[公开网页\]\(https:\/\/sourcingjournal/);
  });

  it('has the link of public knowledge under evidence', () => {
    const text = hovered('levers:\n  trust: {evidence: [patagonia/public-‸worn-wear]}\n');
    assert.match(text, /\[public page\]\(https:\/\/\S+\)/);
    assert.match(plainOfMarkdown(text), /public page \(https:\/\/\S+\)/);
  });
});

describe('Markdown as plain text', () => {
  for (const [markdown, plain] of [
    ['**Trust** · 信任 · `trust`', 'Trust · 信任 · trust'],
    ['*Case:* a \\*b\\* \\[c\\]\\(d\\)', 'Case: a *b* [c](d)'],
    ['- one\n- `` a`b ``', '- one\n- a`b'],
    ['```yaml\na: *b*\n```\n\nend', 'a: *b*\n\nend'],
    ['````yaml\n```\n````', '```'],
    ['see [here](https://x.example/a)', 'see here (https://x.example/a)'],
    ['## Why', 'Why'],
    ['a ` b', 'a ` b'],
  ] as const)
    it(JSON.stringify(markdown), () => assert.equal(plainOfMarkdown(markdown), plain));
});
