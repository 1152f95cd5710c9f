import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse as parseYaml, stringify } from 'yaml';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { readLayer } from '../server/src/catalog/layer.ts';
import { parsePlan } from '../server/src/check.ts';
import { catalogSchema, planSchema } from '../server/src/model/json-schema.ts';
import { readingTree } from '../server/src/model/reading-tree.ts';
import { records } from '../server/src/model/shape.ts';
import { checkStructure } from '../server/src/model/structure.ts';
import { parse } from '../server/src/syntax/parse.ts';
import { companyCatalog, examplePlans } from './support/files.ts';

const schema = planSchema(builtinCatalog());
/** Functions that are compiled quickly: they are called a few hundred times. */
const quick = { strict: false, inlineRefs: false, code: { optimize: false } };
const validate = new Ajv({ ...quick, allErrors: false }).compile(schema);

/** What the reader has to say about structure; the version is a rule of its own. */
function structuralIssues(text: string): string[] {
  const syntax = parsePlan(text);
  const tree = syntax.root && readingTree(syntax.root, { text: syntax.text, nameEnd: () => 0 });
  const version = /^plan: "?1"?$/m.test(text) ? [] : ['version'];
  return [
    ...version,
    ...checkStructure(tree, syntax.unsupported).map(
      (issue) => `${issue.kind} ${issue.path.join('.')}`,
    ),
  ];
}

/** A catalogue with one entry of a record, and a place for one of its fields. */
function catalogPathOf(record: string): string | undefined {
  const places: Readonly<Record<string, string>> = {
    'company-catalog': '{FIELD}',
    'company-lever': '{catalog: 1, id: x, levers: {a: {FIELD}}}',
    'company-mechanism': '{catalog: 1, id: x, levers: {a: {mechanisms: {b: {FIELD}}}}}',
    'company-kpi': '{catalog: 1, id: x, kpis: {a: {FIELD}}}',
    'company-model': '{catalog: 1, id: x, models: {a: {FIELD}}}',
    'company-demand': '{catalog: 1, id: x, models: {a: {requires: [{FIELD}]}}}',
    'company-relaxation': '{catalog: 1, id: x, models: {a: {relaxes: [{FIELD}]}}}',
    'company-trend': '{catalog: 1, id: x, trends: {a: {FIELD}}}',
    'company-case': '{catalog: 1, id: x, cases: {a: {FIELD}}}',
    'company-fact': '{catalog: 1, id: x, cases: {a: {facts: {b: {FIELD}}}}}',
  };
  return places[record];
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

describe('JSON Schema and reader', () => {
  for (const [file, made] of [
    ['schemas/strategy-plan.schema.json', schema],
    ['schemas/company-catalog.schema.json', catalogSchema(builtinCatalog())],
  ] as const) {
    it(`${file} is the one the format gives`, () => {
      const text = `${JSON.stringify(made, null, 2)}\n`;
      if (process.env.UPDATE) fs.writeFileSync(file, text);
      assert.ok(fs.readFileSync(file, 'utf8') === text, 'run UPDATE=1 npm run unit');
    });
  }

  it('the example company catalogue fits its schema', () => {
    const fits = new Ajv(quick).compile(catalogSchema(builtinCatalog()));
    assert.ok(fits(parseYaml(companyCatalog.text)), JSON.stringify(fits.errors));
    assert.ok(!fits(parseYaml('catalog: 1\nid: x\ncolour: red\n')));
  });

  it('the shape of a company catalogue knows the fields that its reader knows', () => {
    for (const [id, { fields }] of records) {
      const path = catalogPathOf(id);
      if (!path) continue;
      for (const field of fields.keys()) {
        const text = path.replace('FIELD', `${field}: ~`);
        const { problems } = readLayer(parse(text).root);
        assert.ok(
          !problems.some(({ code }) => code === 'unknown-field'),
          `${id}.${field}: ${text}`,
        );
      }
      const unknown = readLayer(parse(path.replace('FIELD', 'colour: red')).root).problems;
      assert.ok(
        unknown.some(({ code }) => code === 'unknown-field'),
        id,
      );
    }
  });

  for (const { name, text } of examplePlans()) {
    it(`both accept the structure of ${name}`, () => {
      assert.deepEqual(structuralIssues(text), []);
      assert.ok(validate(parseYaml(text)), JSON.stringify(validate.errors));
    });
  }

  for (const file of ['wide/en', 'wide/zh'])
    it(`both accept the structure of ${file}`, () => {
      const text = fs.readFileSync(`test/fixtures/${file}.plan.yaml`, 'utf8');
      assert.deepEqual(structuralIssues(text.replace(/^计划:/m, 'plan:')), []);
      assert.ok(validate(parseYaml(text)), JSON.stringify(validate.errors));
    });

  it('agree on the drafts of new users', () => {
    for (const file of fs.readdirSync('test/drafts').filter((name) => /\.plan\.yaml$/.test(name))) {
      const text = fs.readFileSync(`test/drafts/${file}`, 'utf8');
      if (parse(text).problems.length > 0) continue;
      // The version may be left out; the schema, made for tools that know nothing else, wants it.
      const issues = structuralIssues(text).filter((issue) => issue !== 'version');
      const data = { plan: 1, ...(parseYaml(text) as object) };
      assert.equal(
        validate(data),
        issues.length === 0,
        `${file}: ${issues.join('; ')} ${JSON.stringify(validate.errors)}`,
      );
    }
  });

  it('agree on plans whose structure was damaged at random', () => {
    const wide = ['en', 'zh'].map((lang) =>
      fs.readFileSync(`test/fixtures/wide/${lang}.plan.yaml`, 'utf8').replace(/^计划:/m, 'plan:'),
    );
    const plans = [...examplePlans().map(({ text }) => text), ...wide].map(
      (text) => parseYaml(text) as Json,
    );
    const piece: fc.Arbitrary<Json> = fc.oneof(
      fc.constantFrom<Json>('text', '2027', 7, true, null, 'draft', 'high', []),
      fc.constant<Json>({}),
      fc.constant<Json>(['a', 'b']),
      fc.constant<Json>({ name: 'x', other: 'y' }),
      fc.constant<Json>({ reason: 'x' }),
      fc.constant<Json>([{ rule: 'KPI307', reason: 'x' }]),
    );
    const damage = fc.record({
      plan: fc.nat(plans.length - 1),
      steps: fc.array(fc.nat(40), { minLength: 0, maxLength: 4 }),
      how: fc.constantFrom('replace', 'delete', 'add'),
      piece,
    });
    fc.assert(
      fc.property(damage, ({ plan, steps, how, piece: value }) => {
        const damaged = structuredClone(plans[plan] ?? null);
        damageAt(damaged, steps, how, value);
        const text = stringify(damaged, { lineWidth: 0, aliasDuplicateObjects: false });
        const issues = structuralIssues(text);
        assert.equal(
          validate(parseYaml(text)),
          issues.length === 0,
          `${issues.join('; ')}\n${JSON.stringify(validate.errors)}\n${text.slice(0, 400)}`,
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** Walks down by child numbers and replaces, deletes or adds at the place it reaches. */
function damageAt(root: Json, steps: readonly number[], how: string, value: Json): void {
  let node: Json = root;
  for (const step of steps) {
    const children: [string, Json][] =
      typeof node === 'object' && node !== null ? Object.entries(node) : [];
    const next = children[step % Math.max(1, children.length)]?.[1];
    if (typeof next !== 'object' || next === null) break;
    node = next;
  }
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    if (how === 'delete') node.pop();
    else node.push(value);
    return;
  }
  const keys = Object.keys(node);
  const key = keys[(steps.at(-1) ?? 0) % Math.max(1, keys.length)];
  if (how === 'add' || key === undefined) node['new-key'] = value;
  else if (how === 'delete') delete node[key];
  else node[key] = value;
}
