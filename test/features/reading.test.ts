import assert from 'node:assert/strict';
import { folds } from '../../server/src/features/folding.ts';
import { highlights } from '../../server/src/features/highlight.ts';
import { inlayHints } from '../../server/src/features/inlay.ts';
import { lenses } from '../../server/src/features/lens.ts';
import { links } from '../../server/src/features/links.ts';
import { selectionSpans } from '../../server/src/features/selection.ts';
import { tokens } from '../../server/src/features/tokens.ts';
import { dayOf } from '../../server/src/model/grammar/day.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { atCursor } from '../support/cursor.ts';
import { openPlan } from '../support/open.ts';
import { lineOf, markedLines } from '../support/show.ts';

const head = 'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\ncurrency: CNY\n';

describe('folding', () => {
  const folded = (text: string): string[] =>
    folds(indexLines(text)).map(
      ({ start, end, kind }) =>
        `${lineOf(text, start)} … ${lineOf(text, end)}${kind === 'comment' ? ' #' : ''}`,
    );

  it('folds sections, entries, comments and texts', () => {
    const text = `# one\n# two\nplan: 1\nsummary: >-\n  We build\n\n  # no comment\n  trust.\nlevers:\n  trust:\n    mechanisms: [escrow]\n    have:\n    - reviews\n\n  # about governance\n  governance: []\nkpis: {}\n`;
    assert.deepEqual(folded(text), [
      '# one … # two #',
      'summary: >- … trust.',
      'levers: … governance: []',
      'trust: … - reviews',
      'have: … - reviews',
    ]);
  });

  it('folds lists that stand at the column of their key, and brackets over several lines', () => {
    assert.deepEqual(
      folded(
        'ignore:\n- rule: X\n  at: y\n- rule: Z\n  at: y\nmodel: [\n  c2c,\n]\nperiod: 2027\n',
      ),
      ['ignore: … at: y', '- rule: X … at: y', '- rule: Z … at: y', 'model: [ … c2c,'],
    );
  });

  it('does not need a readable text', () => {
    assert.deepEqual(folded('levers:\n  trust: [escrow\n  x: @\n    y: "\nkpis:\n  a: 1\n'), [
      'levers: … y: "',
      'x: @ … y: "',
      'kpis: … a: 1',
    ]);
  });
});

describe('expand selection', () => {
  const steps = (marked: string): string[] => {
    const { text, offset } = atCursor(marked);
    return selectionSpans(openPlan(text), offset).map(({ start, end }) => text.slice(start, end));
  };

  it('goes from the word over the part of a KPI line to entry, section and file', () => {
    const text = 'plan: 1\nkpis:\n  dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qi‸an\n';
    const whole = text.replace('‸', '');
    assert.deepEqual(steps(text), [
      'Qian',
      'Zhao Qian',
      '3.2% -> 1.5% by 2027-12 @ Zhao Qian',
      'dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
      'kpis:\n  dispute-rate: 3.2% -> 1.5% by 2027-12 @ Zhao Qian',
      whole.trimEnd(),
      whole,
    ]);
  });

  it('leaves the quotes out first', () => {
    assert.deepEqual(steps('title: "A good p‸lan"\n').slice(0, 3), [
      'plan',
      'A good plan',
      '"A good plan"',
    ]);
  });

  it('goes through items of a list, whatever script they are in', () => {
    assert.deepEqual(steps('levers:\n  trust: [担‸保交易, reviews]\n').slice(0, 3), [
      '担保交易',
      '[担保交易, reviews]',
      'trust: [担保交易, reviews]',
    ]);
  });

  it('takes word, line and file where nothing can be read', () => {
    assert.deepEqual(steps('\0\nsome w‸ord\n'), ['word', 'some word', '\0\nsome word\n']);
  });
});

describe('highlight', () => {
  const shown = (marked: string): string[] => {
    const { text, offset } = atCursor(marked);
    return markedLines(
      text,
      highlights(openPlan(text), offset).map(({ span }) => span),
    );
  };
  const plan = `${head}levers:\n  trust: [escrow]\nkpis:\n  dispute-rate: 3% -> 1%\ninitiatives:\n  a: {lever: 信任体系, mechanisms: [担保交易], kpis: [dispute-rate]}\n  b: {after: [a], evidence: [s]}\nassumptions:\n  x: {assume: y, affects: [a, dispute-rate]}\nsources:\n  s: Survey\nignore:\n  - {rule: KPI303, at: kpis.dispute-rate.target, reason: z}\n`;

  it('marks an entry and everything that refers to it, addresses too', () => {
    assert.deepEqual(shown(plan.replace('kpis: [dispute-rate]', 'kpis: [dispute-‸rate]')), [
      '⟦dispute-rate⟧: 3% -> 1%',
      'a: {lever: 信任体系, mechanisms: [担保交易], kpis: [⟦dispute-rate⟧]}',
      'x: {assume: y, affects: [a, ⟦dispute-rate⟧]}',
      '- {rule: KPI303, at: kpis.⟦dispute-rate⟧.target, reason: z}',
    ]);
    assert.deepEqual(shown(plan.replace('  a:', '  ‸a:')), [
      '⟦a⟧: {lever: 信任体系, mechanisms: [担保交易], kpis: [dispute-rate]}',
      'b: {after: [⟦a⟧], evidence: [s]}',
      'x: {assume: y, affects: [⟦a⟧, dispute-rate]}',
    ]);
  });

  it('knows names and aliases for what they are', () => {
    assert.deepEqual(shown(plan.replace('  trust', '  tr‸ust')), [
      '⟦trust⟧: [escrow]',
      'a: {lever: ⟦信任体系⟧, mechanisms: [担保交易], kpis: [dispute-rate]}',
    ]);
    assert.deepEqual(shown(plan.replace('[escrow]', '[escrow‸]')), [
      'trust: [⟦escrow⟧]',
      'a: {lever: 信任体系, mechanisms: [⟦担保交易⟧], kpis: [dispute-rate]}',
    ]);
  });

  it('leaves other words to the editor', () => {
    assert.deepEqual(shown(plan.replace('Survey', 'Sur‸vey')), []);
  });
});

describe('semantic tokens', () => {
  const shown = (text: string): string[] =>
    tokens(openPlan(text)).map(
      ({ span, type, modifiers }) =>
        `${text.slice(span.start, span.end)} ${[type, ...modifiers].join('.')}`,
    );

  it('tells models, levers, mechanisms, KPIs, evidence and own entries apart, and the parts of a KPI line', () => {
    const text = `${head}levers:\n  trust: {mechanisms: [escrow], evidence: [taobao/escrow, s]}\nkpis:\n  dispute-rate: 3% -> 1% by 2027-12 @ Li\n  own: 1 → 2\ninitiatives:\n  a: {lever: trust, kpis: [own]}\nsources:\n  s: Survey\n`;
    assert.deepEqual(shown(text), [
      'c2c namespace.defaultLibrary',
      'trust class.declaration.defaultLibrary',
      'escrow function.defaultLibrary',
      'taobao/escrow macro.defaultLibrary',
      's struct',
      'dispute-rate variable.declaration.defaultLibrary',
      '3% number',
      '-> operator',
      '1% number',
      '2027-12 number',
      'Li parameter',
      'own variable.declaration',
      '1 number',
      '→ operator',
      '2 number',
      'a event.declaration',
      'trust class.defaultLibrary',
      'own variable',
      's struct.declaration',
    ]);
  });

  it('gives no token to what nothing answers to', () => {
    const text =
      'model: c9c\nlevers:\n  nonsense: [my own way]\nkpis:\n  k: soon -> many by spring\ninitiatives:\n  a: {after: [z]}\n';
    assert.deepEqual(shown(text), ['k variable.declaration', '-> operator', 'a event.declaration']);
  });

  it('shows what was recognised in the sentence of a lever', () => {
    assert.deepEqual(shown('levers:\n  trust: 上线担保交易，不做实名认证\n'), [
      'trust class.declaration.defaultLibrary',
      '担保交易 function',
    ]);
  });
});

describe('the line above a plan', () => {
  const titles = (text: string, lang: Lang = 'en'): string[] =>
    lenses(openPlan(text, lang)).map(({ title }) => title);

  it('counts the keys of the model that are met and waived', () => {
    const text = `${head}levers:\n  trust: [escrow]\n  transaction-tools: {waive: the partner has them}\n`;
    assert.deepEqual(titles(text), ['1 of 3 operating keys · 1 waived']);
    assert.deepEqual(titles(text, 'zh'), ['运营要点 1/3 · 豁免 1 项']);
  });

  it('says it for each model of a hybrid, and nothing without a model', () => {
    assert.deepEqual(titles('model: [o2o, b2c]\nlevers:\n  logistics: [instant-delivery]\n'), [
      'O2O: 0 of 3 operating keys',
      'B2C: 1 of 3 operating keys',
    ]);
    assert.deepEqual(titles('plan: 1\nmodel: c9c\n'), []);
  });
});

describe('inlay hints', () => {
  const shown = (text: string, lang: Lang = 'en', today?: number): string => {
    const document = { ...openPlan(text, lang), ...(today !== undefined && { today }) };
    const hints = inlayHints(document, { start: 0, end: text.length });
    let result = '';
    let done = 0;
    for (const { at, label } of hints) {
      result += `${text.slice(done, at)}«${label}»`;
      done = at;
    }
    return result + text.slice(done);
  };
  const today = dayOf(2027, 12, 1) ?? 0;

  it('name levers in the reader’s script, tell the change of a KPI and the days left', () => {
    const text =
      'levers:\n  trust: [escrow]\nkpis:\n  active-sellers: 12000 -> 40000 by 2027-12 @ Li\n  dispute-rate: {baseline: 3.2%, target: "1.5%", due: 2027-11}\n';
    assert.equal(
      shown(text, 'zh', today),
      'levers:\n  trust«信任体系»: [escrow]\nkpis:\n  active-sellers: 12000 -> 40000«+233%» by 2027-12«剩 30 天» @ Li\n  dispute-rate: {baseline: 3.2%, target: "1.5%"«−53%», due: 2027-11«已过 1 天»}\n',
    );
    assert.match(shown(text, 'en', today), /trust: .*by 2027-12«30d left».*2027-11«1d over»/s);
    assert.match(shown('levers:\n  信任体系: [escrow]\n', 'en'), /信任体系«Trust system»/);
  });

  for (const [line, label] of [
    ['gmv: 1亿 -> +10%', '= 1.1亿'],
    ['gmv: 1亿 -> 翻倍', '= 2亿'],
    ['gmv: $4M -> yoy +50%', '= $6M'],
    ['active-sellers: 12000 -> 增长10%-15%', '= 13200–13800'],
    ['escrow-coverage: 20% -> +15个百分点', '= 35%'],
    ['dispute-rate: 3% -> -150bps', '= 1.5%'],
    ['escrow-coverage: 40% -> 48%-50%', '+20%…+25%'],
    ['dispute-resolution-time: 4 days -> 降低 25%', '= 3 days'],
  ] as const) {
    it(`work out ${line}`, () =>
      assert.match(shown(`kpis:\n  ${line}\n`), new RegExp(`«${label.replace(/[+$]/g, '\\$&')}»`)));
  }

  for (const [what, line] of [
    ['the unit differs', 'average-rating: 3% -> 4.5'],
    ['there is no baseline', 'active-sellers: tbd -> 40000'],
    ['the baseline is zero', 'escrow-coverage: 0% -> 85%'],
    ['days meet hours', 'dispute-resolution-time: 4 days -> 24h'],
    ['the target is a change itself', 'dispute-rate: 3% -> +15%'],
  ] as const) {
    it(`tell no change where ${what}`, () => assert.doesNotMatch(shown(`kpis:\n  ${line}\n`), /«/));
  }

  it('stay inside the range that is shown', () => {
    const text = 'kpis:\n  active-sellers: 1 -> 2\n  gmv: 1M -> 2M\n';
    assert.equal(inlayHints(openPlan(text), { start: 0, end: text.indexOf('gmv') - 1 }).length, 1);
  });

  it('are silent about assumptions that are settled and plans that are over', () => {
    const open = 'assumptions:\n  a: {assume: x, check_by: 2027-12}\n';
    assert.match(shown(open), /«/);
    assert.doesNotMatch(shown(open.replace('x,', 'x, state: confirmed,')), /«/);
    assert.doesNotMatch(shown(`status: retired\n${open}`), /«/);
  });
});

describe('links', () => {
  const found = (text: string): string[] =>
    links(openPlan(text)).map(({ to }) => ('url' in to ? to.url : `file ${to.path}`));

  it('lead to pages of sources and to company catalogues', () => {
    const text =
      'catalog: [catalogs/a.yaml, ../b.yaml]\nsources:\n  a: https://example.com/a?b=c\n  b: {title: B, url: "http://例子.中国/报告"}\n  c: Survey\n';
    assert.deepEqual(found(text), [
      'file catalogs/a.yaml',
      'file ../b.yaml',
      'https://example.com/a?b=c',
      'http://例子.中国/报告',
    ]);
  });

  it('never lead anywhere else', () => {
    const urls = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'command:x',
      'https://',
      'https://a b',
      'vscode://x',
      'httpsx://a',
    ];
    assert.deepEqual(
      found(`sources:\n${urls.map((url, index) => `  s${index}: {url: "${url}"}\n`).join('')}`),
      [],
    );
  });
});
