import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

interface Checked {
  readonly problems: readonly string[];
}
const root = process.cwd();
const load = async <T>(path: string): Promise<T> =>
  (await import(pathToFileURL(join(root, path)).href)) as T;
type ParseYaml = (text: string) => unknown;
const { readCatalog } = await load<{
  readCatalog(files: ReadonlyMap<string, string>, parseYaml?: ParseYaml): Checked;
}>('schemas/build/read.mjs');
const { buildData, catalogFiles } = await load<{
  buildData(options: { root: string }): { target: string };
  catalogFiles(folder: string): ReadonlyMap<string, string>;
}>('schemas/build-data.mjs');
const files = catalogFiles(join(root, 'schemas/catalog'));

/** Most files are the same each time: what they contain is read once. */
const values = new Map<string, unknown>();
const parseOnce: ParseYaml = (text) => {
  if (!values.has(text)) values.set(text, parse(text, { uniqueKeys: true }));
  return values.get(text);
};

/** The problems after one replacement in one file. */
function problemsAfter(path: string, from: string | RegExp, to: string): readonly string[] {
  const text = files.get(path) ?? '';
  const changed = text.replace(from, to);
  ok(changed !== text, `nothing to replace in ${path}`);
  return readCatalog(new Map([...files, [path, changed]]), parseOnce).problems;
}

describe('catalogue data', () => {
  it('has no problem', () => deepEqual(readCatalog(files, parseOnce).problems, []));

  it('is written the same way each time', () => {
    // The build has written it before the tests run.
    const once = readFileSync(join(root, 'server/src/catalog/data.generated.ts'), 'utf8');
    const { target: path } = buildData({ root });
    equal(readFileSync(path, 'utf8'), once);
  });

  it('says what is wrong with a broken entry', () => {
    const broken: readonly [string, string | RegExp, string, RegExp][] = [
      [
        'levers/green.yaml',
        /zh: 绿色包装}/,
        "zh: ''}",
        /green\.yaml: levers\[green-packaging\]\.name\.zh is missing/,
      ],
      ['levers/green.yaml', 'id: reusable-box', 'id: escrow', /mechanism “escrow” is there twice/],
      ['levers/green.yaml', 'id: reusable-box', 'id: Reusable_Box', /“Reusable_Box” is no id/],
      [
        'levers/green.yaml',
        'origin: trend',
        'orgin: trend',
        /levers\[green-supply-chain\]\.orgin is not a known field/,
      ],
      [
        'levers/green.yaml',
        'kpis: [packaging-recyclability,',
        'kpis: [packaging-recycling,',
        /names kpi “packaging-recycling”, which does not exist/,
      ],
      [
        'levers/marketplace.yaml',
        'core: [escrow, reviews, buyer-protection]',
        'core: []',
        /key “c2c\.trust” has no core mechanism/,
      ],
      [
        'levers/marketplace.yaml',
        'key: c2c.trust',
        'key: c2c.trusting',
        /model c2c.* its id must be|must be c2c\.trust/,
      ],
      ['models/c2c.yaml', 'c2c.trust, ', '', /model “c2c” has 2 operating keys, not 3/],
      ['models/c2c.yaml', 'connection: 50', 'connection: 40', /emphasis of model “c2c” sums to 90/],
      [
        'models/c2c.yaml',
        'cases: [taobao]',
        'cases: [jd]',
        /case “taobao” and model “c2c” must name each other/,
      ],
      [
        'cases/model-cases-1.yaml',
        'figures: [taobao-sellers, rank-taobao]',
        'figures: [rank-taobao]',
        /benchmark “taobao-sellers” is cited by no fact/,
      ],
      [
        'benchmarks/model-cases.yaml',
        'case: jd',
        'case: taobao',
        /benchmark “jd-618-on-time” belongs to case taobao and is cited by jd/,
      ],
      [
        'kpis/money.yaml',
        'en: [GMV,',
        'en: [revenue, GMV,',
        /“revenue” names two entries of kind kpi: gmv and net-revenue/,
      ],
      [
        'kpis/money.yaml',
        'hard: [0, null]',
        'hard: [0]',
        /kpis\[gmv\]\.hard must be \[low, high\]/,
      ],
      ['catalog.yaml', '  - trends.yaml\n', '', /trends\.yaml: is not listed/],
      [
        'trends.yaml',
        /^trends:/m,
        `${'#\n'.repeat(300)}trends:`,
        /trends\.yaml: has \d+ lines, at most 300/,
      ],
      ['units.yaml', 'units:', 'units: [', /units\.yaml: is no YAML/],
    ];
    for (const [path, from, to, problem] of broken) {
      match(problemsAfter(path, from, to).join('\n'), problem);
    }
  });

  it('fails the build and lists every problem', () => {
    const problems = problemsAfter('levers/green.yaml', /zh: 绿色/g, 'cn: 绿色');
    ok(problems.length > 4, problems.join('\n'));
  });

  it('speaks of the source text, never of a seed or an analyst', () => {
    for (const [path, text] of files) {
      for (const line of text.split('\n')) {
        ok(
          !/\bthe seed\b|\bseed (?:text|data)\b|\banalyst\b/i.test(line),
          `${path}: ${line.trim()}`,
        );
      }
    }
  });
});
