// `npm run bench`: what Planwright costs beside others on the same plans, as ratios in one run, on
// the Node that runs it. `--quick` leaves out 50,000 lines and repetitions, `--only WORD` the
// servers and commands of other names; `--also FILE` measures the command on another Node too,
// `--write` puts the table into docs/speed.md.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { bigPlan } from './big-plan.ts';
import { bigWorkflow } from './big-workflow.ts';
import { measureChecking } from './command.ts';
import { measureFloor } from './floor.ts';
import { servers } from './peers.ts';
import { asJson } from './plan-json.ts';
import { median } from './process.ts';
import { extensionSize } from './size.ts';
import { tables } from './tables.ts';
import { measureOpening, measureTyping, startedBefore } from './typing.ts';
import { writeTables } from './write.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    also: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const sizes = values.quick ? [1000, 10_000] : [1000, 10_000, 50_000];
const places = values.quick ? 12 : 40;

for (const server of servers()) {
  if (!server.name.includes(values.only)) continue;
  const text = bigPlan(1000);
  await startedBefore(
    server,
    server.reads === 'json' ? asJson(text) : server.reads === 'workflow' ? bigWorkflow(1000) : text,
    400,
  );
}
const typing = [];
for (const lines of sizes) {
  const text = bigPlan(lines);
  const floor = measureFloor(lines);
  for (const server of servers()) {
    if (lines > (server.upTo ?? Number.POSITIVE_INFINITY) || !server.name.includes(values.only))
      continue;
    const ours = server.name === 'Planwright';
    // Others wait before they answer (yaml-language-server 200 ms, vscode-json 500 ms); what they
    // cost is measured until they are quiet.
    const quiet = ours ? 60 : server.reads === 'json' ? 700 : 400;
    const own =
      server.reads === 'json'
        ? asJson(text)
        : server.reads === 'workflow'
          ? bigWorkflow(lines)
          : text;
    const result = await measureTyping(server, own, ours ? places : Math.ceil(places / 8), quiet);
    // One opening is over before the machine is the same for both: several pairs, and their median.
    const openings: number[] = [];
    for (let pair = 0; pair < (lines === 10_000 ? 5 : 0); pair++)
      openings.push((await measureOpening(server, own, quiet)) / measureFloor(lines).cold);
    typing.push({ lines, server: server.name, floor, result, opening: median(openings) });
    console.error(`${server.name}, ${lines} lines: done`);
  }
}
const checking = measureChecking(values.quick ? 1 : 5, values.also, values.only);
const machine = `${os.cpus()[0]?.model ?? os.arch()}, ${os.cpus().length} cores, Node ${process.versions.node}`;
const text = tables(typing, checking, { machine, extension: extensionSize() });
console.log(text.en);
if (values.write) writeTables(text);
process.exit(0);
