import assert from 'node:assert/strict';
import type { FileResult } from '../../server/src/cli/output/counts.ts';
import { githubOutput } from '../../server/src/cli/output/github.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { allRules } from '../../server/src/rules/index.ts';
import { planwright } from '../support/terminal.ts';
import { files, flat, inFolder, type Json, region } from './output-files.ts';

/** Reads annotations as GitHub does, and refuses anything that is none. */
function parseAnnotations(out: string) {
  assert.ok(out === '' || out.endsWith('\n'));
  const plain = (text: string): string => {
    assert.doesNotMatch(text, /%(?!25|0D|0A|3A|2C)/);
    return text.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  };
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const match = /^::(error|warning|notice) ((?:[a-zA-Z]+=[^,:\r]*,?)+)::([^\r]*)$/.exec(line);
      assert.ok(match, line);
      const [, command = '', list = '', message = ''] = match;
      const properties = list.split(',').map((one): [string, string] => {
        const at = one.indexOf('=');
        return [one.slice(0, at), plain(one.slice(at + 1))];
      });
      const order = ['file', 'line', 'col', 'endLine', 'endColumn', 'title'];
      assert.deepEqual(
        properties.map(([key]) => key),
        order,
      );
      assert.doesNotMatch(message, /%(?!25|0D|0A)/);
      const {
        file,
        line: startLine,
        col,
        endLine,
        endColumn,
        title,
      } = Object.fromEntries(properties);
      return {
        command,
        file,
        region: {
          startLine: Number(startLine),
          startColumn: Number(col),
          endLine: Number(endLine),
          endColumn: Number(endColumn),
        },
        title,
        message: plain(message),
      };
    });
}

describe('planwright check --format github', () => {
  it('says what JSON says, at the same places', () =>
    inFolder(files, async () => {
      const { out, code } = await planwright('check', '.', '--format', 'github', '--lang', 'zh');
      const json = flat(
        JSON.parse(
          (await planwright('check', '.', '--format', 'json', '--lang', 'zh')).out,
        ) as Json,
      );
      const titles = new Map(allRules.map((rule) => [rule.code, `${rule.code} ${rule.title.zh}`]));
      assert.equal(code, 1);
      assert.deepEqual(
        parseAnnotations(out),
        json.map(({ file, rule, severity, range, message }) => ({
          command: severity === 'info' || severity === 'hint' ? 'notice' : severity,
          file,
          region: region(range),
          title: titles.get(rule),
          message,
        })),
      );
    }));

  it('lets no message and no name end its line or start a command', () => {
    const message = '50% off, 100%25:\r\n::error::no\nend';
    const finding: Finding = {
      rule: 'XXX000',
      name: 'odd: name, 1%',
      severity: 'hint',
      span: { start: 0, end: 2 },
      path: [],
      message: { en: message, zh: message },
      related: [],
      facts: [],
      about: {},
      fixes: () => [],
    };
    const file = '计划, 一:\n二 %2C.plan.yaml';
    const result: FileResult = {
      file,
      text: '🚀\n',
      models: [],
      status: 'review',
      lang: 'en',
      findings: [finding],
    };
    const out = githubOutput([result]);
    assert.equal(out.split('\n').length, 2);
    assert.deepEqual(parseAnnotations(out), [
      {
        command: 'notice',
        file,
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 3 },
        title: 'XXX000 odd: name, 1%',
        message,
      },
    ]);
  });

  it('writes nothing for a clean plan', async () => {
    const { out, code } = await planwright(
      'check',
      'snippets/examples/hengmu-2027.plan.yaml',
      '--format',
      'github',
    );
    assert.deepEqual([out, code], ['', 0]);
  });
});
