import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { meaningOf } from '../../server/src/catalog/texts.ts';
import {
  type DescribedKind,
  describe as described,
} from '../../server/src/features/describe/describe.ts';
import type { DescribeOptions } from '../../server/src/features/describe/part.ts';
import { hover } from '../../server/src/features/hover.ts';
import { escapeMarkdown } from '../../server/src/features/markdown.ts';
import type { Lang, Text } from '../../server/src/text/language.ts';
import { openPlan } from '../support/open.ts';

const catalog = builtinCatalog();
const langs: readonly Lang[] = ['en', 'zh'];
const all: readonly (readonly [DescribedKind, Iterable<string>])[] = [
  ['model', catalog.models.keys()],
  ['lever', catalog.levers.keys()],
  ['mechanism', catalog.mechanisms.keys()],
  ['kpi', catalog.kpis.keys()],
  ['trend', catalog.trends.keys()],
  ['dimension', catalog.dimensions.keys()],
  ['case', catalog.cases.keys()],
];

/** All texts of an entry of the catalogue, however deep. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value && typeof value.en === 'string') return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe('descriptions', () => {
  const lineCount = (kind: DescribedKind, id: string, options: DescribeOptions): number =>
    (described(catalog, kind, id, options) ?? '').split('\n').filter((line) => line.trim() !== '')
      .length;

  it('fit their length: at most 8 lines in short, 30 in full, in both languages', () => {
    for (const [kind, ids] of all)
      for (const id of ids)
        for (const lang of langs) {
          const short = lineCount(kind, id, { lang, detail: 'short' });
          const full = lineCount(kind, id, { lang, detail: 'full' });
          assert.ok(short >= 1 && short <= 8, `${kind} ${id} has ${short} lines in short`);
          assert.ok(full >= short && full <= 30, `${kind} ${id} has ${full} lines`);
        }
  });

  it('fit their length in a plan of each model and market: models, keys, trends, dimensions', () => {
    for (const model of catalog.models.values())
      for (const [market, currency] of [
        ['CN', 'CNY'],
        ['DE', 'EUR'],
        ['US', 'USD'],
      ]) {
        const head = `plan: 1\nmodel: ${model.id}\nperiod: 2027\ncurrency: ${currency}\n`;
        const { plan, coverage } = openPlan(`${head}markets: [${market}]\nlevers: {}\n`).checked;
        const keys = model.keys.flatMap((key) => catalog.keys.get(key)?.lever ?? []);
        for (const [kind, ids] of [
          ['model', [model.id]],
          ['lever', keys],
          ['trend', catalog.trends.keys()],
          ['dimension', catalog.dimensions.keys()],
        ] as const)
          for (const id of ids)
            for (const lang of langs) {
              const context = { lang, plan, coverage };
              const where = `${kind} ${id} in ${model.id}, ${market}`;
              assert.ok(lineCount(kind, id, { ...context, detail: 'short' }) <= 8, where);
              assert.ok(lineCount(kind, id, { ...context, detail: 'full' }) <= 30, where);
            }
      }
  });

  it('of a model show every text that the catalogue has of it', () => {
    for (const model of catalog.models.values())
      for (const lang of langs) {
        const page = described(catalog, 'model', model.id, { lang }) ?? '';
        const { aliases: _, ...shown } = model;
        for (const text of textsIn(shown))
          assert.ok(page.includes(escapeMarkdown(text[lang])), `${model.id}: ${text[lang]}`);
      }
  });

  it('of dimensions, trends, keys and mechanisms show their texts', () => {
    for (const lang of langs) {
      const page = (kind: DescribedKind, id: string): string =>
        described(catalog, kind, id, { lang }) ?? '';
      const shows = (kind: DescribedKind, id: string, texts: readonly Text[]): void => {
        for (const text of texts)
          assert.ok(page(kind, id).includes(escapeMarkdown(text[lang])), `${id}: ${text[lang]}`);
      };
      for (const { aliases: _, ...trend } of catalog.trends.values())
        shows('trend', trend.id, textsIn(trend));
      for (const dimension of catalog.dimensions.values())
        shows('dimension', dimension.id, textsIn(dimension));
      for (const { id } of catalog.mechanisms.values()) {
        const meaning = meaningOf(id);
        assert.ok(meaning, id);
        shows('mechanism', id, [meaning]);
      }
    }
  });

  it('tell what the source text states from what is our reading', () => {
    for (const model of catalog.models.values()) {
      const page = described(catalog, 'model', model.id, { lang: 'en' }) ?? '';
      const stress = page.split('\n').find((line) => line.startsWith('*Stresses:*')) ?? '';
      assert.match(stress, model.emphasis.basis === 'stated' ? /\(stated\)/ : /\(our reading\)/);
    }
  });

  it('of a key in a plan say what it means there and what is missing without it', () => {
    const text =
      'plan: 1\nmodel: c2c\nlevers:\n  trust: [escrow]\nemphasis: {connection: 60}\nshift: a -> b\n';
    const at = (word: string): string =>
      hover(openPlan(text), text.indexOf(word) + 1)?.markdown ?? '';
    for (const key of catalog.keys.values())
      if (key.model === 'c2c' && key.lever === 'trust')
        for (const shown of [key.why, key.ifMissing, key.statement])
          assert.ok(at('trust').includes(escapeMarkdown(shown.en)), shown.en);
    assert.match(at('connection'), /information gap[\s\S]*our reading[\s\S]*add up to/);
    assert.match(at('shift'), /leaves behind[\s\S]*notice board[\s\S]*\(our reading\)[\s\S]*a, b/);
    assert.match(at('c2c'), /Trust system.*✔ met/);
  });
});
