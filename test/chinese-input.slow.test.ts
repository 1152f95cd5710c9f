import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check, parsePlan } from '../server/src/check.ts';
import { joinSafeFixes } from '../server/src/features/code-actions.ts';
import { findConfusables } from '../server/src/syntax/confusables.ts';
import type { Node } from '../server/src/syntax/tree.ts';
import { indexLines, lineAt } from '../server/src/text/lines.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { allPlans } from './support/files.ts';

const catalog = builtinCatalog();

/**
 * What a text says, whatever its spelling: keys, items and values, with full-width characters like
 * ASCII ones.
 */
function meaning(node: Node | undefined): unknown {
  if (!node) return undefined;
  if (node.kind === 'list') return node.items.map(meaning);
  if (node.kind === 'map') return node.entries.map(({ key, value }) => [key.text, meaning(value)]);
  return node.isNull ? null : node.text.normalize('NFKC').replaceAll('→', '->');
}

interface Place {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** The places of a plan where an input method may leave a full-width character in the structure. */
function places(text: string): Place[] {
  const found: Place[] = [];
  const root = parsePlan(text).root;
  const visit = (node: Node): void => {
    if (node.kind === 'scalar') return;
    const flow = node.flow;
    if (flow) {
      const [open, close] = node.kind === 'list' ? ['［', '］'] : ['｛', '｝'];
      found.push(
        { at: node.span.start, length: 1, put: open },
        { at: node.span.end - 1, length: 1, put: close },
      );
    }
    const children =
      node.kind === 'list'
        ? node.items.map((item) => item.span)
        : node.entries.map(({ span }) => span);
    for (const [index, span] of children.entries()) {
      const next = children[index + 1];
      if (flow && next && text.slice(span.end, next.start) === ', ') {
        found.push({ at: span.end, length: 2, put: '，' }, { at: span.end, length: 1, put: '，' });
        if (node.kind === 'list') found.push({ at: span.end, length: 2, put: '、' });
      }
    }
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) {
        if (text.startsWith(': ', key.span.end)) {
          found.push(
            { at: key.span.end, length: 2, put: '：' },
            { at: key.span.end, length: 1, put: '：' },
          );
          if (!flow)
            found.push(
              { at: key.span.end + 1, length: 1, put: '\u3000' },
              { at: key.span.end + 1, length: 1, put: '\u00a0' },
            );
        }
        visit(value);
      }
    } else node.items.forEach(visit);
  };
  if (root) visit(root);
  for (const { index, 0: blanks } of text.matchAll(/^ {2}(?=\S)/gm)) {
    found.push(
      { at: index, length: blanks.length, put: '\u3000' },
      { at: index, length: blanks.length, put: '\u00a0\u00a0' },
    );
  }
  for (const { index } of text.matchAll(/(?<=(?:->|by) .* )@ /gm))
    found.push({ at: index, length: 2, put: '＠' }, { at: index, length: 1, put: '＠' });
  for (const { index } of text.matchAll(/^# /gm)) found.push({ at: index, length: 1, put: '＃' });
  return found.filter(({ at, length }) => at + length <= text.length);
}

describe('full-width punctuation in the structure', () => {
  const plans = allPlans()
    .filter(({ name }) => !/lanzhou|swapnest/.test(name))
    .map(({ name, text }) => ({ name, text, places: places(text) }));

  it('there are many places to damage', () => {
    for (const { name, places: all } of plans)
      assert.ok(all.length > 200, `${name}: ${all.length}`);
  });

  it('either change nothing or are pointed at, and fix-all brings the plan back', () => {
    const damage = fc.record({
      plan: fc.nat(plans.length - 1),
      picks: fc.array(fc.nat(10_000), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(damage, ({ plan, picks }) => {
        const { text, places: all } = plans[plan] ?? { text: '', places: [] };
        const chosen = picks
          .map((pick) => all[pick % all.length])
          .filter((place) => place !== undefined);
        const edits = chosen
          .filter(
            (place, index) =>
              !chosen.slice(0, index).some((other) => Math.abs(other.at - place.at) < 4),
          )
          .map(({ at, length, put }) => ({ span: { start: at, end: at + length }, newText: put }));
        const damaged = applyEdits(text, edits);
        const wanted = meaning(parsePlan(text).root);
        const { findings } = check(damaged, { catalog });
        const lines = indexLines(damaged);
        // What is wrong is pointed at: a finding on the damaged line, unless the plan still says
        // the same to any YAML reader.
        let shift = 0;
        for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
          const line = lineAt(lines, span.start + shift);
          shift += newText.length - (span.end - span.start);
          const pointed = findings.some(
            (finding) =>
              lineAt(lines, finding.span.start) === line &&
              (finding.rule === 'STR007' || finding.rule === 'STR001'),
          );
          assert.ok(
            pointed || newText === '＃',
            `nothing on line ${line + 1} for ${JSON.stringify(newText)}:\n${damaged.split('\n')[line]}\n${findings.map(({ rule }) => rule)}`,
          );
        }
        let fixed = damaged;
        for (let round = 0; round < 5; round++) {
          const fixes = joinSafeFixes(
            check(fixed, { catalog }).findings.filter(({ rule }) => rule === 'STR007'),
          );
          if (!fixes) break;
          fixed = applyEdits(fixed, fixes);
        }
        assert.deepEqual(
          meaning(parsePlan(fixed).root),
          wanted,
          fixed
            .split('\n')
            .filter((line, index) => line !== text.split('\n')[index])
            .join('\n'),
        );
      }),
      { numRuns: 1500 },
    );
  });

  for (const [what, text] of [
    ['a colon in a title', 'title: 循物：2027 计划'],
    ['a list of points in a summary', 'summary: 三件事：担保、核验，客服［试行］'],
    ['quotes around a title', 'title: “双十一”大促'],
    ['a text over several lines', 'summary: 今年做三件事\n  第一：担保\n  第二：核验'],
    ['a block text', 'summary: >-\n  今年做三件事：\n  － 担保\n  － 核验'],
    [
      'a risk in braces',
      'risks: {a: {risk: 客户说“太贵”，转到线下、直接交易, response: 先不处理：观察}}',
    ],
    ['an owner in brackets', 'owner: 李敏（代）'],
  ] as const) {
    it(`leaves prose alone: ${what}`, () => {
      assert.deepEqual(parsePlan(`plan: 1\n${text}\nmodel: c2c\n`).confusables, []);
    });
  }

  for (const [before, after] of [
    ['model：c2c', 'model: c2c'],
    ['levers：\n  trust：［escrow，reviews］', 'levers:\n  trust: [escrow, reviews]'],
    ['levers:\n　　trust: [escrow]', 'levers:\n    trust: [escrow]'],
    ['trends: [green、ai-data]', 'trends: [green, ai-data]'],
    ['kpis:\n  gmv: 3M -> 5M by 2027-12＠王磊', 'kpis:\n  gmv: 3M -> 5M by 2027-12 @ 王磊'],
    ['trends:\n  － green\n  － ai-data', 'trends:\n  - green\n  - ai-data'],
    ['model: “c2c”', 'model: "c2c"'],
    ['＃ 说明\nmodel: c2c', '# 说明\nmodel: c2c'],
    [
      'risks:\n  a: ｛risk：客户流失，likelihood：high｝',
      'risks:\n  a: {risk: 客户流失, likelihood: high}',
    ],
  ] as const) {
    it(`fixes ${JSON.stringify(before)}`, () => {
      const text = `plan: 1\n${before}\n`;
      const fixes = joinSafeFixes(
        check(text, { catalog }).findings.filter(({ rule }) => rule === 'STR007'),
      );
      assert.equal(fixes && applyEdits(text, fixes), `plan: 1\n${after}\n`);
    });
  }
});

describe('a text that is refused for its full-width punctuation', () => {
  // Each comma was looked at, and each asked for the key after it.
  const dense = `summary：［${'，、'.repeat(30_000)}］\n`;

  it('is looked through up to the first of them', () => {
    let asked = 0;
    const words = {
      isKey: () => false,
      isKnown: () => true,
      isList: () => true,
      isMap: () => false,
      isText: () => ++asked < 0,
    };
    const [first, ...others] = findConfusables(dense, words, 1);
    assert.equal(first?.edits.length, 1);
    assert.deepEqual(others, []);
    assert.ok(asked < 10, `${asked} questions`);
  });

  it('is refused all the same', () => {
    const { problems, confusables } = parsePlan(dense);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['too-dense'],
    );
    assert.deepEqual(confusables, []);
  });

  it('asks where it stands once for each bracket and key, not for each of its characters', () => {
    let asked = 0;
    const words = {
      isKey: () => true,
      isKnown: () => true,
      isList: () => true,
      isMap: () => true,
      isText: () => ++asked < 0,
    };
    findConfusables(`levers：［${'a，b '.repeat(2000)}］\n`, words);
    assert.ok(asked < 10, `${asked} questions`);
  });

  it('looks at what may turn, not at each of a hundred thousand characters in an item', () => {
    const words = {
      isKey: () => true,
      isKnown: () => true,
      isList: () => true,
      isMap: () => true,
      isText: () => false,
    };
    const test = RegExp.prototype.test;
    let looks = 0;
    RegExp.prototype.test = function (this: RegExp, text: string) {
      looks++;
      return test.call(this, text);
    };
    try {
      findConfusables(`levers：\n  trust：［${'提升'.repeat(50_000)}，b］\n`, words);
    } finally {
      RegExp.prototype.test = test;
    }
    assert.ok(looks < 100, `${looks} looks`);
  });
});
