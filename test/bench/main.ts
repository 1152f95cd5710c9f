import { bigPlan } from './big-plan.ts';
import { measureTyping } from './typing.ts';

const [, , size = '1000', places = '20'] = process.argv;
const r = await measureTyping(
  {
    name: 'planwright',
    command: process.execPath,
    args: ['server/dist/node.cjs', '--stdio'],
    languageId: 'strategy-plan',
    extension: 'plan.yaml',
  },
  bigPlan(Number(size)),
  Number(places),
  60,
);
console.log(
  size,
  JSON.stringify(r, (_key, v) => (typeof v === 'number' ? Math.round(v * 100) / 100 : v)),
);
process.exit(0);
