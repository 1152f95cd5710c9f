// How large a file may be. Functions are held to 60 lines by the linter (biome.json).
import { deepEqual } from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Maximum lines of a source file, and of a test file. */
const longest = { source: 150, test: 320 };

/** Longer ones, with the reason why each is honestly one thing. */
const one: Readonly<Record<string, string>> = {
  'server/src/catalog/case-types.ts': 'types only: what a case of the catalogue is',
  'server/src/catalog/model-types.ts': 'types only: what a model of the catalogue is',
  'server/src/library/types.ts': 'types only: what the library gives',
  'server/src/model/plan.ts': 'types only: what a plan is',
  'server/src/report/page/words.ts': 'one table of texts in both languages',
  'server/src/report/types.ts': 'types only: what a report is',
  'server/src/rules/rule.ts': 'types only: what a rule is',
  'server/src/rules/structure/problem-texts.ts': 'one table of texts in both languages',
};

const sources = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file).split(path.sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .filter((file) => !/\/(?:dist|node_modules|generated)\//.test(file));

const linesOf = (file: string): number => fs.readFileSync(file, 'utf8').split('\n').length - 1;

describe('structure', () => {
  it('a source file is no longer than one can read, and an exception is one still', () => {
    const files = ['server/src', 'client/src'].flatMap(sources);
    deepEqual(
      files.filter((file) => linesOf(file) > longest.source).sort(),
      Object.keys(one).sort(),
    );
  });

  it('a test file has one topic', () => {
    deepEqual(
      sources('test').filter((file) => linesOf(file) > longest.test),
      [],
    );
  });
});
