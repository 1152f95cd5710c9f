// `npm run trust`: what hostile texts and clients do to the real server, as a table. `--only WORD` looks at a part.
import { parseArgs } from 'node:util';
import { growth } from './growth.ts';
import { hostileTexts } from './hostile.ts';
import { type Measured, measure } from './measure.ts';
import { abuses } from './protocol.ts';
import { suiteAgreement } from './suite.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, verbose: { type: 'boolean' } } });
const results: Measured[] = [];
for (const one of hostileTexts()) {
  if (!`${one.kind}: ${one.name}`.includes(values.only)) continue;
  const measured = await measure(one);
  results.push(measured);
  const { name, faults, diagnostics, slowest, neighbour, peak, findings, bytes, wrong } = measured;
  if (
    values.verbose ||
    faults.length > 0 ||
    diagnostics > 1000 ||
    slowest.milliseconds > 500 ||
    neighbour > 100 ||
    peak > 250 ||
    findings > 250 ||
    bytes > 131_072 ||
    wrong > 0
  )
    console.log(
      `${name}: findings after ${diagnostics.toFixed(0)} ms, ${slowest.method} ${slowest.milliseconds.toFixed(0)} ms, neighbour ${neighbour.toFixed(0)} ms, ${peak.toFixed(0)} MB, ${findings} findings in ${bytes} bytes, ${wrong} wrong\n${faults.map((fault) => `    ${fault}\n`).join('')}`,
    );
}
const most = (of: (one: Measured) => number): string => {
  const top = results.reduce<Measured | undefined>((best, one) => (best && of(best) >= of(one) ? best : one), undefined);
  return top ? `${of(top).toFixed(0)} (${top.name})` : '-';
};
console.log(`hostile texts                       ${results.length}
crashes, hangs, internal errors     ${results.reduce((sum, { faults }) => sum + faults.length, 0)}
first findings, slowest ms          ${most(({ diagnostics }) => diagnostics)}
any other answer, slowest ms        ${most(({ slowest }) => slowest.milliseconds)}
hover of another document, ms       ${most(({ neighbour }) => neighbour)}
peak memory, MB                     ${most(({ peak }) => peak)}
findings in one publish             ${most(({ findings }) => findings)}
bytes of one publish                ${most(({ bytes }) => bytes)}
wrong positions                     ${results.reduce((sum, { wrong }) => sum + wrong, 0)}`);
const broken: string[] = [];
for (const { name, run } of values.only === '' ? abuses : []) if (!(await run())) broken.push(name);
const { cases, accepted, rejected } = suiteAgreement();
const grown = values.only === '' ? await growth() : undefined;
console.log(`protocol abuse taken as it says      ${values.only === '' ? `${abuses.length - broken.length} of ${abuses.length}` : '-'}
YAML test suite, ${cases} cases          ${accepted.length} invalid accepted, ${rejected.length} valid rejected
growth over 1,000 open/edit/close    ${grown === undefined ? '-' : `${grown.toFixed(1)} MB`}`);
for (const name of broken) console.log(`    ${name}`);
process.exitCode =
  broken.length + accepted.length + rejected.length > 0 || results.some(({ faults }) => faults.length > 0) ? 1 : 0;
