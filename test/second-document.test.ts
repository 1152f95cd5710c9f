// What follows `---` or `...` is never lost: an error says so in every file Planwright reads, and
// diff and merge do not pass over it.
import { deepEqual, equal, ok } from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { checkCatalog } from '../server/src/check-catalog.ts';
import { checkConfig } from '../server/src/check-config.ts';
import { readConfig } from '../server/src/config/config.ts';
import { diffPlans } from '../server/src/diff/diff.ts';
import { mergePlans } from '../server/src/merge/merge.ts';
import type { Finding } from '../server/src/rules/finding.ts';
import { planText } from './support/plans.ts';

const catalog = builtinCatalog();
const labels = { ours: 'ours', theirs: 'theirs', size: 7 };
const files: Readonly<
  Record<string, { text: string; check: (text: string) => readonly Finding[] }>
> = {
  'a plan': { text: planText('c2c'), check: (text) => check(text, { catalog }).findings },
  'a plan in braces': {
    text: '{plan: 1, title: T, model: c2c, period: 2027, levers: {trust: [escrow]}}\n',
    check: (text) => check(text, { catalog }).findings,
  },
  'planwright.yaml': {
    text: 'config: 1\nrules:\n  KPI307: off\n',
    check: (text) => checkConfig(readConfig(text), [], catalog),
  },
  'a company catalogue': {
    text: 'catalog: 1\nid: x\nlevers:\n  own: {name: Own}\n',
    check: (text) => checkCatalog(text, { base: catalog }).findings,
  },
};

/** What may follow a first document, and the line the error is on, counted from there. */
const seconds: readonly (readonly [string, number])[] = [
  ['---\nkpis:\n  gmv: 100% -> banana by 2099-99\n', 0],
  ['---\n', 0],
  ['--- # more\nkpis: {}\n', 0],
  ['--- {kpis: {}}\n', 0],
  ['---\n# only a comment\n', 0],
  ['\n# a comment\n---\nkpis: {}\n', 2],
  ['...\n---\nkpis: {}\n', 1],
  ['...\nkpis: {}\n', 1],
  ['...\n\n# why\nkpis: {}\n', 3],
  ['...\n%YAML 1.2\n---\nkpis: {}\n', 2],
  ['---\na: 1\n---\nb: 2\n', 0],
];

describe('a second document', () => {
  for (const [name, file] of Object.entries(files))
    for (const [second, line] of seconds)
      for (const lineBreak of ['\n', '\r\n'])
        it(`${JSON.stringify(second + lineBreak)} is an error in ${name}`, () => {
          const before = new Set(file.check(file.text).map(({ rule }) => rule));
          const text = (file.text + second).replaceAll('\n', lineBreak);
          const [error] = file.check(text).filter(({ rule }) => rule === 'STR001');
          equal(error?.severity, 'error');
          ok(!before.has('STR001'));
          const lines = text.slice(0, error?.span.start).split('\n').length - 1;
          equal(lines, file.text.split('\n').length - 1 + line);
        });

  it('is none: a first document between marks, or an end with nothing after it', () => {
    for (const text of [
      '---\nplan: 1\n',
      '%YAML 1.2\n---\nplan: 1\n',
      'plan: 1\n...\n',
      'plan: 1\n...\n# end\n',
      'title: |\n  a\n  ---\n  b\n',
    ])
      deepEqual(
        check(text, { catalog }).findings.filter(({ rule }) => rule === 'STR001'),
        [],
        text,
      );
  });
});

describe('what follows a second document', () => {
  const base = planText('c2c');
  const added = (value: string): string => `${base}---\nkpis:\n  gmv: ${value}\n`;

  it('is no “no change” in a diff', () => {
    const side = (text: string) => ({ checked: check(text, { catalog }), catalog });
    for (const [a, b] of [
      [base, added('1')],
      [added('1'), added('2')],
      [added('1'), base],
    ] as const)
      ok(diffPlans(side(a), side(b)).changes.some(({ kind }) => kind === 'unreadable'));
  });

  it('is kept by a merge, or in conflict', () => {
    for (const [a, ours, theirs] of [
      [base, base.replace('6M', '7M'), added('1')],
      [base, added('1'), base.replace('6M', '7M')],
      [base, added('1'), added('2')],
      [added('0'), added('1'), added('2')],
      [added('0'), added('0').replace('6M', '7M'), added('2')],
      [base, added('1'), `${base}...\nother: theirs\n`],
    ] as const) {
      const { text } = mergePlans(a, ours, theirs, catalog, labels);
      for (const side of [ours, theirs])
        for (const line of side.split('\n'))
          ok(text.includes(line) || a.includes(line), `${line} is lost:\n${text}`);
    }
  });
});

describe('the first of two entries under one key', () => {
  const base = planText('c2c').replace('budget: 6M', 'budget: 6M\nbudget: 6M');
  const first = (value: string): string => base.replace('budget: 6M', `budget: ${value}`);

  it('is kept by a merge, or in conflict, and seen by a diff', () => {
    const { text, clean } = mergePlans(base, first('7M'), first('8M'), catalog, labels);
    ok(!clean && text.includes('budget: 7M') && text.includes('budget: 8M'));
    const side = (plan: string) => ({ checked: check(plan, { catalog }), catalog });
    ok(diffPlans(side(base), side(first('7M'))).changes.length > 0);
  });
});
