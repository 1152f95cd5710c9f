import assert from 'node:assert/strict';
import fs from 'node:fs';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { checkOutputSchema, diffOutputSchema } from '../../server/src/cli/output/schemas.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';
import { sarifSchema } from './sarif-schema.ts';

const flawed = fs.readFileSync('snippets/examples/swapnest-2027.plan.yaml', 'utf8');
const chinese = fs.readFileSync('snippets/examples/lanzhou-home-de.plan.yaml', 'utf8');
const clean = fs.readFileSync('snippets/examples/yonggu-2027.plan.yaml', 'utf8');
/** Words that no format may take for its own. */
const hostile = flawed.replace(
  /^title:.*$/m,
  'title: "a <b> & \\"c\\" ]]> @team [x](http://e.example) | \\u0007 \\ud800 `d` ::error::x"',
);
const names = [
  'a b/🚀 100%.plan.yaml',
  '计划/华东, 一期#1.plan.yaml',
  'sauber & <gut>.plan.yaml',
  'clean.plan.yaml',
];
const files = Object.fromEntries(
  names.map((name, index) => [name, [flawed, chinese, hostile, clean][index] ?? '']),
);

/** What is wrong with a SARIF file; nothing where nothing is. */
function sarifProblems(): (value: unknown) => string {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(sarifSchema);
  return (value) => (validate(value) ? '' : JSON.stringify(validate.errors, null, 1));
}

/** As GitLab's documentation of the report has it. */
const codeQuality = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{64}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^(?:\\./|/)' } },
          lines: {
            type: 'object',
            required: ['begin'],
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer' } },
          },
        },
      },
    },
  },
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: string;
}

/** Reads XML strictly: anything that is not well-formed throws. */
function elements(xml: string): Element[] {
  const found: Element[] = [];
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    found.push({
      name,
      attributes: attributes as Record<string, string>,
      parent: open.at(-1) ?? '',
    });
    open.push(name);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return found;
}

/** What may stand in what, and the attributes that readers of JUnit reports require. */
const junit: Readonly<
  Record<string, { readonly in: readonly string[]; readonly must: readonly string[] }>
> = {
  testsuites: { in: [''], must: [] },
  testsuite: { in: ['testsuites'], must: ['name', 'tests', 'failures', 'errors'] },
  testcase: { in: ['testsuite'], must: ['name', 'classname'] },
  failure: { in: ['testcase'], must: ['message', 'type'] },
  'system-out': { in: ['testcase'], must: [] },
};

describe('formats of planwright check', () => {
  for (const [file, schema] of [
    ['schemas/check-output.schema.json', checkOutputSchema],
    ['schemas/diff-output.schema.json', diffOutputSchema],
  ] as const) {
    it(`${file} is the one the program gives`, () => {
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      if (process.env.UPDATE) fs.writeFileSync(file, text);
      assert.ok(fs.readFileSync(file, 'utf8') === text, 'run UPDATE=1 npm run unit');
    });
  }

  it('several at once, each right by its own schema, with paths that lead to the files', () =>
    inRepository(async ({ write, read }) => {
      for (const [name, text] of Object.entries(files)) write(name, text);
      const all = [
        'pretty',
        'json=out/a.json',
        'sarif=out/a.sarif',
        'gitlab=out/gl.json',
        'junit=out/j.xml',
        'markdown=out/a.md',
        'github=out/gh.txt',
      ];
      const { code, out } = await planwright('check', ...all.flatMap((one) => ['--format', one]));
      assert.equal(code, 1);
      assert.match(out, /4 plans checked/);
      const here = (list: readonly string[]): string[] => [...new Set(list)].sort();
      const withFindings = names.slice(0, 3).sort();

      const json = JSON.parse(read('out/a.json')) as {
        files: { file: string; findings: { rule: string }[] }[];
      };
      const fits = new Ajv({ strict: true, allErrors: true }).compile(checkOutputSchema);
      assert.ok(fits(json), JSON.stringify(fits.errors));
      const total = json.files.reduce((sum, { findings }) => sum + findings.length, 0);
      assert.ok(total > 30);

      const sarif = JSON.parse(read('out/a.sarif')) as {
        runs: {
          results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
        }[];
      };
      assert.equal(sarifProblems()(sarif), '');
      const uris = (sarif.runs[0]?.results ?? []).map(
        (one) => one.locations[0]?.physicalLocation.artifactLocation.uri ?? '',
      );
      assert.equal(uris.length, total);
      assert.deepEqual(here(uris.map((uri) => decodeURIComponent(uri))), withFindings);

      const gitlab = JSON.parse(read('out/gl.json')) as {
        location: { path: string };
        fingerprint: string;
      }[];
      const isQuality = new Ajv({ strict: false, allErrors: true }).compile(codeQuality);
      assert.ok(isQuality(gitlab), JSON.stringify(isQuality.errors));
      assert.deepEqual(here(gitlab.map(({ location }) => location.path)), withFindings);
      assert.equal(new Set(gitlab.map(({ fingerprint }) => fingerprint)).size, total);

      const xml = elements(read('out/j.xml'));
      for (const { name, attributes, parent } of xml) {
        assert.ok(junit[name]?.in.includes(parent), `${name} in ${parent}`);
        for (const one of junit[name]?.must ?? [])
          assert.ok(attributes[one] !== undefined, `${name} ${one}`);
      }
      const suites = xml.filter(({ name }) => name === 'testsuite');
      assert.deepEqual(suites.map(({ attributes }) => attributes.name).sort(), [...names].sort());
      assert.equal(xml.filter(({ name }) => name === 'testcase').length, total + 1);
      assert.equal(
        suites.reduce((sum, { attributes }) => sum + Number(attributes.failures), 0),
        xml.filter(({ name }) => name === 'failure').length,
      );

      const markdown = read('out/a.md').split('\n');
      const rows = markdown.filter((line) => /^\| \d/.test(line));
      assert.equal(rows.length, total);
      for (const row of rows) assert.equal(row.replace(/\\./g, '').split('|').length, 6, row);
      assert.doesNotMatch(read('out/a.md'), /[^\\]<b>|@team|\]\(http/);

      const commands = read('out/gh.txt').trimEnd().split('\n');
      assert.equal(commands.length, total);
      for (const line of commands)
        assert.match(line, /^::(?:error|warning|notice) file=[^:,]+,line=\d+/);
    }));

  it('SARIF says against a baseline what is new', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', flawed);
      write('planwright.yaml', 'config: 1\nbaseline: base.json\n');
      await planwright('check', '.', '--write-baseline', 'base.json');
      write('a.plan.yaml', flawed.replace(/^period:.*$/m, 'period: soon'));
      const { out } = await planwright('check', '.', '--format', 'sarif');
      const sarif = JSON.parse(out) as {
        runs: { results: { baselineState?: string; ruleId: string }[] }[];
      };
      assert.equal(sarifProblems()(sarif), '');
      const states = (sarif.runs[0]?.results ?? []).map(
        ({ baselineState, ruleId }) => `${baselineState} ${ruleId}`,
      );
      assert.ok(states.includes('new TIM401'), states.join());
      assert.ok(states.some((state) => state.startsWith('unchanged ')));
      assert.ok(states.every((state) => /^(?:new|unchanged) /.test(state)));
    }));

  it('says in a sentence what is wrong with a format', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', clean);
      assert.match(
        (await planwright('check', '--format', 'xml')).err,
        /xml is not a format; choose pretty/,
      );
      assert.match(
        (await planwright('check', '--format', 'json', '--format', 'sarif', '--lang', 'zh')).err,
        /只能有一种格式写到标准输出/,
      );
      assert.equal((await planwright('check', '--format', 'json=')).code, 2);
    }));

  it('the JSON of diff fits its schema', () =>
    inRepository(async ({ write }) => {
      write('a.plan.yaml', flawed);
      write('b.plan.yaml', hostile.replace(/^status:.*$/m, 'status: approved'));
      const { out } = await planwright('diff', 'a.plan.yaml', 'b.plan.yaml', '--format', 'json');
      const fits = new Ajv({ strict: true, allErrors: true }).compile(diffOutputSchema);
      assert.ok(fits(JSON.parse(out)), JSON.stringify(fits.errors));
    }));
});
