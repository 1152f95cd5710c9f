import assert from 'node:assert/strict';
import fs from 'node:fs';
import { skill } from '../../server/src/features/assist/skill.generated.ts';
import { checkText } from '../support/plans.ts';
import { inRepository } from '../support/repository.ts';
import { planwright } from '../support/terminal.ts';

const file = '.agents/skills/planwright/SKILL.md';

describe('planwright init --agents', () => {
  it('writes the skill, and no AGENTS.md where there is none', () =>
    inRepository(async ({ read }) => {
      const { code, out } = await planwright('init', '--agents');
      assert.equal(code, 0);
      assert.equal(out, `${file}: written\n`);
      assert.equal(read(file), skill.en);
      assert.ok(!fs.existsSync('AGENTS.md'));
      assert.match((await planwright('init', '--agents')).out, /is already set up/);
      const chinese = await planwright('init', '--agents', '--lang', 'zh');
      assert.equal(chinese.code, 1);
      assert.equal(read(file), skill.en);
      await planwright('init', '--agents', '--lang', 'zh', '--force');
      assert.equal(read(file), skill.zh);
    }));

  it('also for Claude Code where the project has its folder', () =>
    inRepository(async ({ read, write }) => {
      write('.claude/settings.json', '{}');
      await planwright('init', '--agents');
      assert.equal(read('.claude/skills/planwright/SKILL.md'), skill.en);
    }));

  for (const [what, before] of [
    ['a file that ends with a line break', '# Rules\n\nBe kind. $& $1\n'],
    ['a file that does not', '# Rules'],
    ['line breaks of Windows', '# Rules\r\n\r\nBe kind.\r\n'],
    ['an empty file', ''],
    ['a byte order mark', '\uFEFF# Rules\n'],
  ] as const)
    it(`adds a section to AGENTS.md and replaces it later: ${what}`, () =>
      inRepository(async ({ read, write }) => {
        write('AGENTS.md', before);
        await planwright('init', '--agents');
        const first = read('AGENTS.md');
        assert.ok(first.startsWith(before));
        assert.match(first, /<!-- begin planwright -->\r?\n## Strategy plans/);
        assert.equal(/[^\r]\n/.test(first), !before.includes('\r'));
        await planwright('init', '--agents');
        assert.equal(read('AGENTS.md'), first);
        write('AGENTS.md', `${first}Later words.\n`);
        await planwright('init', '--agents', '--lang', 'zh');
        const second = read('AGENTS.md');
        assert.ok(second.startsWith(before) && second.endsWith('Later words.\n'));
        assert.match(second, /## 战略计划/);
        assert.doesNotMatch(second, /Strategy plans/);
      }));

  it('leaves an AGENTS.md alone whose marks have no partner', () =>
    inRepository(async ({ read, write }) => {
      const before = '# Rules\n<!-- begin planwright -->\nmine\n';
      write('AGENTS.md', before);
      const { code, out } = await planwright('init', '--agents');
      assert.equal(code, 1);
      assert.match(out, /AGENTS\.md: already exists and differs; it was left alone/);
      assert.equal(read('AGENTS.md'), before);
    }));
});

describe('the skill', () => {
  for (const lang of ['en', 'zh'] as const)
    it(`is short, has a head, and its example has nothing but hints (${lang})`, () => {
      const text = skill[lang];
      assert.match(text, /^---\nname: planwright\ndescription: .+\n---\n/);
      assert.ok(text.split('\n').length <= 100);
      const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
      assert.ok(example.split('\n').length <= 80);
      const { findings } = checkText(example);
      assert.deepEqual(
        findings.flatMap(({ rule, severity }) => (severity === 'hint' ? [] : rule)),
        [],
      );
      for (const name of ['scaffold_plan', 'check_plan', 'fix_plan', 'tbd', 'explain_catalog'])
        assert.ok(text.includes(name), name);
    });
});
