import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { jsonText } from '../../server/src/cli/output/json-text.ts';
import { writePlanText } from '../../server/src/cli/terminal.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { describe as describeEntry } from '../../server/src/features/describe/describe.ts';
import { hover } from '../../server/src/features/hover.ts';
import { outline } from '../../server/src/features/outline.ts';
import type { OutlineItem } from '../../server/src/features/outline-item.ts';
import { comparePage } from '../../server/src/features/review/compare-page.ts';
import { whatIf } from '../../server/src/features/what-if.ts';
import { whatIfPage } from '../../server/src/features/what-if-page.ts';
import { toCompletionItem } from '../../server/src/lsp/convert-completion.ts';
import { plainTextClient } from '../../server/src/lsp/text-client.ts';
import { openPlan } from '../support/open.ts';
import { payloads, planWith, raw } from '../support/payloads.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

/** Markdown without what is shown as it stands: code and escaped characters. */
function live(markdown: string): string {
  return markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '')
    .replace(/\\[\\`*_{}[\]()<>#+\-.!|~&$@:]/g, '')
    .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
}

/** Every text for people in SARIF. */
function messagesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([key, one]) =>
    // What stands in the file, and what replaces it, is shown as it is.
    key === 'insertedContent' || key === 'snippet'
      ? []
      : (key === 'text' || key === 'markdown') && typeof one === 'string'
        ? [one]
        : messagesIn(one),
  );
  return own.filter((one) => one !== '');
}

/** Nothing of a payload is alive in Markdown. */
function assertTame(markdown: string, where: string): void {
  const alive = live(markdown);
  assert.doesNotMatch(alive, /<(?:script|img|b)\b/i, `${where}: ${markdown}`);
  assert.doesNotMatch(alive, /\]\(\s*command:/i, `${where}: ${markdown}`);
  assert.doesNotMatch(alive, /!\[[^\]]*\]\(https:\/\/evil/i, `${where}: ${markdown}`);
  assert.doesNotMatch(markdown, raw, `${where}: ${JSON.stringify(markdown)}`);
}

describe('words of a plan stay words', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-words-'));
  after(() => fs.rmSync(folder, { recursive: true, force: true }));

  for (const [name, payload] of Object.entries(payloads)) {
    const text = planWith(payload);
    const plan = openPlan(text);

    it(`${name}: findings, fixes, hover and completion`, () => {
      assert.ok(plan.checked.findings.length > 5);
      for (const { message, related, rule, fixes } of plan.checked.findings)
        for (const lang of ['en', 'zh'] as const) {
          const texts = [
            message[lang],
            ...related.map((one) => one.message[lang]),
            ...fixes().map(({ title }) => title[lang]),
          ];
          for (const one of texts) {
            assert.doesNotMatch(one, raw, `${rule}: ${JSON.stringify(one)}`);
            assert.ok(one.length <= 700, rule);
          }
        }
      for (let offset = 0; offset < text.length; offset += 5) {
        const found = hover(plan, offset);
        if (found) assertTame(found.markdown, `hover at ${offset}`);
        for (const [index, item] of complete(plan, offset).entries()) {
          const { about } = item;
          const { label, detail, labelDetails } = toCompletionItem(plan.lines, item, index, 'en', {
            ...plainTextClient,
            snippets: true,
          });
          for (const one of [label, detail, labelDetails?.detail, labelDetails?.description])
            assert.doesNotMatch(one ?? '', raw, `completion at ${offset}`);
          if (about && 'kind' in about && offset % 95 === 0)
            assertTame(
              describeEntry(plan.catalog, about.kind, about.id, {
                lang: 'en',
                coverage: plan.checked.coverage,
              }) ?? '',
              'about',
            );
        }
      }
      const names = (items: readonly OutlineItem[]): string[] =>
        items.flatMap((one) => [one.name, ...names(one.children)]);
      for (const one of names(outline(plan)))
        assert.doesNotMatch(one, raw, `outline: ${JSON.stringify(one)}`);
    });

    it(`${name}: pages`, () => {
      assert.doesNotMatch(
        comparePage('a.plan.yaml', openPlan(planWith('calm')), plan, 'HEAD').replaceAll('\n', ''),
        raw,
      );
    });

    it(`${name}: what if`, async () => {
      const readable = openPlan(text.replace(/^model: .*$/m, 'model: c2c'));
      const result = await whatIf(readable, 'b2b', async (other) => openPlan(other));
      assert.ok(result);
      for (const lang of ['en', 'zh'] as const)
        assert.doesNotMatch(whatIfPage(result, lang).replaceAll('\n', ''), raw);
    });

    it(`${name}: what changed, in a terminal and in a comment on a pull request`, async () => {
      await inRepository(async (repository) => {
        // The payload is also the name of a branch's author and of a file, as far as a file may be
        // called so.
        const file = `plans/${payload.replace(/[\p{Cc}/]/gu, '_').slice(0, 80)}.plan.yaml`;
        repository.commit('start', { [file]: planWith('calm') });
        repository.git('switch', '-q', '-c', 'work');
        repository.commit('change', { [file]: text.replace(/^model: .*$/m, 'model: c2c') });
        const comment = await planwright('review', '--git', 'main...HEAD', '--lang', 'both');
        assert.ok(comment.out.length > 200, comment.err);
        assertTame(comment.out.replaceAll('\u2060', ''), 'review');
        assert.doesNotMatch(comment.out, /@(?=everyone)/, 'nobody is called');
        for (const format of ['text', 'json', 'markdown']) {
          const { out } = await planwright('diff', '--git', 'main...HEAD', '--format', format);
          assert.ok(out.length > 100, format);
          if (format === 'markdown') assertTame(out.replaceAll('\u2060', ''), 'diff');
          else assert.doesNotMatch(out, raw, format);
        }
      });
    });

    it(`${name}: terminal, Markdown, SARIF, workflow commands, report`, async () => {
      const file = path.join(folder, 'words.plan.yaml');
      fs.writeFileSync(file, text);
      for (const format of ['pretty', 'markdown', 'github', 'json', 'sarif', 'junit', 'gitlab']) {
        const { out } = await planwright('check', file, '--format', format);
        assert.ok(out.length > 100, format);
        // Replacements in machine formats are exact; what is read by people is not.
        if (format === 'sarif')
          for (const one of messagesIn(JSON.parse(out))) assert.doesNotMatch(one, raw, format);
        assert.doesNotMatch(out, raw, format);
        if (format === 'markdown') assertTame(out, format);
        if (format === 'github') assert.doesNotMatch(out, /^::error::owned/m);
      }
      assert.doesNotMatch((await planwright('report', file, '--format', 'json')).out, raw);
      const html = await planwright('report', file, '--format', 'html');
      assert.ok(html.code < 2 && html.out.includes('<html'), html.err);
      assert.doesNotMatch(html.out, /<script>alert|<img src=x|href="command:|src="https:\/\/evil/i);
    });
  }

  it('names of files stay names: in findings, workflow commands and complaints', async function () {
    // No file of Windows is called so.
    if (process.platform === 'win32') this.skip();
    const file = path.join(folder, 'na\u001b[31m\u202eme.plan.yaml');
    fs.writeFileSync(file, planWith('calm'));
    for (const format of ['pretty', 'markdown', 'github', 'json', 'sarif', 'junit', 'gitlab']) {
      const { out } = await planwright('check', file, '--format', format);
      assert.notEqual(out, '', format);
      assert.doesNotMatch(out, raw, format);
    }
    for (const argv of [
      ['check', 'no\u001b[31mthing'],
      ['explain', 'no\u009bthing'],
      ['diff', 'no\u202ething', file],
      ['check', '--no\u001bthing'],
    ]) {
      const { code, err } = await planwright(...argv);
      assert.equal(code, 2);
      assert.match(err, /\\u/);
      assert.doesNotMatch(err, raw);
    }
  });

  it('JSON gives every character as it is to whoever reads it', () => {
    const value = { text: payloads['terminal escapes'] + (payloads['bidi controls'] ?? '') };
    assert.doesNotMatch(jsonText(value), raw);
    assert.deepEqual(JSON.parse(jsonText(value)), value);
  });

  it('a patch has every character for a program, and nothing alive for a person', () => {
    const said: string[] = [];
    const terminal = {
      write: (text: string) => void said.push(text),
    };
    writePlanText(terminal, '+a\u001b[31m\n');
    writePlanText({ ...terminal, seen: true }, '+a\u001b[31m\n');
    assert.deepEqual(said, ['+a\u001b[31m\n', '+a\\u001b[31m\n']);
  });
});
