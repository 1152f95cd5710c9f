// Code, messages and docs use the terms of compilers, linters and LSP; see “Words” in CONTRIBUTING.md.
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

/** The lines of files that match, as far as they are `written`. */
function linesWith(words: RegExp, files: readonly string[], written = (line: string) => line) {
  return files.flatMap((file) =>
    fs
      .readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => words.test(written(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
}

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
    // The list of replaced words names them.
    const prose = (line: string): string => (/^\| [^|]+ \| [^|]+ \|$/.test(line) ? '' : line);
    deepEqual(linesWith(replaced, files, prose), []);
    deepEqual(linesWith(behind, files, prose), []);
  });
});
