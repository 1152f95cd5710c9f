// `npm run bench`: what Planwright costs beside other tools on the same plans in one run, on the
// Node that runs it. `--only WORD` leaves out servers of other names and the commands, `--write`
// puts the tables into docs/speed.md.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { bigPlan } from './big-plan.ts';
import { measureChecking } from './command.ts';
import { measureFloor } from './floor.ts';
import { median } from './process.ts';
import { servers } from './servers.ts';
import { type Measured, tables } from './tables.ts';
import { measureOpening, measureTyping } from './typing.ts';
import { writeTables } from './write.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean' }, only: { type: 'string' } } });
/** Real plans have 30 to 110 lines; 20,000 are the most that is read. */
const sizes = [100, 300, 1000, 10_000];
/** At this size costs are ratios to the floor. */
const largest = 10_000;

const measured: Measured[] = [];
for (const lines of sizes) {
  const plan = bigPlan(lines);
  for (const server of servers()) {
    if (!server.name.includes(values.only ?? '')) continue;
    const text = server.text(plan);
    const typing = await measureTyping(server, text);
    const openings: number[] = [];
    for (let pair = 0; pair < (lines === largest ? 3 : 0); pair++)
      openings.push((await measureOpening(server, text)) / measureFloor(lines).cold);
    const opening = median(openings);
    measured.push({ lines, server: server.name, typing, opening, floor: measureFloor(lines).warm });
    console.error(`${server.name}, ${lines} lines: done`);
  }
}
const processor = os.cpus()[0]?.model ?? os.arch();
const machine = `${processor}, ${os.cpus().length} cores, Node ${process.versions.node}`;
const text = tables(measured, values.only === undefined ? measureChecking() : [], machine);
console.log(text.en);
if (values.write) writeTables(text);
process.exit(0);
