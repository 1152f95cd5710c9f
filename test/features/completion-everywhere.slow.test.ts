// Every item that is offered, accepted at every legal place of a corpus: it can be read, stands
// where it belongs, adds no error.
import assert from 'node:assert/strict';
import { complete } from '../../server/src/features/completion/completion.ts';
import { contextAt } from '../../server/src/syntax/cursor/context-at.ts';
import { accept, pathAt } from '../support/accept.ts';
import { allPlans } from '../support/files.ts';
import { openPlan } from '../support/open.ts';

interface Place {
  readonly what: string;
  readonly text: string;
  readonly offset: number;
}

/**
 * Every place of a plan where something could be typed: new lines, emptied values, items of lists,
 * parts of KPI lines.
 */
function places(text: string): Place[] {
  const found: Place[] = [];
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  let at = 0;
  for (const line of text.split(lineBreak)) {
    const end = at + line.length;
    const put = (what: string, from: number, to: number, typed = ''): void => {
      found.push({
        what: `${what}: ${line}`,
        text: text.slice(0, from) + typed + text.slice(to),
        offset: from + typed.length,
      });
    };
    const indent = /^ */.exec(line)?.[0] ?? '';
    if (/^ *[\w-]+:/.test(line)) put('a new line', at, at, `${indent}${lineBreak}`);
    const value = /^( *(?:- )?[\w-]+: )(\S.*)$/.exec(line);
    if (value?.[1] !== undefined && !/^[|>{]/.test(value[2] ?? ''))
      put('an emptied value', at + value[1].length, end);
    for (const bracket of line.matchAll(/\[|, (?=[\w-]+[,\]])/g)) {
      const from = at + bracket.index + bracket[0].length;
      const word = /^[\w-]*/.exec(text.slice(from))?.[0] ?? '';
      put('an item', from, from + word.length);
    }
    for (const part of line.matchAll(/ (?:->|by|@) /g))
      put('a part of a KPI line', at + part.index + part[0].length, end);
    at = end + lineBreak.length;
  }
  // What `put` typed ends with a line break there: the cursor stands before it.
  return found.map((place) =>
    place.what.startsWith('a new line')
      ? { ...place, offset: place.offset - lineBreak.length }
      : place,
  );
}

const findings = (text: string, only: RegExp): string[] =>
  openPlan(text)
    .checked.findings.filter(({ severity }) => only.test(severity))
    .map(({ rule, path }) => `${rule} ${path.join('.')}`);

// What is wrong already would be found again in other words.
const cleanPlans = allPlans().filter(({ text }) => findings(text, /^error$/).length === 0);

/** A field that waits for its value, or brackets for their first item, may be empty for now. */
const unfinished = /^STR(?:003|005|010) /;

/**
 * About the structure, or about the place itself: another model is right to ask for other levers
 * elsewhere.
 */
function concerns(finding: string, here: string): boolean {
  const [rule = '', path = ''] = finding.split(' ');
  return rule.startsWith('STR') || path === here || path.startsWith(`${here}.`);
}

const variants: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['indented by four', (text) => text.replace(/^( +)/gm, '$1$1')],
  ['cut off in the middle', (text) => text.slice(0, text.indexOf('\n', text.length / 2) + 1)],
  ['with a broken line below', (text) => `${text}owner2: @x\n`],
];

describe('completion everywhere', () => {
  for (const [variant, change] of variants) {
    it(`plans ${variant}`, () => {
      let accepted = 0;
      for (const [number, { name, text: plan }] of cleanPlans.entries()) {
        // A draft: in a plan that is approved, every new lever rightly asks for its work at once.
        const whole = change(plan.replace(/^status: .*$/m, 'status: draft'));
        const known = findings(whole, /./);
        const all = places(whole);
        // Half of the places of one plan, a part of the places of the others: each run takes the
        // same ones.
        const some =
          variant === 'as it is' && number === 0
            ? all.filter((_, index) => index % 2 === 0)
            : all.filter((_, index) => (index + number) % 19 === 0);
        for (const { what, text, offset } of some) {
          const context = contextAt(text, offset);
          // Of any weight: another status makes a heavier finding of what was one already.
          const without = text.slice(0, context.replace.start) + text.slice(context.replace.end);
          const before = new Set([...findings(without, /./), ...known]);
          for (const [rank, item] of complete(openPlan(text), offset).entries()) {
            // Of long lists the catalogue's tail is as good as its head.
            if (rank > 8 && rank % 11 !== 0) continue;
            const where = `${name}, ${what}: ${item.label}`;
            const after = accept(text, item);
            const { checked } = openPlan(after.text);
            assert.ok(
              variant.includes('broken') || !checked.findings.some(({ rule }) => rule === 'STR001'),
              `${where}\n${after.text}`,
            );
            const here = context.path.length > 0 ? context.path.join('.') : item.label;
            const added = findings(after.text, /^error$/).filter(
              (one) => !before.has(one) && !unfinished.test(one) && concerns(one, here),
            );
            assert.deepEqual(
              added,
              [],
              `${where}\n${after.text.slice(Math.max(0, after.start - 200), after.end + 80)}`,
            );
            if (!variant.includes('broken')) {
              const path = pathAt(
                checked.plan.syntax.root,
                after.start + (item.insert.startsWith('- ') ? 2 : 0),
              );
              assert.deepEqual(path.slice(0, context.path.length), context.path, where);
            }
            accepted++;
          }
        }
      }
      assert.ok(accepted > 300, String(accepted));
    });
  }
});
