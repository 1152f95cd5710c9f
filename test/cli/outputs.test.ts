import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import type { FileResult } from '../../server/src/cli/output/counts.ts';
import { githubOutput } from '../../server/src/cli/output/github.ts';
import { sarifOutput } from '../../server/src/cli/output/sarif.ts';
import { ruleAddress } from '../../server/src/features/explain-rule.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { planwright } from '../support/terminal.ts';
import { type Artifact, type Sarif, type SarifResult, sarifSchema } from './sarif-schema.ts';

interface Range {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}
interface JsonFinding {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly range: Range;
  readonly message: string;
  readonly related: readonly { readonly range: Range; readonly message: string }[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  }[];
}
interface Json {
  readonly files: readonly { readonly file: string; readonly findings: readonly JsonFinding[] }[];
}

const flawed = fs.readFileSync('snippets/examples/swapnest-2027.plan.yaml', 'utf8');
const chinese = fs.readFileSync('snippets/examples/lanzhou-home-de.plan.yaml', 'utf8');
const mistake = flawed.replace(/^model: /m, 'model：');
const names = ['a b/🚀 100%.plan.yaml', 'plain.plan.yaml', '计划/华东, 一期#1.plan.yaml'];

const validate = new Ajv({ strict: true, allErrors: true }).compile<Sarif>(sarifSchema);

function parseSarif(out: string): Sarif['runs'][number] {
  const value: unknown = JSON.parse(out);
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 1));
  const [run] = value.runs;
  assert.ok(run);
  return run;
}

/** Runs a test inside a new folder with these files as the working folder. */
async function inFolder(
  files: Readonly<Record<string, string>>,
  test: (folder: string) => Promise<void>,
): Promise<void> {
  const before = process.cwd();
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'planwright 输出 ')));
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), text);
  }
  try {
    process.chdir(folder);
    await test(folder);
  } finally {
    process.chdir(before);
    fs.rmSync(folder, { recursive: true });
  }
}

const flat = ({ files }: Json): (JsonFinding & { readonly file: string })[] =>
  files.flatMap(({ file, findings }) =>
    findings.map((finding) => ({ ...finding, file: file.replace(/^\.\//, '') })),
  );
const region = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});
const decoded = ({ uri, uriBaseId }: Artifact): string => {
  assert.equal(uriBaseId, '%SRCROOT%');
  assert.match(uri, /^[\w.!~*'()%/-]+$/);
  return uri.split('/').map(decodeURIComponent).join('/');
};
const placeOf = ({ locations }: Pick<SarifResult, 'locations'>) => {
  const { artifactLocation, region: at } = locations[0].physicalLocation;
  return { file: decoded(artifactLocation), region: at };
};
const files = { [names[0] ?? '']: flawed, [names[1] ?? '']: mistake, [names[2] ?? '']: chinese };
const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

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

/** Reads annotations as GitHub does, and refuses anything that is none. */
function parseAnnotations(out: string) {
  assert.ok(out === '' || out.endsWith('\n'));
  const plain = (text: string): string => {
    assert.doesNotMatch(text, /%(?!25|0D|0A|3A|2C)/);
    return text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  };
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const match = /^::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r]*,?)+)::([^\r]*)$/.exec(line);
      assert.ok(match, line);
      const [, command = '', list = '', message = ''] = match;
      const properties = list.split(',').map((one): [string, string] => {
        const at = one.indexOf('=');
        return [one.slice(0, at), plain(one.slice(at + 1))];
      });
      const order = ['file', 'line', 'col', 'endLine', 'endColumn', 'title'];
      assert.deepEqual(
        properties.map(([key]) => key),
        order,
      );
      assert.doesNotMatch(message, /%(?!25|0D|0A)/);
      const {
        file,
        line: startLine,
        col,
        endLine,
        endColumn,
        title,
      } = Object.fromEntries(properties);
      return {
        command,
        file,
        region: {
          startLine: Number(startLine),
          startColumn: Number(col),
          endLine: Number(endLine),
          endColumn: Number(endColumn),
        },
        title,
        message: plain(message),
      };
    });
}

describe('planwright check --format github', () => {
  it('says what JSON says, at the same places', () =>
    inFolder(files, async () => {
      const { out, code } = await planwright('check', '.', '--format', 'github', '--lang', 'zh');
      const json = flat(
        JSON.parse(
          (await planwright('check', '.', '--format', 'json', '--lang', 'zh')).out,
        ) as Json,
      );
      const titles = new Map(allRules.map((rule) => [rule.code, `${rule.code} ${rule.title.zh}`]));
      assert.equal(code, 1);
      assert.deepEqual(
        parseAnnotations(out),
        json.map(({ file, rule, severity, range, message }) => ({
          command: severity === 'info' || severity === 'hint' ? 'notice' : severity,
          file,
          region: region(range),
          title: titles.get(rule),
          message,
        })),
      );
    }));

  it('lets no message and no name end its line or start a command', () => {
    const message = '50% off, 100%25:\r\n::error::no\nend';
    const finding: Finding = {
      rule: 'XXX000',
      name: 'odd: name, 1%',
      severity: 'hint',
      span: { start: 0, end: 2 },
      path: [],
      message: { en: message, zh: message },
      related: [],
      facts: [],
      about: {},
      fixes: () => [],
    };
    const file = '计划, 一:\n二 %2C.plan.yaml';
    const result: FileResult = {
      file,
      text: '🚀\n',
      models: [],
      status: 'review',
      lang: 'en',
      findings: [finding],
    };
    const out = githubOutput([result]);
    assert.equal(out.split('\n').length, 2);
    assert.deepEqual(parseAnnotations(out), [
      {
        command: 'notice',
        file,
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 },
        title: 'XXX000 odd: name, 1%',
        message,
      },
    ]);
  });

  it('writes nothing for a clean plan', async () => {
    const { out, code } = await planwright(
      'check',
      'snippets/examples/hengmu-2027.plan.yaml',
      '--format',
      'github',
    );
    assert.deepEqual([out, code], ['', 0]);
  });
});
