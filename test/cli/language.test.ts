import assert from 'node:assert/strict';
import { formats } from '../../server/src/cli/format-names.ts';
import { planText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const han = /\p{Script=Han}/u;
const flaw = (text: string): string => text.replace(/3\.2% -> 1\.5%/, '1.5% -> 3.2%');
const english = flaw(planText('c2c'));
const chinese = flaw(planText('c2c-zh'));

/** Words of the program itself in the other language: severities, labels, summaries. */
const foreign = {
  en: /错误|警告|提示|建议|检查了|没有问题|依据|修正：/,
  zh: /\b(?:error|warning|info|hint|because|fix|checked|clean|new findings)\b:?/,
};

describe('the language of a run', () => {
  for (const [what, plans, flags, expected] of [
    ['a Chinese plan in an English terminal', { 'a.plan.yaml': chinese }, [], 'zh'],
    ['Chinese plans', { 'a.plan.yaml': chinese, 'b.plan.yaml': chinese }, [], 'zh'],
    ['an English plan', { 'a.plan.yaml': english }, [], 'en'],
    [
      'plans in both, in the terminal’s',
      { 'a.plan.yaml': english, 'b.plan.yaml': chinese },
      [],
      'en',
    ],
    ['a Chinese plan, asked for in English', { 'a.plan.yaml': chinese }, ['--lang', 'en'], 'en'],
    ['an English plan, asked for in Chinese', { 'a.plan.yaml': english }, ['--lang', 'zh'], 'zh'],
    [
      'plans in both, asked for in Chinese',
      { 'a.plan.yaml': english, 'b.plan.yaml': chinese },
      ['--lang', 'zh'],
      'zh',
    ],
  ] as const)
    it(`is one: ${what}`, () =>
      inRepository(async ({ write }) => {
        for (const [file, text] of Object.entries(plans)) write(file, text);
        for (const format of formats) {
          const { out } = await planwright('check', '--format', format, '--show-ignored', ...flags);
          const messages =
            format === 'json'
              ? [...out.matchAll(/"message": "([^"]*)"/g)].map(([, text = '']) => text)
              : [];
          for (const message of messages)
            assert.equal(han.test(message), expected === 'zh', message);
          if (format === 'pretty') {
            const summary =
              out.split('\n').find((line) => /plans? checked|检查了/.test(line)) ?? '';
            assert.equal(han.test(summary), expected === 'zh', out);
          }
          if (format === 'pretty' || format === 'unix' || format === 'markdown')
            assert.match(out, expected === 'zh' ? /警告/ : /warning/);
          if (['pretty', 'unix'].includes(format))
            assert.doesNotMatch(out.replace(/^ +\d+ \|.*$/gm, ''), foreign[expected]);
        }
      }));

  it('is that of the plan in diff, review and report too', () =>
    inRepository(async ({ commit, write }) => {
      commit('start', { 'a.plan.yaml': planText('c2c-zh') });
      write('a.plan.yaml', chinese);
      write('b.plan.yaml', planText('c2c-zh'));
      for (const words of [
        ['diff', 'b.plan.yaml', 'a.plan.yaml'],
        ['diff', '--git', 'HEAD'],
        ['diff', '--git', 'HEAD', '--format', 'markdown'],
        ['review', '--git', 'HEAD'],
      ]) {
        const { out } = await planwright(...words);
        assert.doesNotMatch(out, /bolder|weaker|new findings|Changes/i, words.join(' '));
        assert.match(out, /要求更低/);
        assert.doesNotMatch((await planwright(...words, '--lang', 'en')).out, /要求更低/);
      }
    }));
});
