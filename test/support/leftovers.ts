// Checks the same plans again and again, and prints by how many bytes the old objects grew in the second half: what 400 checks leave
// behind until V8 looks through the whole heap.
import v8 from 'node:v8';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import { Session } from '../../server/src/session.ts';
import { cleanPlan } from '../judge/clean-plans.ts';

const options = { catalog: builtinCatalog() };
const texts = Array.from({ length: 50 }, (_, at) => cleanPlan(at + 1));
const rounds = 16;

function oldBytes(): number {
  const old = ({ space_name }: v8.HeapSpaceInfo): boolean => space_name === 'old_space';
  return v8
    .getHeapSpaceStatistics()
    .filter(old)
    .reduce((sum, space) => sum + space.space_used_size, 0);
}

const ways: Readonly<Record<string, (text: string) => unknown>> = {
  check: (text) => check(text, options),
  session: (text) => {
    const session = new Session();
    session.read(text);
    session.check(options);
    session.read(text.replace('owner:', 'owner: x'));
    return session.check(options);
  },
};
const way = ways[process.argv[2] ?? ''] ?? ((): unknown => undefined);
let half = 0;
for (let round = 0; round < rounds; round++) {
  if (round === rounds / 2) half = oldBytes();
  for (const text of texts) way(text);
}
console.log(oldBytes() - half);
