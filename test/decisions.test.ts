// What was decided where the rules leave something open: bounds, currencies, several levers, second
// models, what silences what.
import { deepEqual } from 'node:assert/strict';
import { aboutFigures } from './decided/figures.ts';
import { aboutStates } from './decided/states.ts';
import { aboutTimes } from './decided/times.ts';
import { bases, checkText, listed, merged, planText } from './support/plans.ts';

describe('decisions', () => {
  for (const [what, base, fragment, expected] of [...aboutFigures, ...aboutTimes, ...aboutStates]) {
    it(`${what} (${base})`, () => {
      const { findings, crashes } = checkText(merged(planText(base), fragment), {
        file: bases[base] ?? '',
      });
      deepEqual(crashes, []);
      deepEqual(listed(findings).sort(), [...expected].sort());
    });
  }
});
