import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { builtinCatalog } from '../server/src/catalog/catalog.ts';
import { check } from '../server/src/check.ts';
import { casePages } from './support/docs/cases.ts';
import { commandNames, helpOf } from './support/docs/commands.ts';
import { llmsText } from './support/docs/llms.ts';
import { parts } from './support/docs/parts.ts';
import { rulePages } from './support/docs/rules.ts';

/** Paths of the repository, as prose names them: `server/src/check.ts`. */
const pathInCode = /`((?:server|client|schemas|snippets|test|docs)\/[\w./-]+)`/g;
const read = (file: string): string => fs.readFileSync(file, 'utf8');
const rewrite = 'run UPDATE=1 npm run unit -- test/docs.test.ts';

/** Every page, generated ones too. */
const pages = [
  ...['README', 'README.zh-CN', 'ARCHITECTURE', 'CONTRIBUTING', 'CHANGELOG', 'SECURITY'].map(
    (name) => `${name}.md`,
  ),
  ...fs
    .readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.posix.join('docs', file.split(path.sep).join('/')))
    .sort(),
];

/** The address of a heading, as GitHub makes it. */
function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** All places in a page that a link may lead to. */
function anchorsOf(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugOf(heading));
  return new Set([
    ...headings,
    ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
  ]);
}

/** The commands in a page: those in code, without comments. */
function commandLines(text: string): string[] {
  const blocks = [...text.matchAll(/```(?:sh|text)\n([\s\S]*?)```/g)].flatMap(([, code = '']) =>
    code.split('\n').map((line) => line.replace(/^\$ /, '').replace(/\s{2,}#.*/, '')),
  );
  const inline = [...text.matchAll(/`((?:npx )?planwright [^`\n]+)`/g)].map(
    ([, code = '']) => code,
  );
  return [...blocks, ...inline].flatMap(
    (line) => /^(?:npx (?:--\S+ )*)?planwright ([a-z].*)/.exec(line)?.[1] ?? [],
  );
}

describe('documentation', () => {
  for (const { file, name, make } of parts) {
    it(`${file}: the part “${name}” is what the program says`, async () => {
      const text = read(file);
      const part = new RegExp(`(<!-- begin ${name} -->\n)([\\s\\S]*?)\n?(<!-- end ${name} -->)`);
      const found = part.exec(text);
      assert.ok(found, `${file} has no part ${name}`);
      const wanted = await make();
      if (process.env.UPDATE)
        fs.writeFileSync(
          file,
          text.replace(part, (_, begin: string, __, end: string) => `${begin}${wanted}\n${end}`),
        );
      else assert.equal(found[2], wanted, rewrite);
    });
  }

  const generated = [
    { what: 'rule', folders: ['docs/rules'], make: rulePages },
    { what: 'model with its cases', folders: ['docs/cases', 'docs/zh/cases'], make: casePages },
  ];
  for (const { what, folders, make } of generated)
    it(`there is a page for each ${what}, as the program says, and none besides`, () => {
      const wanted = make();
      for (const folder of folders)
        if (process.env.UPDATE) fs.mkdirSync(folder, { recursive: true });
      const files = folders.flatMap((folder) =>
        fs
          .readdirSync(folder)
          .filter((name) => name !== 'README.md')
          .map((name) => `${folder}/${name}`),
      );
      if (process.env.UPDATE) {
        for (const file of files) if (!wanted.has(file)) fs.rmSync(file);
        for (const [file, text] of wanted) fs.writeFileSync(file, text);
        return;
      }
      assert.deepEqual(files.sort(), [...wanted.keys()].sort(), rewrite);
      for (const [file, text] of wanted) assert.equal(read(file), text, rewrite);
    });

  it('docs/llms.txt is what the catalogue says', () => {
    const wanted = llmsText();
    if (process.env.UPDATE) fs.writeFileSync('docs/llms.txt', wanted);
    else assert.equal(read('docs/llms.txt'), wanted, rewrite);
    for (const [, target = ''] of wanted.matchAll(/\]\(([^)]+)\)/g))
      assert.ok(fs.existsSync(path.posix.join('docs', target)), target);
  });

  /** The pages in Chinese, by their address below docs/zh. */
  const chinese = pages.flatMap((page) => /^docs\/zh\/(.*)/.exec(page)?.[1] ?? []);

  it('the pages for readers exist in both languages, and each leads to the other', () => {
    for (const name of chinese) {
      const english = name === 'rules.md' ? 'rules/README.md' : name;
      const up = path.posix.relative(path.posix.dirname(`zh/${name}`), english);
      assert.ok(fs.existsSync(`docs/${english}`), english);
      assert.ok(read(`docs/${english}`).includes(`zh/${name}`), `docs/${english}`);
      assert.ok(read(`docs/zh/${name}`).includes(`](${up})`), `docs/zh/${name}`);
    }
  });

  it('the pages in both languages have the same headings, tables and code', () => {
    const outline = (file: string): string[] =>
      read(file)
        .replace(/<!-- begin (\w+) -->[\s\S]*?<!-- end \1 -->/g, '@part $1')
        .split('\n')
        .flatMap((line) => /^(#+|```\w*|@part \w+|\|)/.exec(line)?.[1] ?? []);
    for (const name of chinese) {
      const english = name === 'rules.md' ? 'rules/README.md' : name;
      assert.deepEqual(outline(`docs/zh/${name}`), outline(`docs/${english}`), name);
    }
    assert.deepEqual(outline('README.zh-CN.md'), outline('README.md'));
  });

  it('the first page is short: at most 200 lines', () => {
    for (const file of ['README.md', 'README.zh-CN.md'])
      assert.ok(read(file).split('\n').length <= 201, file);
  });

  it('the architecture is one page: at most 900 words', () => {
    assert.ok((read('ARCHITECTURE.md').match(/\S*\p{L}\S*/gu) ?? []).length <= 900);
  });

  it('every whole plan in the documentation is free of errors and warnings', () => {
    for (const file of pages.filter((page) => !page.startsWith('docs/rules/'))) {
      for (const [, text = ''] of read(file).matchAll(/```yaml\n(plan: 1\n[\s\S]*?)```/g)) {
        const bad = check(text, { catalog: builtinCatalog() }).findings.filter(
          ({ severity }) => severity === 'error' || severity === 'warning',
        );
        assert.deepEqual(
          bad.map(({ rule, message }) => `${file}: ${rule} ${message.en}`),
          [],
        );
      }
    }
  });

  it('every link leads to a file or heading that exists', () => {
    for (const file of pages) {
      for (const [, target = '', anchor] of read(file).matchAll(
        /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)/g,
      )) {
        const to = target === '' ? file : path.posix.join(path.posix.dirname(file), target);
        assert.ok(fs.existsSync(to), `${file} links to ${target}`);
        if (anchor !== undefined)
          assert.ok(anchorsOf(read(to)).has(anchor), `${file} links to ${target}#${anchor}`);
      }
    }
  });

  it('every path of the repository that the documentation names exists', () => {
    for (const file of pages.filter((page) => page !== 'CHANGELOG.md'))
      for (const [, named = ''] of read(file).matchAll(pathInCode))
        assert.ok(
          fs.existsSync(named) || /\/dist\/|\/NAME\./.test(named),
          `${file} names ${named}`,
        );
  });

  it('the page of the extension stands alone: a package holds no pictures and no other pages', () => {
    assert.doesNotMatch(read('client/README.md'), /\]\((?!https:)|<img/);
  });

  it('every npm script that the documentation names exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const file of pages) {
      for (const [, name = ''] of read(file).matchAll(/npm run ([\w:-]+)/g))
        assert.ok(scripts[name], `${file}: npm run ${name}`);
    }
  });

  it('every command line in the documentation uses commands and options that exist', async () => {
    const helps = new Map<string, string>();
    for (const name of await commandNames()) helps.set(name, await helpOf(name, 'en'));
    let count = 0;
    for (const file of pages) {
      for (const line of commandLines(read(file))) {
        const help = helps.get(line.split(' ')[0] ?? '');
        assert.ok(help, `${file}: planwright ${line}`);
        for (const option of line.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [])
          assert.ok(help.includes(option), `${file}: planwright ${line}`);
        count++;
      }
    }
    assert.ok(count > 20);
  });
});
