// One seed for every property test: a run in CI says the same twice. `SEED=random npm run unit`
// looks further, and says where.
import fc from 'fast-check';

const asked = process.env.SEED ?? '20261122';
const seed = asked === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(asked);
if (!Number.isSafeInteger(seed))
  throw new Error(`SEED is a whole number or "random", not ${asked}`);
fc.configureGlobal({ seed });
if (process.env.SEED) console.log(`SEED=${seed}`);
