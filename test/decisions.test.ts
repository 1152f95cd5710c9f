// What was decided where the rules leave something open: bounds, currencies, several levers, second
// models, what silences what.
import { deepEqual, match } from 'node:assert/strict';
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

  it('says how little of the money pays for what the model needs', () => {
    const fame =
      '{name: Image film, lever: brand-building, mechanisms: [brand-content], when: 2027-02..2027-06, budget: 9000万, owner: 陈立, kpis: [net-revenue-retention]}';
    const text = merged(
      planText('b2b'),
      `levers: {brand-building: [brand-content]}\ninitiatives: {fame: ${fame}}\nbudget: 1.2亿`,
    );
    const [found] = checkText(text).findings.filter(({ rule }) => rule === 'BUD508');
    match(found?.message.en ?? '', /only 10% of the money pays for it \(.*Trust system/);
  });

  it('counts levels of rewards in the language of the message', () => {
    for (const [note, en, zh] of [
      ['三级返佣，层层有奖', 'over three levels', '涉及三级计酬'],
      ['Hosts get a multi-level commission', 'over several levels', '涉及多级计酬'],
    ]) {
      const text = merged(planText('social'), `levers: {viral-mechanism: {note: ${note}}}`);
      const [found] = checkText(text).findings.filter(({ rule }) => rule === 'FIT809');
      match(found?.message.en ?? '', new RegExp(en ?? ''));
      match(found?.message.zh ?? '', new RegExp(zh ?? ''));
    }
  });
});
