// `npm run corpus`: what the checker makes of real strategies that were written down before it was
// asked.
//   npm run corpus                  the figures
//   npm run corpus -- webvan-1999   every finding of a draft with its label, and what is unsaid
import { readDrafts } from './drafts.ts';
import { type Judged, judge } from './judge.ts';
import { byRule, figures } from './table.ts';

const names = process.argv.slice(2);
const all = readDrafts().map(judge);

if (names.length > 0) for (const one of all) if (names.includes(one.draft.name)) printDraft(one);
if (names.length === 0) printFigures();

/** One draft, finding by finding. */
function printDraft({ draft, findings, vanished, said, words }: Judged): void {
  console.log(`\n${draft.name} (${draft.source})`);
  for (const { finding, at, label } of findings) {
    console.log(`  ${label?.is ?? '?'} ${finding.rule} ${finding.severity} ${at}`);
    console.log(`      ${finding.message[draft.lang]}`);
    if (label) console.log(`      (${label.why})`);
  }
  for (const { rule, at } of vanished) console.log(`  vanished: ${rule} ${at}`);
  for (const [id, text] of draft.wouldSay)
    if (!said.has(id)) console.log(`  unsaid: ${id}: ${text}`);
  for (const [kind, { known, total, unknown }] of Object.entries(words))
    console.log(`  ${kind}: ${known} of ${total}; unknown: ${unknown.join(', ')}`);
}

/** The figures of all drafts, and what the labels do not cover. */
function printFigures(): void {
  for (const line of figures(all)) console.log(line);
  console.log('');
  for (const line of byRule(all.flatMap(({ findings }) => findings))) console.log(line);
  const vanished = all.flatMap((one) =>
    one.vanished.map(({ rule, at, is }) => `${one.draft.name}: ${rule} ${at} (${is})`),
  );
  print('Labelled findings that vanished', vanished);
  const unlabelled = all.flatMap(({ draft, findings }) =>
    findings
      .filter(({ label }) => label === undefined)
      .map(({ finding, at }) => `${draft.name}: ${finding.rule} ${at}`),
  );
  print('Not labelled', unlabelled);
  // What is held out is looked at by name only, so that nothing is tuned for it.
  const unsaid = all
    .filter(({ draft }) => draft.part === 'tuned')
    .flatMap(({ draft, said }) =>
      [...draft.wouldSay]
        .filter(([id]) => !said.has(id))
        .map(([id, text]) => `${draft.name}: ${id}: ${text}`),
    );
  print('What a strategist would have said and no finding says', unsaid);
}

function print(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  console.log(`\n${title}: ${lines.length}`);
  for (const line of lines) console.log(`  ${line}`);
}
