import assert from 'node:assert/strict';
import { type Draft, opinions, readDrafts } from './corpus/drafts.ts';
import { type Judged, judge, tally } from './corpus/judge.ts';
import { byRule, figures } from './corpus/table.ts';

describe('the corpus of real strategies', () => {
  const drafts = readDrafts();
  const judged = new Map<Draft, Judged>();
  /** Each draft is checked once. */
  const judgedOnce = (draft: Draft): Judged => {
    const known = judged.get(draft) ?? judge(draft);
    judged.set(draft, known);
    return known;
  };

  it('is half Chinese, has every model, companies that failed, and a held-out part', () => {
    const count = (fits: (draft: (typeof drafts)[number]) => boolean): number =>
      drafts.filter(fits).length;
    assert.ok(drafts.length >= 60);
    const chinese = count(({ lang }) => lang === 'zh');
    assert.ok(Math.abs(2 * chinese - drafts.length) <= drafts.length / 20);
    assert.equal(new Set(drafts.map(({ model }) => model)).size, 7);
    assert.ok(count(({ failed }) => failed) >= 6);
    // Fresh drafts: the ones that were held out before joined the tuned part when they were looked
    // at.
    assert.ok(count(({ part }) => part === 'held-out') >= 12);
  });

  for (const draft of drafts)
    it(`${draft.name} can be read, and says where it comes from`, () => {
      assert.ok(judgedOnce(draft).isRead);
      assert.match(draft.text, /^# .{20,}/);
      assert.ok(draft.wouldSay.size >= 3);
    });

  it('what is shown on tuned drafts is right for four in five, and hardly ever wrong', () => {
    const tuned = drafts.filter(({ part }) => part === 'tuned').map(judgedOnce);
    const { right, noise, wrong } = tally(tuned.flatMap(({ shown }) => shown));
    const labelled = right + noise + wrong;
    assert.ok(right / labelled >= 0.84, `right: ${right} of ${labelled}`);
    assert.ok(wrong / labelled <= 0.035, `wrong: ${wrong} of ${labelled}`);
    const counts = tuned.map(({ shown }) => shown.length).sort((a, b) => a - b);
    assert.ok((counts[Math.floor(counts.length / 2)] ?? 0) <= 10);
  });

  it('every finding counts once, and a label whose finding is gone is listed', () => {
    const [first] = drafts;
    assert.ok(first);
    const gone = { rule: 'KPI301', at: 'nowhere', is: opinions[0], why: 'made up', says: [] };
    const judged = judge({ ...first, labels: [...first.labels, gone] });
    assert.ok(judged.vanished.includes(gone));
    const { right, noise, wrong, unlabelled } = tally(judged.findings);
    assert.equal(right + noise + wrong + unlabelled, judged.findings.length);
    assert.ok(judged.findings.length > 0);
    assert.match(figures([judged]).at(-1) ?? '', /^all +1 /);
    assert.equal(
      byRule(judged.findings).length - 1,
      new Set(judged.findings.map(({ finding }) => finding.rule)).size,
    );
  });
});
