// Code, messages and docs use the terms of compilers, linters and LSP; see “Words” in CONTRIBUTING.md.
import { deepEqual } from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

const replaced =
  /\bmend(?:s|ed|ing)?\b|\bslips?\b|\blookalikes?\b|\b[Ss]o many\b|\b[Aa]s many [a-z]+ (?:are|is)\b|\bbehind the\b|\bin the place of\b|\bWho needs\b|\bis told\b|\blet go\b|\bgets over\b/;

function filesBelow(folder: string, ending: RegExp): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.includes('generated'))
    .map((file) => path.join(folder, file));
}

describe('terms', () => {
  it('code and messages have none of the replaced words', () => {
    const files = [...filesBelow('server/src', /\.ts$/), ...filesBelow('client/src', /\.ts$/)];
    const lines = files.flatMap((file) =>
      fs
        .readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => replaced.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    deepEqual(lines, []);
  });
});
