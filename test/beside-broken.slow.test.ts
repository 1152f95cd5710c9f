// A broken entry is broken alone: one error, nothing that only follows from it, and every other
// finding stays.
import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { parsePlan } from '../server/src/check.ts';
import { checkConfig } from '../server/src/check-config.ts';
import { readConfig } from '../server/src/config/config.ts';
import type { Span } from '../server/src/text/span.ts';
import { inLayout } from './support/layouts.ts';
import { bases, checkText, listed, planText } from './support/plans.ts';

/** Ways to break a line of an entry; undefined where the line has no place for it. */
const breaks: Readonly<Record<string, (line: string) => string | undefined>> = {
  'an open double quote': (line) => inValue(line, (value) => `"${value}`),
  'an open single quote': (line) => inValue(line, (value) => `'${value}`),
  'an open quote in brackets': (line) => replaced(line, /([[{,] ?)([a-z-]+)(?=[\],])/, '$1"$2'),
  'an open bracket': (line) => inValue(line, (value) => `[${value}`),
  'an open brace': (line) => inValue(line, (value) => `{${value}`),
  'a closing bracket too few': (line) => replaced(line, /\]/, ''),
  'a closing brace too few': (line) => replaced(line, /\}$/, ''),
  'a closing bracket too many': (line) => replaced(line, /\]/, ']]'),
  'a tab for indentation': (line) => replaced(line, /^ {2}/, '\t'),
  'a stray colon': (line) => inValue(line, (value) => `so: ${value}`),
  'no colon': (line) => replaced(line, /:/, ''),
  'an at sign first': (line) => inValue(line, (value) => `@${value}`),
  'a grave accent first': (line) => inValue(line, (value) => `\`${value}`),
  'a percent sign first': (line) => inValue(line, (value) => `%${value}`),
  'text after a quote': (line) => inValue(line, (value) => `"${value}" and more`),
};

function inValue(line: string, change: (value: string) => string): string | undefined {
  const [, head = '', value = ''] =
    /^( *(?:- )?[\w-]+: )([^#"'|>[{\s][^#]*?)(?: +#.*)?$/.exec(line) ?? [];
  return value === '' ? undefined : head + change(value);
}

function replaced(line: string, what: RegExp, by: string): string | undefined {
  const changed = line.replace(what, by);
  return changed === line ? undefined : changed;
}

function withLine(lines: readonly string[], at: number, line: string): string {
  return lines.map((one, index) => (index === at ? line : one)).join('\n');
}

/** Every way to break every line of a plan. */
function allBroken(text: string): { text: string; line: number; way: string }[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) =>
    /^\s*(?:#|$)|^catalog:/.test(line)
      ? []
      : Object.entries(breaks).flatMap(([way, broken]) => {
          const changed = broken(line);
          const all = changed === undefined ? undefined : withLine(lines, at, changed);
          return all === undefined ? [] : [{ text: all, line: at, way }];
        }),
  );
}

const plans = Object.keys(bases).map((name) => ({ name, text: planText(name) }));

describe('a broken entry in a clean plan', () => {
  for (const way of Object.keys(breaks))
    it(`gives one error and nothing else: ${way}`, () => {
      let count = 0;
      for (const { name, text } of plans)
        for (const broken of allBroken(text).filter((one) => one.way === way)) {
          if (parsePlan(broken.text).problems.length === 0) continue;
          const shown = broken.text.split('\n')[broken.line];
          deepEqual(
            listed(checkText(broken.text, { file: bases[name] }).findings),
            ['STR001 error '],
            `${name}: ${shown}`,
          );
          count++;
        }
      ok(count > 0);
    });
});

/** A finding of its own in an entry, and the line it is on. */
const flaws: readonly (readonly [rule: string, before: string, after: string])[] = [
  ['STR008', 'title: ', 'title: The #2 of '],
  ['TIM401', 'when: 2027-01..2027-03', 'when: 2027-01..2027-13'],
  ['KPI304', '3.2% -> 1.5%', '3.2% -> about one'],
  ['STR004', 'response:', 'respons:'],
];

describe('a broken entry beside another with a finding', () => {
  for (const [rule, before, after] of flaws) {
    it(`keeps ${rule}`, () => {
      const clean = planText('c2c');
      ok(clean.includes(before), before);
      const text = clean.replace(before, after);
      const at = text.indexOf(after);
      const own = text.slice(0, at).split('\n').length - 1;
      const [found] = checkText(text).findings.filter((one) => one.rule === rule);
      ok(found, rule);
      const entry = entryAround(text, found.span);
      let count = 0;
      for (const broken of allBroken(text)) {
        if (broken.line >= entry.first && broken.line <= entry.last) continue;
        if (broken.line === own || parsePlan(broken.text).problems.length === 0) continue;
        const rules = checkText(broken.text).findings.map((one) => one.rule);
        ok(
          rules.includes(rule) && rules.includes('STR001'),
          `${broken.way}: ${broken.text.split('\n')[broken.line]}`,
        );
        count++;
      }
      ok(count > 200);
    });
  }
});

/** The lines of the entry that a span lies in: of a section, or at the top. */
function entryAround(text: string, { start }: Span): { first: number; last: number } {
  const lines = text.split('\n');
  const at = text.slice(0, start).split('\n').length - 1;
  const isStart = (line: string | undefined): boolean => /^ {0,2}[^\s#]/.test(line ?? 'x');
  let first = at;
  while (!isStart(lines[first])) first--;
  let last = at + 1;
  while (last < lines.length && !isStart(lines[last])) last++;
  return { first, last: last - 1 };
}

describe('a broken line in a plan in braces or in JSON', () => {
  for (const layout of [
    'JSON',
    'the whole plan in braces over several lines',
    'sections in braces',
  ])
    it(`gives one error and nothing else: ${layout}`, () => {
      const text = inLayout(planText('c2c'), layout) ?? '';
      const lines = text.split('\n');
      const places = lines.flatMap((line, at) =>
        /: ?["'\w].*[\w"'],?(?:\s*#.*)?\r?$/.test(line) ? at : [],
      );
      ok(places.length > 5);
      for (const at of places) {
        const line = lines[at] ?? '';
        const open =
          layout === 'JSON' ? line.replace(/"(,?)$/, '$1') : line.replace(/: (\w)/, ': "$1');
        const broken = withLine(lines, at, open);
        if (open === line || parsePlan(broken).problems.length === 0) continue;
        deepEqual(listed(checkText(broken).findings), ['STR001 error '], open);
      }
    });
});

describe('several broken entries', () => {
  it('are an error each, where they are not neighbours', () => {
    const text =
      'plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\nlevers:\n  a: [x\n  b: [y]\n  c: "z\nkpis:\n  d: @e\n';
    const found = checkText(text).findings.filter(({ rule }) => rule === 'STR001');
    deepEqual(
      found.map(({ span }) => text.slice(span.start, span.end)),
      ['[x', '"z', '@e'],
    );
  });

  it('with tabs are one: all tabs are fixed at once', () => {
    const text = 'plan: 1\nlevers:\n\ta: [x]\n  b: [y]\n\tc: [z]\n';
    deepEqual(checkText(text).findings.filter(({ rule }) => rule === 'STR001').length, 1);
  });
});

describe('broken entries at random', () => {
  it('never throw, and never lose the error', () => {
    const broken = plans.flatMap(({ text }) => allBroken(text));
    fc.assert(
      fc.property(fc.nat(broken.length - 1), fc.nat(broken.length - 1), (a, b) => {
        const { text = '', line = 0 } = broken[a] ?? {};
        const other = (broken[b]?.text ?? '').split('\n')[broken[b]?.line ?? 0] ?? '';
        const lines = text.split('\n');
        lines.splice((line + b) % 60, 0, other);
        const twice = lines.join('\n');
        const { findings, crashes, plan } = checkText(twice);
        deepEqual(crashes, []);
        if (plan.syntax.problems.length > 0) ok(findings.some(({ rule }) => rule === 'STR001'));
      }),
      { numRuns: 300 },
    );
  });
});

describe('planwright.yaml with a broken entry', () => {
  it('keeps what is found elsewhere', () => {
    const found = checkConfig(
      readConfig('config: 1\nrules:\n  NOPE1: off\n  KPI307: "off\nprofile: strict\n'),
      [],
      builtinCatalog(),
    );
    const rules = found.map(({ rule }) => rule);
    ok(rules.includes('STR001') && rules.some((rule) => rule.startsWith('CFG')), rules.join());
  });
});
