// Pages about a plan: what if it had another model, how it covers its model, what a new plan asks.
import assert from 'node:assert/strict';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { check } from '../../server/src/check.ts';
import type { PlanDocument } from '../../server/src/features/document.ts';
import { hover } from '../../server/src/features/hover.ts';
import { firstChoices, leverChoices } from '../../server/src/features/interview.ts';
import { skeleton } from '../../server/src/features/skeleton.ts';
import { scaffold, supposed, whatIf } from '../../server/src/features/what-if.ts';
import { whatIfPage } from '../../server/src/features/what-if-page.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { someDay } from '../support/day.ts';
import { allPlans } from '../support/files.ts';
import { openPlan } from '../support/open.ts';

const catalog = builtinCatalog();
const recheck = async (text: string): Promise<PlanDocument> => openPlan(text);
const required = (plan: PlanDocument): string[] =>
  plan.checked.findings
    .filter(({ rule }) => rule === 'LEV101')
    .map(({ about }) => String(about.lever));
const c2c = `plan: 1
title: "A *bold* [plan](http://x)"
model: c2c   # our choice
period: 2027
levers:
  trust: [escrow, reviews]   # keep this
  transaction-tools: {waive: {reason: the partner does it}}
`;

describe('what if a plan had another model', () => {
  it('tells what would appear and what would vanish, and leaves the plan alone', async () => {
    const plan = openPlan(c2c);
    const result = await whatIf(plan, 'o2o', recheck);
    assert.ok(result);
    assert.ok(result.appear.some(({ rule, about }) => rule === 'LEV101' && about.model === 'o2o'));
    assert.ok(result.vanish.some(({ rule, about }) => rule === 'LEV101' && about.model === 'c2c'));
    assert.equal(plan.text, c2c);
    const page = whatIfPage(result, 'en');
    assert.match(page, /^This plan as O2O/);
    assert.match(page, new RegExp(`Would be reported \\(${result.appear.length}\\)`));
    assert.match(whatIfPage(result, 'zh'), /会消失的提示/);
  });

  it('says so when the plan has this model already', async () => {
    const result = await whatIf(openPlan(c2c), 'c2c', recheck);
    assert.ok(result);
    assert.deepEqual([result.appear, result.vanish], [[], []]);
    assert.match(whatIfPage(result, 'en'), /already has this model/);
  });

  it('takes other trends in every way they can be written, and leaves the rest of the text alone', async () => {
    for (const written of [
      '',
      'trends: [green, data-driven]\n',
      'trends:\n  - green   # why\n  - data-driven\n',
      'trends: green\n',
      'trends:\n',
    ]) {
      const text = `plan: 1\nmodel: c2c\n${written}period: 2027\n`;
      for (const trends of [[], ['private-domain'], ['green', 'private-domain']]) {
        const after = await supposed(openPlan(text), { trends }, recheck);
        assert.deepEqual(after?.checked.coverage.trends, trends, `${written} ${trends}`);
        assert.deepEqual(after?.checked.coverage.models, ['c2c']);
        assert.match(after?.text ?? '', /period: 2027\n$/);
      }
    }
  });

  it('one step gives every plan the model with all its levers, and loses no comment and no other byte', async () => {
    for (const { name, text } of [
      ...allPlans(),
      { name: 'small', text: c2c },
      { name: 'bare', text: 'plan: 1\r\ntitle: x\r\n' },
    ]) {
      for (const model of catalog.models.keys()) {
        const edits = await scaffold(openPlan(text), model, recheck);
        assert.ok(edits, name);
        const after = openPlan(applyEdits(text, edits));
        assert.deepEqual(after.checked.coverage.models, [model], name);
        assert.deepEqual(required(after), [], `${name} as ${model}`);
        for (const [comment] of text.matchAll(/(?<=\s)#.*$/gm))
          assert.ok(after.text.includes(comment.trim()), comment);
        // A list of mechanisms may grow: what a lever has may not be enough in the other model.
        const kept = /^(?:model|模式):|^\s*-|^(?:levers|杠杆):|\[/;
        for (const line of text.split(/\r?\n/).filter((one) => !kept.test(one)))
          assert.ok(after.text.includes(line.trim()), `${name}: ${line}`);
      }
    }
  });

  it('is not offered for what is no plan', async () => {
    for (const text of ['', '- a\n', '{plan: 1}'])
      assert.equal(
        await scaffold(openPlan(text), 'o2o', async () => assert.fail('not checked')).catch(
          () => 'checked',
        ),
        undefined,
        text,
      );
  });
});

describe('the hover in short', () => {
  it('is what it is, what it means here and one case; the full one has all of that and more', () => {
    for (const [word, left] of [
      ['trust', /Risks/],
      ['escrow', /Core in/],
      ['period', /```/],
    ] as const) {
      const plan = openPlan(c2c);
      const at = c2c.indexOf(word) + 1;
      const full = hover(plan, at)?.markdown ?? '';
      const short = hover(plan, at, 'short')?.markdown ?? '';
      assert.match(full, left, word);
      assert.doesNotMatch(short, left, word);
      assert.ok(short.split('\n').filter((line) => line !== '').length <= 8, `${word}: ${short}`);
      assert.ok(short.length > 0 && short.split('\n\n').every((part) => full.includes(part)), word);
      assert.ok((short.match(/\*Case:\*/g) ?? []).length <= 1, word);
    }
  });
});

describe('the questions for a new plan', () => {
  it('offer every model and trend, and propose what the model requires', () => {
    for (const lang of ['en', 'zh'] as const) {
      const { models, trends } = firstChoices(catalog, lang);
      assert.equal(models.length, catalog.models.size);
      assert.equal(trends.length, catalog.trends.size);
      for (const { label, detail } of [...models, ...trends]) assert.ok(label && detail);
      for (const { id } of models) {
        const levers = leverChoices(catalog, id, ['private-domain'], lang);
        assert.equal(levers.length, catalog.levers.size);
        assert.equal(new Set(levers.map((one) => one.id)).size, levers.length);
        assert.ok(levers.filter(({ picked }) => picked).length >= 3);
      }
    }
  });

  it('make a plan without an error, whatever is answered', () => {
    for (const lang of ['en', 'zh'] as const) {
      for (const { id } of firstChoices(catalog, lang).models) {
        const proposed = leverChoices(catalog, id, ['private-domain'], lang);
        const levers = [...proposed.filter(({ picked }) => picked), ...proposed.slice(-2)].map(
          (one) => one.id,
        );
        const options = {
          models: [id],
          trends: ['private-domain'],
          markets: ['DE', 'FR'],
          levers,
          lang,
          today: someDay,
        };
        const { findings, plan } = check(skeleton(catalog, options), { catalog, today: someDay });
        const heavy = findings
          .filter(({ severity }) => severity === 'error')
          .map(({ message }) => message.en);
        assert.deepEqual(heavy, [], id);
        assert.deepEqual(plan.levers.map((one) => one.id).sort(), [...new Set(levers)].sort());
        assert.ok(!findings.some(({ rule }) => rule === 'LEV101'));
      }
    }
  });
});
