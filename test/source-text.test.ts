// The source text: each of its statements is in the catalogue and is shown to somebody.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { pageOfCase } from '../server/src/features/case-address.ts';
import { describe as described } from '../server/src/features/describe/describe.ts';
import { explain } from '../server/src/features/explain/explain.ts';
import { hover } from '../server/src/features/hover.ts';
import type { Lang, Text } from '../server/src/text/language.ts';
import { openPlan } from './support/open.ts';

interface Statement {
  readonly id: string;
  readonly kind: string;
  readonly ref: string;
  readonly parts: Readonly<Record<Lang, readonly string[]>>;
}

const catalog = builtinCatalog();
const langs: readonly Lang[] = ['en', 'zh'];
const statements: readonly Statement[] = fs
  .readFileSync('test/fixtures/source-text.tsv', 'utf8')
  .split('\n')
  .slice(2)
  .filter((line) => line !== '')
  .map((line) => {
    const [id = '', where = '', en = '', zh = ''] = line.split('\t');
    const [kind = '', ref = ''] = where.split(' ');
    return { id, kind, ref, parts: { en: en.split(' + '), zh: zh.split(' + ') } };
  });

const unescaped = (markdown: string): string => markdown.replace(/\\([\p{P}\p{S}])/gu, '$1');

function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value && typeof value.en === 'string') return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

/** The entry that a statement lies in, with the names it refers to. */
function entryOf({ kind, ref }: Statement): unknown {
  const key = catalog.keys.get(ref);
  const { dimensions, trends, levers, facts, models } = catalog;
  const tables: Readonly<Record<string, () => unknown>> = {
    introduction: () => catalog.introduction,
    model: () => models.get(ref),
    dimension: () => [dimensions.get(ref), [...models.values()].map(({ name }) => name)],
    trend: () => [trends.get(ref), trends.get(ref)?.levers.map((lever) => levers.get(lever)?.name)],
    lever: () => levers.get(ref),
    fact: () => facts.get(ref),
    key: () => [key, key?.examples.map((one) => catalog.mechanisms.get(one)?.name)],
  };
  return tables[kind]?.();
}

/** The full hover on the model of a plan. */
function modelHover(model: string, lang: Lang): string {
  const text = `plan: 1\nmodel: ${model}\nperiod: 2027\n`;
  return hover(openPlan(text, lang), text.indexOf(model) + 1, 'full')?.markdown ?? '';
}

/** Every surface on which a statement is expected. */
function surfaces({ kind, ref }: Statement, lang: Lang): Readonly<Record<string, string>> {
  const explained = (words: string): string =>
    explain(catalog, words, lang)
      .map(({ markdown }) => markdown)
      .join('\n');
  if (kind === 'introduction') return { explain: explained('models') };
  if (kind === 'model') return { hover: modelHover(ref, lang), explain: explained(ref) };
  if (kind === 'key') {
    const model = catalog.keys.get(ref)?.model ?? '';
    return { hover: modelHover(model, lang), explain: explained(model) };
  }
  if (kind !== 'fact')
    return {
      hover: described(catalog, kind as 'lever', ref, { lang, detail: 'full' }) ?? '',
      explain: explained(ref),
    };
  const item = catalog.cases.get(ref.split('/')[0] ?? '');
  assert.ok(item, ref);
  const page = `docs/${lang === 'zh' ? 'zh/' : ''}cases/${pageOfCase(item)}.md`;
  return {
    hover: described(catalog, 'evidence', ref, { lang, detail: 'full' }) ?? '',
    explain: explained(item.id),
    docs: fs.readFileSync(page, 'utf8'),
  };
}

/** The values of a line that is put together: `Price: flexible`, `a → b`, `B2B (stated)`. */
function valuesIn(part: string): readonly string[] {
  return part.replace(/ \(stated\)|（明示）/, '').split(/: |：| → |; |；/);
}

describe('the source text', () => {
  it('has 218 statements, each under an id of its own', () => {
    assert.equal(statements.length, 218);
    assert.equal(new Set(statements.map(({ id }) => id)).size, 218);
  });

  it('is in the catalogue, statement by statement, in both languages', () => {
    for (const statement of statements) {
      const texts = textsIn(entryOf(statement));
      for (const lang of langs) {
        const all = texts.map((text) => text[lang]).join('\n');
        for (const part of statement.parts[lang])
          for (const value of valuesIn(part))
            assert.ok(all.includes(value), `${statement.id}: ${value}`);
      }
    }
  });

  it('is seen in a hover, in explain and, of a case, on its page', () => {
    for (const statement of statements)
      for (const lang of langs)
        for (const [surface, text] of Object.entries(surfaces(statement, lang)))
          for (const part of statement.parts[lang])
            assert.ok(
              unescaped(text).includes(part),
              `${statement.id} in ${lang}, ${surface}: ${part}`,
            );
  });

  it('is in the hover of the model wherever it speaks of one', () => {
    const own = statements.filter(({ kind }) => kind === 'model' || kind === 'key');
    for (const model of catalog.models.values()) {
      const here = own.filter(
        ({ kind, ref }) => (kind === 'model' ? ref : ref.split('.')[0]) === model.id,
      );
      assert.ok(here.length >= 10, `${model.id}: ${here.length}`);
      for (const lang of langs) {
        const page = modelHover(model.id, lang);
        const lines = page.split('\n').filter((line) => line.trim() !== '');
        assert.ok(lines.length <= 30, `${model.id} in ${lang}: ${lines.length} lines`);
      }
    }
  });
});
