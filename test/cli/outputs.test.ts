import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { sarifOutput } from '../../server/src/cli/output/sarif.ts';
import { ruleAddress } from '../../server/src/features/explain-rule.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { planwright } from '../support/terminal.ts';
import { files, flat, flawed, inFolder, type Json, levels, names, region } from './output-files.ts';
import { type Artifact, type Sarif, type SarifResult, sarifSchema } from './sarif-schema.ts';

const validate = new Ajv({ strict: true, allErrors: true }).compile<Sarif>(sarifSchema);

function parseSarif(out: string): Sarif['runs'][number] {
  const value: unknown = JSON.parse(out);
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 1));
  const [run] = value.runs;
  assert.ok(run);
  return run;
}

const decoded = ({ uri, uriBaseId }: Artifact): string => {
  assert.equal(uriBaseId, '%SRCROOT%');
  assert.match(uri, /^[\w.!~*'()%/-]+$/);
  return uri.split('/').map(decodeURIComponent).join('/');
};

const placeOf = ({ locations }: Pick<SarifResult, 'locations'>) => {
  const { artifactLocation, region: at } = locations[0].physicalLocation;
  return { file: decoded(artifactLocation), region: at };
};

describe('the address of a rule', () => {
  it('is its page in the repository, where the package names one', () => {
    assert.equal(
      ruleAddress('LEV101', 'https://example.org/plans/planwright'),
      'https://example.org/plans/planwright/blob/main/docs/rules/LEV101.md',
    );
    assert.equal(ruleAddress('LEV101', ''), 'planwright:/rules/LEV101.md');
  });
});

describe('planwright check --format sarif', () => {
  it('says what JSON says, at the same places, with addresses that lead to the files', () =>
    inFolder(files, async (folder) => {
      const { out, code } = await planwright('check', '.', '--format', 'sarif', '--lang', 'zh');
      const json = flat(
        JSON.parse(
          (await planwright('check', '.', '--format', 'json', '--lang', 'zh')).out,
        ) as Json,
      );
      const { results, tool } = parseSarif(out);
      assert.equal(code, 1);
      assert.ok(json.length > 20);
      assert.deepEqual(
        results.map((result) => ({
          ...placeOf(result),
          rule: result.ruleId,
          level: result.level,
          message: result.message.text,
          related: (result.relatedLocations ?? []).map((one) => [
            one.physicalLocation.region,
            one.message.text,
          ]),
          fixes: (result.fixes ?? []).map(({ description, artifactChanges }) => [
            description.text,
            artifactChanges,
          ]),
        })),
        json.map(({ file, rule, severity, range, message, related, fixes }, index) => ({
          file,
          region: region(range),
          rule,
          level: levels[severity],
          message,
          related: related.map((one) => [region(one.range), one.message]),
          fixes: fixes
            .filter(({ edits }) => edits.length > 0)
            .map(({ title, edits }) => [
              title,
              [
                {
                  artifactLocation: results[index]?.locations[0].physicalLocation.artifactLocation,
                  replacements: edits.map((edit) => ({
                    deletedRegion: region(edit.range),
                    insertedContent: { text: edit.newText },
                  })),
                },
              ],
            ]),
        })),
      );
      assert.deepEqual(
        [...new Set(results.map((result) => placeOf(result).file))].sort(),
        [...names].sort(),
      );
      for (const result of results) {
        const { file, region: at } = placeOf(result);
        const lines = fs.readFileSync(path.join(folder, file), 'utf8').split('\n');
        assert.ok(at.endLine <= lines.length && at.startLine <= at.endLine, file);
        assert.ok(at.startLine < at.endLine || at.startColumn <= at.endColumn, file);
        assert.ok(at.startColumn <= (lines[at.startLine - 1] ?? '').length + 1, file);
        assert.ok(at.endColumn <= (lines[at.endLine - 1] ?? '').length + 1, file);
        assert.equal(tool.driver.rules[result.ruleIndex]?.id, result.ruleId);
        assert.deepEqual(result.suppressions, []);
      }
      assert.ok(results.some(({ relatedLocations }) => relatedLocations));
      assert.ok(results.some(({ fixes }) => fixes));
    }));

  it('describes every rule in the language asked for', async () => {
    for (const lang of ['en', 'zh'] as const) {
      const { driver } = parseSarif(sarifOutput([], lang)).tool;
      assert.deepEqual(
        driver.rules.map(({ id, name, shortDescription, fullDescription }) => [
          id,
          name,
          shortDescription.text,
          fullDescription.text,
        ]),
        allRules.map(({ code, name, title, why }) => [code, name, title[lang], why[lang]]),
      );
      for (const { id, help } of driver.rules)
        assert.ok(help.text.includes(id) && help.markdown.includes(id), id);
    }
  });

  it('recognises a finding when its lines move, and tells two of a kind apart', async () => {
    const prints = async (text: string): Promise<string[]> => {
      let found: string[] = [];
      await inFolder({ 'a.plan.yaml': text }, async () => {
        const { results } = parseSarif((await planwright('check', '.', '--format', 'sarif')).out);
        found = results.flatMap(({ partialFingerprints }) => Object.values(partialFingerprints));
      });
      return found;
    };
    const before = await prints(flawed);
    assert.ok(before.length > 5);
    assert.equal(new Set(before).size, before.length);
    assert.deepEqual((await prints(`# one\n\n# two\n${flawed}`)).sort(), before.sort());
  });

  it('shows what a plan keeps silent as suppressed, with the reason', () =>
    inFolder(
      {
        'a.plan.yaml': `${flawed}ignore:\n  - {rule: LEV101, reason: 'counted “elsewhere”'}\n`,
        'b.plan.yaml': flawed,
      },
      async () => {
        const { results } = parseSarif((await planwright('check', '.', '--format', 'sarif')).out);
        const of = (name: string) =>
          results.filter((one) => one.ruleId === 'LEV101' && placeOf(one).file === name);
        assert.ok(of('b.plan.yaml').length > 0);
        assert.deepEqual(
          of('a.plan.yaml').map(({ suppressions }) => suppressions),
          of('b.plan.yaml').map(() => [{ kind: 'inSource', justification: 'counted “elsewhere”' }]),
        );
        for (const { suppressions } of of('b.plan.yaml')) assert.deepEqual(suppressions, []);
      },
    ));

  it('makes no link of what a plan says', () =>
    inFolder({ 'a.plan.yaml': 'plan: 1\nmodel: "[click](https://example.org)"\n' }, async () => {
      const { results } = parseSarif((await planwright('check', '--format', 'sarif')).out);
      const message = results.find(({ ruleId }) => ruleId === 'FIT801')?.message.text ?? '';
      assert.match(message, /\\\[click\\\]\(https/);
      assert.doesNotMatch(message, /(?<!\\)\[[^\]]*(?<!\\)\]\(/);
    }));

  it('marks what the baseline knows as suppressed from outside', () =>
    inFolder({ 'a.plan.yaml': flawed, 'planwright.yaml': 'baseline: base.json\n' }, async () => {
      await planwright('check', '.', '--write-baseline', 'base.json');
      const { results } = parseSarif((await planwright('check', '.', '--format', 'sarif')).out);
      assert.ok(results.length > 5);
      for (const { suppressions } of results) assert.equal(suppressions[0]?.kind, 'external');
    }));

  it('gives a file outside the working folder its full address', () =>
    inFolder({ 'here/x.plan.yaml': flawed, '那里/y 1.plan.yaml': flawed }, async (folder) => {
      process.chdir('here');
      const there = path.join(folder, '那里/y 1.plan.yaml');
      for (const given of [there, '../那里/y 1.plan.yaml']) {
        const { results } = parseSarif((await planwright('check', given, '--format', 'sarif')).out);
        assert.ok(results.length > 0);
        for (const { locations } of results) {
          const { uri, uriBaseId } = locations[0].physicalLocation.artifactLocation;
          assert.equal(uriBaseId, undefined);
          assert.equal(fileURLToPath(uri), there);
        }
      }
    }));
});
