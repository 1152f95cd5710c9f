import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { parse as parseYaml, stringify } from 'yaml';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { parsePlan } from '../server/src/check.ts';
import { planSchema } from '../server/src/model/json-schema.ts';
import { checkStructure } from '../server/src/model/structure.ts';
import { examplePlans } from './support/files.ts';

const schema = planSchema(builtinCatalog());
const validate = new Ajv({ allErrors: false, strict: false }).compile(schema);

/** What the reader has to say about structure; the version is a rule of its own. */
function structuralIssues(text: string): string[] {
  const syntax = parsePlan(text);
  const version = /^plan: "?1"?$/m.test(text) ? [] : ['version'];
  return [...version, ...checkStructure(syntax.root, syntax.foreign).map((issue) => `${issue.kind} ${issue.path.join('.')}`)];
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

describe('JSON Schema and reader', () => {
  it('the published schema is the one the format gives', () => {
    const file = 'schemas/strategy-plan.schema.json';
    const text = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env.UPDATE) fs.writeFileSync(file, text);
    assert.equal(fs.readFileSync(file, 'utf8'), text, 'run UPDATE=1 npm test');
  });

  for (const { name, text } of examplePlans()) {
    it(`both accept the structure of ${name}`, () => {
      assert.deepEqual(structuralIssues(text), []);
      assert.ok(validate(parseYaml(text)), JSON.stringify(validate.errors));
    });
  }

  it('agree on plans whose structure was damaged at random', () => {
    const plans = examplePlans().map(({ text }) => parseYaml(text) as Json);
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
      { numRuns: 600 },
    );
  });
});

/** Walks down by child numbers and replaces, deletes or adds at the place it reaches. */
function damageAt(root: Json, steps: readonly number[], how: string, value: Json): void {
  let node: Json = root;
  for (const step of steps) {
    const children: [string, Json][] = typeof node === 'object' && node !== null ? Object.entries(node) : [];
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
