import assert from 'node:assert/strict';
import fs from 'node:fs';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { severityText } from '../server/src/features/explain-rule.ts';
import { allRules } from '../server/src/rules/index.ts';
import { groups } from '../server/src/rules/rule.ts';
import type { Lang } from '../server/src/text/language.ts';
import { matrix } from './support/lsp-matrix.ts';
import { story } from './support/story.ts';
import { planwright } from './support/terminal.ts';

/** The table of all rules, made from the rules. */
function ruleTable(lang: Lang): string {
  const head =
    lang === 'zh' ? '| 代码 | 名称 | 检查 | 级别 |' : '| code | name | says | severity |';
  const rows = Object.entries(groups).flatMap(([prefix, group]) => {
    const rules = allRules.filter((rule) => rule.code.startsWith(prefix));
    const title = `| **${prefix}** | | **${group[lang]}** | |`;
    return rules.length === 0
      ? []
      : [
          title,
          ...rules.map(
            (rule) =>
              `| ${rule.code} | \`${rule.name}\` | ${rule.title[lang]} | ${severityText(rule, lang)} |`,
          ),
        ];
  });
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

async function helpTexts(): Promise<string> {
  const parts = await Promise.all(
    [
      '',
      'check',
      'diff',
      'merge',
      'review',
      'report',
      'format',
      'init',
      'upgrade',
      'explain',
      'completion',
      'new',
    ].map(async (command) =>
      (await planwright(...(command ? [command] : []), '--help')).out.trim(),
    ),
  );
  return `\`\`\`text\n${parts.join('\n\n')}\n\`\`\``;
}

/** What a command line of the documentation prints. */
async function output(line: string): Promise<string> {
  const { out } = await planwright(...line.replace(/^planwright /, '').split(' '));
  return `\`\`\`text\n$ ${line}\n${out.trimEnd()}\n\`\`\``;
}

/** The generated parts of the documentation stand between `<!-- begin name -->` and `<!-- end name -->`. */
const sections: readonly (readonly [file: string, name: string, make: () => Promise<string>])[] = [
  ['README.md', 'rules', async () => ruleTable('en')],
  ['README.zh-CN.md', 'rules', async () => ruleTable('zh')],
  ['README.md', 'help', helpTexts],
  ['README.md', 'lsp', async () => matrix('en')],
  ['README.zh-CN.md', 'lsp', async () => matrix('zh')],
  ['README.md', 'story', () => story('en')],
  ['README.zh-CN.md', 'story', () => story('zh')],
  ['README.md', 'explain', () => output('planwright explain escrow')],
  ['README.zh-CN.md', 'explain', () => output('planwright explain 担保交易 --lang zh')],
];

describe('documentation', () => {
  for (const [file, name, make] of sections) {
    it(`${file}: the part “${name}” is what the program says`, async () => {
      const text = fs.readFileSync(file, 'utf8');
      const part = new RegExp(`(<!-- begin ${name} -->\n)([\\s\\S]*?)(\n<!-- end ${name} -->)`);
      const found = part.exec(text);
      assert.ok(found, `${file} has no part ${name}`);
      const wanted = await make();
      if (process.env.UPDATE)
        fs.writeFileSync(
          file,
          text.replace(part, (_, begin: string, __, end: string) => begin + wanted + end),
        );
      else assert.equal(found[2], wanted, 'run UPDATE=1 npm test');
    });
  }

  it('every whole plan in the documentation is one that Planwright has no error and no warning for', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      const plans = [...fs.readFileSync(file, 'utf8').matchAll(/```yaml\n(plan: 1\n[\s\S]*?)```/g)];
      assert.ok(plans.length > 0);
      for (const [, text = ''] of plans) {
        const bad = check(text, { catalog: builtinCatalog() }).findings.filter(
          ({ severity }) => severity === 'error' || severity === 'warning',
        );
        assert.deepEqual(
          bad.map(({ rule, message }) => `${rule} ${message.en}`),
          [],
        );
      }
    }
  });

  it('every file that the documentation links to exists', () => {
    for (const file of ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md', 'CHANGELOG.md']) {
      for (const [, target = ''] of fs
        .readFileSync(file, 'utf8')
        .matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)) {
        assert.ok(fs.existsSync(target), `${file} links to ${target}`);
      }
    }
  });

  it('the page of the extension stands alone: a package holds no pictures and no other pages', () => {
    assert.doesNotMatch(fs.readFileSync('client/README.md', 'utf8'), /\]\((?!https:)|<img/);
  });

  it('every npm script that the documentation names exists', () => {
    const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const file of ['README.md', 'README.zh-CN.md', 'ARCHITECTURE.md']) {
      for (const [, name = ''] of fs.readFileSync(file, 'utf8').matchAll(/npm run ([\w:-]+)/g))
        assert.ok(scripts[name], `${file}: npm run ${name}`);
    }
  });
});
