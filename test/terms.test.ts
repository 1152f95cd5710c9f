// Code, messages and docs use the terms of compilers, linters and LSP; see “Words” in
// CONTRIBUTING.md.
import { deepEqual } from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const replaced =
  /\bmend(?!-not-bin)(?:s|ed|ing)?\b|\bslips?\b|\blookalikes?\b|\b[Ss]o many\b|\b[Aa]s many [a-z]+ (?:are|is)\b|\bin the place of\b|\b[Ww]ho needs\b|\b(?:is|are) told\b|\blet go\b|\bgets over\b/;
/** A place in a text comes after another one; people and evidence may be behind something. */
const behind = /\bbehind (?:the|its?|every\w*|colons?|commas?|wide|\d)\b/;

function filesBelow(folder: string, ending: RegExp): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.includes('generated'))
    .map((file) => path.join(folder, file));
}

/** The lines of files that match. */
function linesWith(words: RegExp, files: readonly string[]): string[] {
  return files.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => words.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

/** The list of replaced words names them. */
const list = fs.readFileSync('CONTRIBUTING.md', 'utf8').split('| not | but |')[1] ?? '';
const isProse = (line: string): boolean => !list.includes(line.replace(/^CONTRIBUTING\.md: /, ''));

describe('terms', () => {
  it('code and messages have none of the replaced words', () => {
    const files = [...filesBelow('server/src', /\.ts$/), ...filesBelow('client/src', /\.ts$/)];
    deepEqual(linesWith(replaced, files), []);
    deepEqual(linesWith(behind, files), []);
  });

  it('nor have tests and scripts, in names and comments', () => {
    const files = [
      ...filesBelow('test', /\.m?ts$|\.mjs$/),
      ...filesBelow('schemas', /\.mjs$/),
      ...filesBelow('server/build', /\.mjs$/),
      'build.mjs',
    ].filter((file) => file !== path.join('test', 'terms.test.ts'));
    deepEqual(linesWith(replaced, files), []);
    deepEqual(linesWith(behind, files), []);
  });

  it('nor has the documentation that people write', () => {
    const generated =
      /^docs\/(?:zh\/)?(?:rules|cases|models)\/|^docs\/(?:zh\/)?(?:glossary|cases)\.md$/;
    const files = [
      'README.md',
      'ARCHITECTURE.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      ...filesBelow('docs', /\.md$/).filter((file) => !generated.test(file)),
    ];
    deepEqual(linesWith(replaced, files).filter(isProse), []);
    deepEqual(linesWith(behind, files).filter(isProse), []);
  });
});
