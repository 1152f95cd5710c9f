import assert from 'node:assert/strict';
import { planwright } from '../support/terminal.ts';

interface Output {
  version: number;
  cases: {
    id: string;
    outcome: string;
    countries: string[];
    sentence: { en: string; zh: string };
  }[];
}

describe('planwright cases', () => {
  it('lists cases with model, place, outcome and a sentence, in both languages', async () => {
    const en = await planwright('cases', '--model', 'c2c', '--failed');
    assert.equal(en.code, 0);
    assert.match(en.out, /^mercari-us {2}Mercari \(US\)\n {2}C2C · US · failed\n {2}\S/m);
    assert.match(en.out, /planwright explain \S+\n$/);
    const zh = await planwright('cases', '--model', 'C2C 个人对个人', '--failed', '--lang', 'zh');
    assert.match(zh.out, /^mercari-us {2}.+\n {2}C2C · 美国 · 失败\n/m);
    assert.match(zh.out, /共 \d+ 个案例/);
  });

  it('gives them as JSON and as a Markdown table', async () => {
    const json = await planwright('cases', '--market', 'de', '--format', 'json');
    const { version, cases } = JSON.parse(json.out) as Output;
    assert.equal(version, 1);
    assert.ok(cases.length > 2);
    for (const { countries, sentence } of cases)
      assert.ok(countries.includes('DE') && sentence.en !== '' && sentence.zh !== '');
    const table = await planwright('cases', '--market', 'DE', '--format', 'markdown');
    const lines = table.out.trimEnd().split('\n');
    assert.equal(lines.length, cases.length + 2);
    for (const line of lines) assert.equal(line.split(/(?<!\\)\|/).length, 7, line);
  });

  it('says what is known instead of an unknown word, and where the nearest cases are', async () => {
    const model = await planwright('cases', '--model', 'c3c');
    assert.deepEqual([model.code, model.out], [2, '']);
    assert.match(model.err, /^--model c3c is unknown; known: b2b, .*cross-border\n$/);
    const market = await planwright('cases', '--market', 'AT', '--lang', 'zh');
    assert.equal(market.code, 2);
    assert.match(market.err, /^没有这样的案例。附近有案例的市场：DE、/);
    const english = await planwright('cases', '--market', 'AT');
    assert.match(english.err, /^There is no such case\. Markets near AT that have cases: DE, /);
  });

  it('explains one with its sources as addresses', async () => {
    const { out } = await planwright('explain', 'vinted');
    assert.match(out, /Shipping basics for sellers <https:\/\/www\.vinted\.com\/help\/753/);
    assert.match(out, /Confidence: fairly certain only/);
    assert.doesNotMatch(out, /[*\\]/);
  });
});
