import assert from 'node:assert/strict';
import { refactorings } from '../../server/src/features/refactor/index.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { atCursor } from '../support/cursor.ts';
import { allPlans } from '../support/files.ts';
import { openPlan } from '../support/open.ts';

function titles(marked: string, lang: Lang = 'en'): string[] {
  const { text, offset } = atCursor(marked);
  return refactorings(openPlan(text, lang), { start: offset, end: offset }).map(
    ({ title }) => title[lang],
  );
}

/** The text after the refactoring whose title starts so. */
function rewritten(marked: string, title: string, select = ''): string {
  const { text, offset } = atCursor(marked);
  const found = refactorings(openPlan(text), { start: offset, end: offset + select.length }).find(
    (one) => one.title.en.startsWith(title),
  );
  assert.ok(found, `${title} is not offered; there is ${titles(marked).join(' | ') || 'nothing'}`);
  return applyEdits(text, found.edits);
}

/** what, marked text in one form, text in the other form; both ways unless `oneWay` */
const forms: readonly (readonly [string, string, string, 'oneWay'?])[] = [
  [
    'a lever in brackets',
    'levers:\n  ‸trust: [escrow, reviews]   # core\n  governance: []\n',
    'levers:\n  trust:\n    mechanisms: [escrow, reviews]   # core\n  governance: []\n',
  ],
  [
    'a lever with a list below it',
    'levers:\n    trust‸:\n        - escrow   # first\n        # second\n        - reviews\n',
    'levers:\n    trust:\n        mechanisms:\n            - escrow   # first\n            # second\n            - reviews\n',
  ],
  [
    'a lever in braces',
    'levers: {tr‸ust: [escrow], governance: []}\n',
    'levers: {trust: {mechanisms: [escrow]}, governance: []}\n',
  ],
  [
    'a lever over two lines with CRLF',
    'levers:\n  ‸trust: [escrow,\n    reviews]\n'.replaceAll('\n', '\r\n'),
    'levers:\n  trust:\n    mechanisms: [escrow,\n      reviews]\n'.replaceAll('\n', '\r\n'),
    'oneWay',
  ],
  [
    'a lever written as a sentence',
    'levers:\n  tr‸ust: 上线担保交易   # 一月\n',
    'levers:\n  trust:   # 一月\n    mechanisms: [escrow]\n    note: 上线担保交易\n',
    'oneWay',
  ],
  [
    'a KPI',
    'kpis:\n  # weekly\n  dispute‸-rate: 3.2% -> min 1.5% by 2027-12 @ Zhao Qian   # checked\n  gmv: 1M -> 2M\n',
    'kpis:\n  # weekly\n  dispute-rate:   # checked\n    baseline: 3.2%\n    target: min 1.5%\n    due: 2027-12\n    owner: Zhao Qian\n  gmv: 1M -> 2M\n',
    'oneWay',
  ],
  [
    'a KPI without a baseline',
    'kpis:\n  gmv‸: 2M by 2027-12\n',
    'kpis:\n  gmv:\n    target: 2M\n    due: 2027-12\n',
  ],
  [
    'a KPI in braces',
    'kpis: {g‸mv: 1M -> 2M @ Li}\n',
    'kpis: {gmv: {baseline: 1M, target: 2M, owner: Li}}\n',
  ],
  [
    'a quoted KPI',
    'kpis:\n  gmv‸: "1M -> 2M @ Li"\n',
    'kpis:\n  gmv:\n    baseline: 1M\n    target: 2M\n    owner: Li\n',
    'oneWay',
  ],
  [
    'a risk',
    'risks:\n  late‸: the partner is late   # ask\n',
    'risks:\n  late:\n    risk: the partner is late   # ask\n',
  ],
  [
    'a risk in several lines',
    'risks:\n  late‸: >-\n    the partner\n    is late\n  b: x\n',
    'risks:\n  late:\n    risk: >-\n      the partner\n      is late\n  b: x\n',
    'oneWay',
  ],
  [
    'an assumption',
    'assumptions:\n  a‸: "yes: we hire"\n',
    'assumptions:\n  a:\n    assume: "yes: we hire"\n',
  ],
  ['a source by its title', 'sources:\n  a‸: Survey\n', 'sources:\n  a:\n    title: Survey\n'],
  [
    'a source by its address',
    'sources:\n  a‸: https://example.com\n',
    'sources:\n  a:\n    url: https://example.com\n',
  ],
];

describe('short and full form', () => {
  for (const [what, short, full, oneWay] of forms) {
    it(`of ${what}`, () => {
      assert.equal(rewritten(short, 'Write as a full entry'), full);
      if (oneWay) return;
      const { text, offset } = atCursor(short);
      assert.equal(
        rewritten(`${full.slice(0, offset)}‸${full.slice(offset)}`, 'Write in short form'),
        text,
      );
    });
  }

  it('keeps comments that would have no place on one line, above the entry', () => {
    assert.equal(
      rewritten(
        'kpis:\n  gmv‸:   # weekly\n    # from the ledger\n    baseline: 1M\n    target: 2M   # board\n  a: 1 -> 2\n',
        'Write in short form',
      ),
      'kpis:\n  # weekly\n  # from the ledger\n  gmv: 1M -> 2M   # board\n  a: 1 -> 2\n',
    );
    assert.equal(
      rewritten('levers:\n  trust‸: # why\n    mechanisms: [escrow]\n', 'Write in short form'),
      'levers:\n  # why\n  trust: [escrow]\n',
    );
    assert.equal(
      rewritten('risks:\n  late‸: {\n    risk: x   # ask\n  }\n', 'Write in short form'),
      'risks:\n  # ask\n  late: x\n',
    );
  });

  for (const [what, marked] of [
    ['a full entry that says more', 'levers:\n  tr‸ust: {mechanisms: [escrow], have: [reviews]}\n'],
    ['a KPI with a measure', 'kpis:\n  gm‸v: {target: 2M, measure: net}\n'],
    ['an owner that would be read as a date', 'kpis:\n  gm‸v: {target: 2M, owner: sent by May}\n'],
    [
      'a title that would be read as an address',
      'sources:\n  s‸: {title: "https://example.com"}\n',
    ],
    ['an empty entry', 'risks:\n  a‸:\n'],
    ['a text that cannot be read', 'risks:\n  a‸: x\nb: @\n'],
  ] as const) {
    it(`is not offered for ${what}`, () =>
      assert.deepEqual(
        titles(marked).filter((title) => /form|entry/.test(title)),
        [],
      ));
  }
});

describe('extract an initiative', () => {
  const head = 'owner: Li Min\nperiod: 2027\nlevers:\n';

  it('from what a lever plans and nobody builds', () => {
    assert.equal(
      rewritten(
        `${head}  tr‸ust: {mechanisms: [escrow, reviews], kpis: [k], owner: Wang}\nkpis:\n  k: 1 -> 2\ninitiatives:\n  a: {lever: trust, mechanisms: [reviews]}\n`,
        'Extract an initiative',
      ),
      `${head}  trust: {mechanisms: [escrow, reviews], kpis: [k], owner: Wang}\nkpis:\n  k: 1 -> 2\ninitiatives:\n  a: {lever: trust, mechanisms: [reviews]}\n  trust-work:\n    name: escrow payment\n    lever: trust\n    mechanisms: [escrow]\n    when: 2027\n    owner: Wang\n    kpis: [k]\n`,
    );
  });

  it('for the selected mechanisms only, into a section that is not there yet, with a free id', () => {
    assert.equal(
      rewritten(
        `${head}  trust: [escrow, ‸reviews, my own way]\n`,
        'Extract an initiative',
        'reviews',
      ),
      `${head}  trust: [escrow, reviews, my own way]\ninitiatives:\n  trust-work:\n    name: ratings and reviews\n    lever: trust\n    mechanisms: [reviews]\n    when: 2027\n    owner: Li Min\n`,
    );
    assert.match(
      rewritten(
        `${head}  ‸trust: [escrow]\ninitiatives:\n  trust-work: {name: x}\n`,
        'Extract an initiative',
      ),
      /\n {2}trust-work-2:\n/,
    );
  });

  it('not when the work is there or the lever is waived', () => {
    assert.deepEqual(titles(`${head}  tr‸ust: {waive: later}\n`), []);
    assert.ok(
      !titles(
        `${head}  tr‸ust: [escrow]\ninitiatives:\n  a: {lever: trust, mechanisms: [escrow]}\n`,
      )
        .join()
        .includes('Extract'),
    );
  });
});

describe('sort levers', () => {
  const title = 'Sort levers';

  it('in the order of the model, comments and blank lines considered', () => {
    assert.equal(
      rewritten(
        'model: c2c\nlev‸ers:\n  # ours\n  our-thing: [x]\n  governance: [dispute-resolution]   # g\n    # more on governance\n\n  # about trust\n  trust:\n    mechanisms: [escrow]\n    # inside\n  transaction-tools: []\n  low-barrier-onboarding: []\nkpis: {}\n',
        title,
      ),
      'model: c2c\nlevers:\n  low-barrier-onboarding: []\n  # about trust\n  trust:\n    mechanisms: [escrow]\n    # inside\n\n  transaction-tools: []\n  governance: [dispute-resolution]   # g\n    # more on governance\n  # ours\n  our-thing: [x]\nkpis: {}\n',
    );
  });

  it('also where the file ends without a line break', () => {
    assert.equal(
      rewritten('model: c2c\nlevers:\n  trust: []\n  ‸low-barrier-onboarding: []', title),
      'model: c2c\nlevers:\n  low-barrier-onboarding: []\n  trust: []',
    );
  });

  it('not when they are sorted, in braces, or when one is there twice', () => {
    for (const marked of [
      'model: c2c\nlev‸ers:\n  low-barrier-onboarding: []\n  trust: []\n',
      'model: c2c\nlev‸ers: {trust: [], low-barrier-onboarding: []}\n',
      'model: c2c\nlev‸ers:\n  trust: []\n  trust: []\n  low-barrier-onboarding: []\n',
    ])
      assert.ok(!titles(marked).some((title) => /sort/i.test(title)));
  });
});

describe('names to ids', () => {
  const plan =
    'model: c2c\nlevers:\n  信任体系: [担保交易, "评价体系"]\ninitiatives:\n  a: {lever: 信任体系, mechanisms: [担保交易]}\nrisks:\n  r: {risk: 信任体系, lever: 信任体系}\n';

  it('replaces the one under the cursor everywhere, and nothing in prose', () => {
    assert.equal(
      rewritten(
        plan.replace('lever: 信任体系,', 'lever: 信‸任体系,'),
        'Replace “信任体系” by `trust`',
      ),
      plan.replace('  信任体系:', '  trust:').replaceAll('lever: 信任体系', 'lever: trust'),
    );
  });

  it('replaces all of them at once', () => {
    const result = rewritten(plan.replace('"评价', '"‸评价'), 'Replace all names');
    assert.match(result, /trust: \[escrow, "reviews"\]/);
    assert.match(result, /risk: 信任体系, lever: trust/);
  });

  it('leaves a lever alone whose id is a key already', () => {
    assert.deepEqual(
      titles('levers:\n  trust: []\n  信任‸体系: []\n').filter((title) =>
        title.startsWith('Replace'),
      ),
      [],
    );
  });
});

describe('standard spelling', () => {
  const plan =
    'period: 2027年\nkpis:\n  gmv: ３％ → 4% by 2027/5 @ 王磊\n  a: {target: 1, due: 5月, checkpoints: {2027.3: 2}}\ninitiatives:\n  i: {when: 2027年1月～2027年3月, budget: １８０万}\n';

  it('of what is under the cursor', () => {
    assert.equal(
      rewritten(plan.replace('2027/5', '2027/‸5'), 'Write in'),
      plan.replace('2027/5', '2027-05'),
    );
  });

  it('of all dates and numbers', () => {
    // A month without its year is in the year of the period.
    const fixed = rewritten(plan.replace('period: 2027', 'period: 2027‸'), 'Write all dates');
    assert.equal(
      fixed,
      'period: 2027\nkpis:\n  gmv: 3% -> 4% by 2027-05 @ 王磊\n  a: {target: 1, due: 2027-05, checkpoints: {2027-03: 2}}\ninitiatives:\n  i: {when: 2027-01..2027-03, budget: 180万}\n',
    );
  });
});

describe('every refactoring at every entry of every plan', () => {
  for (const { name, text } of allPlans()) {
    it(`keeps ${name} readable and its comments, and adds no error`, () => {
      const before = openPlan(text);
      const errors = (plan: ReturnType<typeof openPlan>): number =>
        plan.checked.findings.filter(({ severity }) => severity === 'error').length;
      const { plan } = before.checked;
      const places = [
        ...plan.levers,
        ...plan.kpis,
        ...plan.initiatives,
        ...plan.risks,
        ...plan.assumptions,
        ...plan.sources,
      ].map(({ keySpan }) => keySpan);
      let count = 0;
      for (const span of places) {
        for (const { title, edits } of refactorings(before, {
          start: span.start,
          end: span.start,
        })) {
          const result = applyEdits(text, edits);
          const then = openPlan(result);
          assert.deepEqual(then.checked.plan.syntax.problems, [], `${title.en}\n${result}`);
          assert.ok(errors(then) <= errors(before), `${title.en}\n${result}`);
          for (const comment of text.match(/#[^\n]*/g) ?? [])
            assert.ok(result.includes(comment), `${title.en} loses ${comment}`);
          count++;
        }
      }
      assert.ok(count > 0);
    });
  }

  it('is described in both languages', () => {
    assert.deepEqual(titles('risks:\n  a‸: x\n', 'zh'), ['展开为完整条目']);
  });
});
