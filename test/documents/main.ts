import fs from 'node:fs';
import path from 'node:path';
import { type Outcome, type Score, scoresOf } from './score.ts';

// npm run documents [-- NAME]: how much of each document is placed right; with a name, every fact
// that is not, and the plan.
const outcomes: readonly Outcome[] = ['right', 'kept', 'wrong', 'lost'];
const folders = fs
  .readdirSync('test/documents', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => path.join('test/documents', name));
const [wanted] = process.argv.slice(2);
const scores = folders.flatMap((folder) => scoresOf(folder));
const shown =
  wanted === undefined ? scores : scores.filter(({ document }) => document.includes(wanted));

const row = (name: string, all: readonly Score[]): string => {
  const counts = outcomes.map((one) => all.reduce((sum, { counts: own }) => sum + own[one], 0));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const share = `${((100 * (counts[0] ?? 0)) / Math.max(1, total)).toFixed(1)}%`;
  return `${name.padEnd(44)}${[total, ...counts].map((count) => String(count).padStart(6)).join('')}${share.padStart(8)}`;
};
console.log(`${''.padEnd(44)}${['facts', ...outcomes].map((name) => name.padStart(6)).join('')}`);
for (const score of shown) console.log(row(score.document, [score]));
for (const lang of ['en', 'zh'] as const)
  console.log(
    row(
      lang,
      shown.filter((score) => score.lang === lang),
    ),
  );
console.log(row('all', shown));
if (wanted !== undefined)
  for (const { others, text } of shown) console.log(`\n${others.join('\n')}\n\n${text}`);
