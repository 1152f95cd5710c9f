// `planwright explain` answers for everything that a plan, a configuration or a company catalogue
// can contain.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { builtinReading } from '../server/src/catalog/reading.ts';
import { explainCommand } from '../server/src/cli/commands/explain.ts';
import { fieldWords } from '../server/src/features/explain/fields.ts';
import { listedKinds } from '../server/src/features/explain/kinds.ts';
import { ruleWords } from '../server/src/rules/index.ts';
import type { Lang, Text } from '../server/src/text/language.ts';
import { someDay } from './support/day.ts';
import { planwright } from './support/terminal.ts';

const catalog = builtinCatalog();
const langs: readonly Lang[] = ['en', 'zh'];

interface Entry {
  readonly id: string;
  readonly name: Text;
}
const wordsOf = (entries: Iterable<Entry>): string[] =>
  [...entries].flatMap(({ id, name }) => [id, name.en, name.zh]);

/** What is asked for, by kind: ids and names in both languages. */
const asked: Readonly<Record<string, readonly string[]>> = {
  models: wordsOf(catalog.models.values()),
  trends: wordsOf(catalog.trends.values()),
  dimensions: wordsOf(catalog.dimensions.values()),
  levers: wordsOf(catalog.levers.values()),
  mechanisms: wordsOf(catalog.mechanisms.values()),
  kpis: wordsOf(catalog.kpis.values()),
  cases: wordsOf(catalog.cases.values()),
  facts: [...catalog.facts.keys()],
  'business forms': wordsOf(builtinReading().forms),
  'fields and sections of the three formats': fieldWords(),
  rules: ruleWords,
  'the words of the source text': [
    ...['b2b', 'B2C', 'c2c', 'C2B', 'o2o', 'social', 'cross-border', '社交电商', '跨境电商'],
    ...[
      '全渠道',
      '私域流量',
      '大数据',
      '绿色电商',
      'omnichannel',
      'private-domain',
      'ai-data',
      'green',
    ],
    ...[
      '1688',
      '京东',
      '淘宝',
      '尚品宅配',
      '美团',
      '拼多多',
      '亚马逊全球开店',
      '优衣库',
      '完美日记',
    ],
    ...['alibaba-recommendation', 'jd-inventory', 'Patagonia', 'connection', '效率', '体验'],
  ],
};

/** Words that ask for a whole list besides what they name. */
const listWords: ReadonlySet<string> = new Set([
  ...listedKinds.flatMap(({ words }) => words),
  ...ruleWords.filter((word) => /^[A-Z]+$/.test(word)),
]);

function answer(words: string, lang: Lang): { code: number; out: string; err: string } {
  let out = '';
  let err = '';
  const code = explainCommand(words, 'pretty', {
    write: (text) => {
      out += text;
    },
    error: (text) => {
      err += text;
    },
    colour: false,
    width: 100,
    today: () => someDay,
    ended: () => new AbortController().signal,
    lang,
  });
  return { code, out, err };
}

describe('explain', () => {
  for (const [kind, words] of Object.entries(asked))
    it(`answers for ${kind}, in both languages and at a readable length`, () => {
      assert.ok(words.length >= 9, `${words.length} words`);
      for (const word of new Set(words))
        for (const lang of langs) {
          const { code, out, err } = answer(word, lang);
          assert.equal(code, 0, `${word} in ${lang}: ${err}`);
          const lines = out.split('\n').filter((line) => line.trim() !== '').length;
          const isList = listWords.has(word) || listWords.has(word.toUpperCase());
          assert.ok(lines >= 2 && (isList || lines <= 130), `${word} in ${lang}: ${lines} lines`);
        }
    });

  it('is in the language that is asked for', async () => {
    const chinese = await planwright('explain', '担保交易', '--lang', 'zh');
    const english = await planwright('explain', '担保交易', '--lang', 'en');
    assert.deepEqual([chinese.code, english.code], [0, 0]);
    assert.match(chinese.out, /平台先代管货款/);
    assert.match(english.out, /The platform holds the payment/);
  });

  it('suggests what a near miss was probably meant to be', () => {
    for (const [word, meant] of [
      ['escrwo', 'escrow'],
      ['omnichanel', 'omnichannel'],
      ['taobo', 'taobao'],
      ['connecton', 'connection'],
      ['emphsis', 'emphasis'],
      ['initiatves', 'initiatives'],
      ['LEV1O1', 'LEV101'],
      ['信认体系', 'trust'],
      ['social.group-buyin', 'social.group-buying'],
    ] as const)
      for (const lang of langs) {
        const { code, err } = answer(word, lang);
        assert.equal(code, 2, word);
        assert.ok(err.includes(meant), `${word}: ${err}`);
      }
  });

  it('suggests nothing for a word that resembles none', () => {
    assert.doesNotMatch(answer('zzzzqqqq', 'en').err, /Did you mean/);
  });
});
