// Cases of the catalogue: which ones there are, and everything that one rests on.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { factsOfCase } from '../../server/src/catalog/outcome.ts';
import { caseAddress } from '../../server/src/features/case-address.ts';
import { caseRows } from '../../server/src/features/cases.ts';
import { describe as described } from '../../server/src/features/describe/describe.ts';
import { explain } from '../../server/src/features/explain/explain.ts';
import { escapeMarkdown } from '../../server/src/features/markdown.ts';
import type { Lang } from '../../server/src/text/language.ts';

const catalog = builtinCatalog();
const langs: readonly Lang[] = ['en', 'zh'];
const ids = (filter: Parameters<typeof caseRows>[1]): string[] =>
  caseRows(catalog, filter).map(({ id }) => id);

describe('cases of the catalogue', () => {
  it('are listed all, each with a place, an outcome and a sentence in both languages', () => {
    const rows = caseRows(catalog, {});
    assert.equal(rows.length, catalog.cases.size);
    for (const { id } of rows.filter(({ outcome }) => outcome === undefined)) {
      const found = catalog.cases.get(id);
      assert.ok(found?.truncated || found?.models.length === 0, id);
    }
    for (const { id, place, sentence } of rows)
      for (const lang of langs) assert.ok(place[lang] !== '' && sentence[lang] !== '', id);
  });

  it('are chosen by model, lever, country and outcome, and by all of them together', () => {
    for (const id of ids({ model: 'c2c' }))
      assert.ok(catalog.cases.get(id)?.models.includes('c2c'), id);
    assert.ok(ids({ market: 'DE' }).length > 0);
    for (const id of ids({ market: 'DE' }))
      assert.ok(catalog.cases.get(id)?.country?.includes('DE'), id);
    assert.ok(ids({ market: 'CN' }).includes('taobao'));
    const failed = ids({ failed: true });
    assert.equal(failed.length, 53);
    const together = ids({ model: 'c2c', market: 'US', failed: true });
    assert.ok(together.includes('mercari-us') && !together.includes('poshmark'));
    assert.ok(ids({ lever: 'trust' }).includes('taobao'));
    assert.ok(!ids({ lever: 'trust' }).includes('fab'));
  });

  it('that failed are described by what went wrong', () => {
    for (const { id, sentence } of caseRows(catalog, { failed: true })) {
      const found = catalog.cases.get(id);
      assert.ok(found);
      const failures = factsOfCase(catalog, found).filter(({ kind }) => kind === 'failure');
      if (failures.length > 0) assert.equal(sentence.en, failures[0]?.text.en, id);
    }
  });

  it('in full show every fact, figure with caveat, doubt, and source as a link with its date', () => {
    for (const found of catalog.cases.values())
      for (const lang of langs) {
        const page = described(catalog, 'case', found.id, { lang }) ?? '';
        const facts = factsOfCase(catalog, found);
        for (const { text, grounds, confidence } of facts) {
          assert.ok(page.includes(escapeMarkdown(text[lang])), `${found.id}: ${text[lang]}`);
          for (const { caveat } of grounds?.figures ?? [])
            assert.ok(page.includes(escapeMarkdown(caveat[lang])), caveat[lang]);
          for (const { url, title } of grounds?.sources ?? [])
            assert.ok(page.includes(`[${escapeMarkdown(title)}](${url.slice(0, 12)}`), url);
          if (confidence === 'fairly')
            assert.match(page, lang === 'en' ? /fairly certain only/ : /不完全确定/);
        }
        if (facts.some(({ grounds }) => grounds))
          assert.ok(page.includes(escapeMarkdown(catalog.sourcesRead)), found.id);
      }
  });

  it('have an address in the documentation, where they are', () => {
    for (const found of catalog.cases.values())
      for (const lang of langs) {
        const address = caseAddress(found, lang, 'https://host/x') ?? '';
        const [, file = '', id = ''] = /blob\/main\/(.*)#(.*)$/.exec(address) ?? [];
        assert.ok(fs.readFileSync(file, 'utf8').includes(`<a id="${id}"></a>`), address);
      }
    const [taobao] = catalog.cases.values();
    assert.ok(taobao);
    assert.equal(caseAddress(taobao, 'en', ''), undefined);
  });

  it('are explained by id and name, after the word case too', () => {
    for (const word of ['vinted', 'Vinted', 'Vinted 闲置服饰平台', 'case vinted', '案例 Vinted'])
      assert.deepEqual(
        explain(catalog, word, 'en').map(({ id }) => id),
        ['vinted'],
      );
  });

  it('say their figures with metric, from where to where, unit and year', () => {
    const page = (id: string, lang: Lang): string => described(catalog, 'case', id, { lang }) ?? '';
    assert.match(page('fab', 'en'), /Delivery lead time: 16\\\.5 → 6\\\.5 days \\\(2012\\\)/);
    assert.match(page('fab', 'zh'), /配送时长：16\\\.5 → 6\\\.5 天（2012）/);
    assert.match(page('taobao', 'en'), /100 → 1000 units per month/);
    assert.match(page('amazon-global-selling', 'en'), /20 → 3 days, \\-85%/);
  });

  it('in short are two facts, of a failed case the failure among them', () => {
    for (const found of catalog.cases.values()) {
      const page = described(catalog, 'case', found.id, { lang: 'en', detail: 'short' }) ?? '';
      assert.ok(page.split('\n').filter((line) => line.startsWith('- ')).length <= 2, found.id);
      const failure = factsOfCase(catalog, found).find(({ kind }) => kind === 'failure');
      if (failure && found.counter !== 'none') assert.ok(page.includes(failure.id), found.id);
    }
  });
});
