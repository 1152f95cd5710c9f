import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createJournal } from '../../server/src/lsp/journal.ts';
import { indexLines } from '../../server/src/text/lines.ts';
import { Random } from '../judge/random.ts';

const uri = 'file:///plans/a.plan.yaml';

const updated = (text: string, change: Parameters<typeof TextDocument.update>[1][number]): string =>
  TextDocument.update(TextDocument.create(uri, 'strategy-plan', 1, text), [change], 2).getText();

describe('open documents', () => {
  it('are after any changes what the document of the protocol’s library is, and the journal says how they came to be', () => {
    const random = new Random(11);
    const pieces = ['a', '\n', '\r\n', '\r', '😀', '', 'key: value\n', '\n\n'];
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 12 }, () => random.pick(pieces)).join('');
      const journal = createJournal();
      const ours = journal.configuration.create(uri, 'strategy-plan', 1, text);
      assert.equal(journal.take(uri), undefined);
      for (let version = 2; version < 8; version++) {
        const before = ours.getText();
        const lines = indexLines(before).starts.length;
        const place = () => ({ line: random.between(0, lines), character: random.between(0, 8) });
        const changes = Array.from({ length: random.between(1, 3) }, () => {
          const [a, b] = [place(), place()];
          const [start, end] =
            a.line < b.line || (a.line === b.line && a.character <= b.character) ? [a, b] : [b, a];
          return { range: { start, end }, text: random.pick(pieces) ?? '' };
        });
        journal.configuration.update(ours, changes, version);
        // A new one for each change: the library's own lines go wrong where a CR comes to stand before an LF.
        const theirs = changes.reduce((sofar, change) => updated(sofar, change), before);
        const after = ours.getText();
        assert.equal(after, theirs, JSON.stringify({ before, changes }));
        assert.equal(ours.version, version);
        const change = journal.take(uri);
        assert.ok(change, 'the journal knows the change');
        const { start, end, length } = change;
        assert.equal(
          before.slice(0, start) + after.slice(start, start + length) + before.slice(end),
          after,
        );
      }
    }
  });

  it('take a whole text in place of the old one, and the journal tells that nothing is known of it', () => {
    const journal = createJournal();
    const document = journal.configuration.create(uri, 'strategy-plan', 1, 'a\nb\n');
    journal.take(uri);
    const at = { line: 1, character: 0 };
    journal.configuration.update(
      document,
      [{ text: 'c\n\nd\n' }, { range: { start: at, end: at }, text: 'x' }],
      2,
    );
    assert.equal(document.getText(), 'c\nx\nd\n');
    assert.equal(journal.take(uri), undefined);
  });
});
