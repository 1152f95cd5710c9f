import assert from 'node:assert/strict';
import fs from 'node:fs';
import { parseDocument } from 'yaml';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check, parsePlan } from '../server/src/check.ts';
import { layered } from '../server/src/config/company.ts';
import { filesNamedBy } from '../server/src/model/catalogs.ts';
import type { Finding } from '../server/src/rules/finding.ts';
import { removeEntry } from '../server/src/syntax/edit.ts';
import { entryOf } from '../server/src/syntax/tree.ts';
import { applyEdits } from '../server/src/text/span.ts';
import { companyCatalog } from './support/files.ts';

/** A clean plan for each model. */
const plans: Readonly<Record<string, string>> = {
  b2b: 'snippets/examples/yonggu-2027.plan.yaml',
  b2c: 'snippets/examples/hearth-and-hollow-fy27.plan.yaml',
  c2c: 'test/fixtures/plans/c2c-en.plan.yaml',
  c2b: 'snippets/examples/hengmu-2027.plan.yaml',
  o2o: 'snippets/examples/crumbline-2027.plan.yaml',
  social: 'snippets/examples/guojishe-2027.plan.yaml',
  'cross-border': 'test/fixtures/plans/cross-border.plan.yaml',
};

function findingsOf(text: string): readonly Finding[] {
  const paths = filesNamedBy(parsePlan(text).root).catalogs;
  const { catalog } = layered(
    builtinCatalog(),
    paths.map((path) => ({ path, file: { text: companyCatalog.text } })),
  );
  return check(text, { catalog }).findings;
}

/**
 * All lever entries in one spelling: `x: [a, b]` or a block with `mechanisms:`. Written by the
 * test, with a comment above each.
 */
function spelled(text: string, spelling: 'short' | 'full'): string {
  const document = parseDocument(text);
  const levers = document.toJS().levers as Record<string, unknown>;
  const root = parsePlan(text).root;
  const section = entryOf(root, 'levers');
  assert.ok(section);
  const lines = Object.entries(levers).flatMap(([key, value]) => {
    const list = Array.isArray(value) ? value : (value as { mechanisms?: string[] }).mechanisms;
    const rest = Array.isArray(value) ? {} : (value as Record<string, unknown>);
    const fields = Object.entries(rest).filter(([field]) => field !== 'mechanisms');
    if (
      spelling === 'short' &&
      list &&
      fields.every(([field]) => field === 'kpis' || field === 'evidence' || field === 'why')
    ) {
      return [`  # about ${key}`, `  ${key}: [${list.join(', ')}]   # keep`];
    }
    const all = [...(list ? [['mechanisms', list] as const] : []), ...fields];
    return [
      `  # about ${key}`,
      `  ${key}:   # keep`,
      ...all.map(([field, inner]) => `    ${field}: ${JSON.stringify(inner)}`),
    ];
  });
  const end = section.value.span.end;
  return `${text.slice(0, section.key.span.start)}levers:\n${lines.join('\n')}${text.slice(end)}`;
}

/**
 * The work of a plan without a word that the catalogue knows: a key that is shown there is not
 * missing.
 */
function inOwnWords(text: string): string {
  const at = text.indexOf('\ninitiatives:');
  return `${text.slice(0, at)}${text.slice(at).replace(/(mechanisms: )\[[^\]]*\]/g, '$1[wording of our own]')}`;
}

/** In part is enough: that is asked more softly. */
function isMet(text: string, id: string): boolean {
  const { coverage } = check(text, { catalog: builtinCatalog() });
  return coverage.keys.some(({ key, state }) => key.id === id && ['met', 'partly'].includes(state));
}

function comments(text: string): string[] {
  return (text.match(/#.*$/gm) ?? []).sort();
}

describe('a required lever that is deleted', () => {
  const catalog = builtinCatalog();
  for (const [model, file] of Object.entries(plans)) {
    for (const id of catalog.models.get(model)?.keys ?? []) {
      const key = catalog.keys.get(id);
      assert.ok(key);
      for (const spelling of ['short', 'full'] as const) {
        it(`${id}, ${spelling} spelling: one finding, the right one, and its fix removes it`, () => {
          const whole = spelled(fs.readFileSync(file, 'utf8'), spelling);
          assert.deepEqual(
            findingsOf(whole)
              .filter(({ severity }) => severity !== 'hint' && severity !== 'info')
              .map(({ rule }) => rule),
            [],
          );
          const before = new Set(findingsOf(whole).map(({ rule }) => rule));
          const levers = entryOf(parsePlan(whole).root, 'levers')?.value;
          assert.ok(levers?.kind === 'map');
          const entry = levers.entries.find((one) => one.key.text === key.lever);
          assert.ok(entry, `${file} has no ${key.lever}`);
          const without = inOwnWords(applyEdits(whole, removeEntry(whole, levers, entry)));
          // What other levers do may show the key in part, or in full.
          if (isMet(without, id)) return;
          const found = findingsOf(without).filter(
            ({ rule, severity }) => !before.has(rule) && severity !== 'hint' && rule !== 'MEC207',
          );
          assert.deepEqual(
            found.map(({ rule }) => rule),
            ['LEV101'],
            found.map(({ message }) => message.en).join('\n'),
          );
          const [finding] = found;
          assert.ok(finding);
          assert.equal(finding.about.lever, key.lever);
          assert.ok(finding.facts.length > 0, 'cites a case that shows this key');
          for (const fact of finding.facts)
            assert.equal(catalog.facts.get(fact)?.key, id, 'cites a case that shows this key');
          const [fix] = finding.fixes();
          assert.ok(fix);
          const fixed = applyEdits(without, fix.edits);
          assert.deepEqual(
            findingsOf(fixed).filter(({ rule }) => rule === 'LEV101'),
            [],
          );
          assert.deepEqual(
            findingsOf(fixed).filter(({ severity }) => severity === 'error'),
            [],
          );
          assert.deepEqual(comments(fixed), comments(without), 'all comments are still there');
          assert.equal(
            fixed.split('\n').filter((line) => !without.split('\n').includes(line)).length <= 2,
            true,
            'only the new entry is new',
          );
        });
      }
    }
  }

  for (const [name, block] of [
    ['empty', 'levers:   # to be filled'],
    ['an empty map', 'levers: {}   # to be filled'],
    [
      'a flow map',
      'levers: {governance: [dispute-resolution], seller-enablement: {have: [seller-training]}}   # short',
    ],
    [
      'four-space entries',
      'levers:\n    governance: [dispute-resolution]   # house rules\n    seller-enablement:\n        have: [seller-training]',
    ],
  ] as const) {
    it(`is added to a levers block that is ${name}, comments kept`, () => {
      const text = `plan: 1\ntitle: T\nmodel: c2c\nperiod: 2027\n${block}\n\nrisks: {a: {risk: x, response: y}}\n`;
      const missing = findingsOf(text).filter(({ rule }) => rule === 'LEV101');
      assert.equal(missing.length, 3);
      let fixed = text;
      for (let round = 0; round < 3; round++) {
        const [finding] = findingsOf(fixed).filter(({ rule }) => rule === 'LEV101');
        fixed = applyEdits(fixed, finding?.fixes()[0]?.edits ?? []);
      }
      assert.deepEqual(
        findingsOf(fixed).filter(({ rule }) => rule === 'LEV101' || rule.startsWith('STR00')),
        [],
        fixed,
      );
      assert.deepEqual(comments(fixed), comments(text));
    });
  }
});
