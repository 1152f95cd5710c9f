// Company catalogues have findings too: what cannot be read, what does not fit, what hides a
// built-in entry.
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { checkCatalog } from '../server/src/check-catalog.ts';
import { layered } from '../server/src/config/company.ts';
import type { Finding } from '../server/src/rules/finding.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { filled } from './support/finding-checks.ts';
import { listed } from './support/plans.ts';

const check = (text: string): readonly Finding[] =>
  checkCatalog(text, { base: builtinCatalog() }).findings;
const head = 'catalog: 1\nid: x\n';

const broken: readonly (readonly [text: string, findings: readonly string[]])[] = [
  ['', ['REF704 error ']],
  ['- 1\n', ['REF704 error ']],
  ['catalog: [\n', ['STR001 error ']],
  [`${head}# caf\ufffd\n`, ['STR015 error ']],
  [`${head}levers:\n  own: {name: "\ufffd\ufffd a \ufffd"}\n`, ['STR015 error ']],
  [
    `${head}levers:\n\u00a0\u00a0own:\n\u00a0\u00a0\u00a0\u00a0name: Own\n`,
    ['STR007 error levers', 'STR007 error levers.own'],
  ],
  [
    `${head}levers：\n  own: {name：自有}\n`,
    ['STR007 error levers', 'STR007 error levers.own.name'],
  ],
  [`${head}levers:\n  own: {name: Own, kpis: [“gmv”]}\n`, ['STR007 error levers.own.kpis']],
  [
    `${head}levers:\n  own: {name: {en: Fast, cheap, zh: 又快又省}}\n`,
    ['STR008 warning levers.own.name.cheap'],
  ],
  [`${head}kpis:\n  own: {name: Own, unit: percent, hard: [0,100], soft: [1, 30]}\n`, []],
  [`${head}levers:\n  own: {name: 自有：“快”，省}\n`, []],
  ['levers: {}\n', ['REF704 error levers', 'REF704 error levers']],
  ['catalog: 2\nid: x\n', ['REF704 error catalog']],
  [`${head}extends: builtin@9\n`, ['REF704 warning extends']],
  [`${head}leverz: {}\n`, ['REF704 warning leverz']],
  [`${head}levers: [a]\n`, ['REF704 error levers']],
  [`${head}levers:\n  a b: {name: x}\n`, ['REF704 error levers.a b']],
  [`${head}levers:\n  own: {name: Own}\n  own: {name: Other}\n`, ['REF704 error levers.own']],
  [`${head}levers:\n  own: {name: Own, kpis: [dispute-rat]}\n`, ['REF704 warning levers.own.kpis']],
  [`${head}kpis:\n  own: {name: Own, unit: parsecs}\n`, ['REF704 error kpis.own.unit']],
  [
    `${head}models:\n  o2o: {relaxes: [{key: trust, to: off, why: none}]}\n`,
    ['REF704 warning models.o2o.relaxes'],
  ],
  [`${head}levers:\n  trust: {name: Our trust}\n`, ['REF705 error levers.trust']],
  [
    `${head}levers:\n  own: {name: Own, mechanisms: {escrow: {name: Ours}}}\n`,
    ['REF705 error levers.own.mechanisms.escrow'],
  ],
  [`${head}kpis:\n  gmv: {unit: count}\n`, ['REF705 error kpis.gmv']],
];

describe('findings of a company catalogue', () => {
  for (const [text, findings] of broken) {
    it(JSON.stringify(text), () => {
      const found = check(text);
      deepEqual(listed(found), findings);
      for (const finding of found) {
        filled(finding);
        ok(/\p{Script=Han}/u.test(finding.message.zh));
        ok(finding.span.start <= finding.span.end && finding.span.end <= text.length);
        for (const fix of finding.fixes()) {
          const after = check(applyEdits(text, fix.edits));
          // A text that can be read again shows what else is wrong.
          const fixed =
            finding.rule === 'STR001'
              ? !after.some(({ rule }) => rule === 'STR001')
              : after.length < found.length;
          ok(fixed, `${finding.message.en} - ${fix.title.en}: ${JSON.stringify(listed(after))}`);
        }
      }
    });
  }

  it('the example has none', () => {
    deepEqual(listed(check(readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8'))), []);
  });

  it('any beginning of it gets an answer', () => {
    const text = readFileSync('snippets/examples/catalogs/crumbline.yaml', 'utf8');
    for (let end = 0; end < text.length; end += 7)
      for (const finding of check(text.slice(0, end))) filled(finding);
  });
});

describe('a plan with a company catalogue', () => {
  for (const [what, text, isWhole] of [
    ['that can be read', `${head}levers:\n  own: {name: Own}\n`, true],
    ['with full-width punctuation', `${head}levers：\n  own: {name: Own}\n`, false],
    ['with no-break spaces', `${head}levers:\n\u00a0\u00a0own: {name: Own}\n`, false],
    ['that is not UTF-8', `${head}levers:\n  own: {name: Own} # \ufffd\n`, false],
    ['with typography in texts', `${head}levers:\n  own: {name: 自有：“快”，省}\n`, true],
  ] as const)
    it(`${isWhole ? 'says nothing about one' : 'points at one'} ${what}, and has its entries`, () => {
      const { catalog, problems } = layered(builtinCatalog(), [
        { path: 'house.yaml', file: { text } },
      ]);
      deepEqual(
        problems.map(({ path }) => path),
        isWhole ? [] : ['house.yaml'],
      );
      ok(catalog.levers.has('own'));
    });
});
