import assert from 'node:assert/strict';
import { majorityLanguage } from '../../server/src/text/language.ts';

describe('the language of a text', () => {
  it('is what most of it is written in', () => {
    assert.equal(majorityLanguage('title: 信任体系的计划'), 'zh');
    assert.equal(majorityLanguage('title: a plan for 信任'), 'en');
    assert.equal(majorityLanguage('2027: 5'), undefined);
  });

  it('is judged by its first two million characters: nobody reads a longer one, and counting ten takes its time', () => {
    assert.equal(majorityLanguage(`${'word '.repeat(400_000)}${'计划'.repeat(2_000_000)}`), 'en');
  });
});
