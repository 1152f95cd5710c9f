// The real Neovim and the real Emacs of the distribution, with the server over stdio: what they
// show is what the terminal says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtinCatalog } from '../../server/src/catalog/catalog.ts';
import { complete } from '../../server/src/features/completion/completion.ts';
import { describe as describeEntry } from '../../server/src/features/describe/describe.ts';
import { hover } from '../../server/src/features/hover.ts';
import { plainOfMarkdown } from '../../server/src/features/plain-of-markdown.ts';
import { prepareRename, renameInPlan } from '../../server/src/features/rename.ts';
import { applyEdits } from '../../server/src/text/span.ts';
import { atCursor } from '../support/cursor.ts';
import type { EmacsRequest, NeovimRequest } from '../support/lsp-clients.ts';
import { openPlan } from '../support/open.ts';
import { planwright } from '../support/terminal.ts';

type Place = readonly [line: number, character: number];

/** What one editor showed, by request. */
type Shown = Readonly<Record<string, unknown>>;

interface Finding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const folder = path.resolve('test/editors');

/** A plan to ask about, in either language, with the places that are asked about. */
function subject(lang: 'en' | 'zh'): { text: string; at: Readonly<Record<string, Place>> } {
  const marked = `plan: 1
title: ${lang === 'zh' ? '循物计划' : 'Resale plan'}
lang: ${lang}
model: c2c
period: 2027
‸levers:
  tr‸ust: [escrow, ‸]
kpis:
  dispute-rate: 3% -> 1.5% by 2027-12 @ ${lang === 'zh' ? '赵倩' : 'Zhao Qian'}
initiatives:
  escrow-launch:
    name: ${lang === 'zh' ? '担保上线' : 'Launch escrow'}
    lever: trust
    kpis: [dis‸pute-rate]
`;
  const names = ['fix', 'hover', 'completion', 'definition'];
  const at: Record<string, Place> = {};
  let rest = marked;
  for (const name of names) {
    const first = rest.indexOf('‸');
    const alone = rest.slice(0, first + 1) + rest.slice(first + 1).replaceAll('‸', '');
    const { position } = atCursor(alone);
    at[name] = [position.line, position.character];
    rest = rest.replace('‸', '');
  }
  return { text: rest, at };
}

/** True when the program is there; in CI, where it should be, after an attempt to install it. */
function has(program: string, packages: readonly string[]): boolean {
  const there = (): boolean => spawnSync(program, ['--version']).status === 0;
  if (there()) return true;
  if (
    process.env.CI !== 'true' ||
    process.getuid?.() !== 0 ||
    spawnSync('apt-get', ['--version']).status !== 0
  )
    return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-qq', 'update'], { env });
  spawnSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...packages], { env });
  return there();
}

/** The settings that the documentation gives for an editor, by the language they are written in. */
function settings(language: string): string {
  const found = ['docs/editors.md', 'docs/zh/editors.md'].map((file) =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(fs.readFileSync(file, 'utf8')),
  );
  assert.ok(found[0] && found[0][1] === found[1]?.[1], `both pages give the same ${language}`);
  return found[0][1] ?? '';
}

/**
 * Opens the plan in an editor, in a folder with a second plan, and gives what the editor showed.
 */
function show(
  lang: 'en' | 'zh',
  command: string,
  args: readonly string[],
  language: string,
): Shown {
  const plans = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-editors-'));
  try {
    const { text, at } = subject(lang);
    const file = path.join(plans, 'first.plan.yaml');
    fs.writeFileSync(file, text);
    fs.copyFileSync(
      'snippets/examples/yonggu-2027.plan.yaml',
      path.join(plans, 'second.plan.yaml'),
    );
    const init = path.join(plans, 'init');
    fs.writeFileSync(init, settings(language));
    const programs = path.join(plans, 'programs');
    fs.mkdirSync(programs);
    fs.symlinkSync(path.resolve('server/dist/node.cjs'), path.join(programs, 'planwright-server'));
    const env = {
      ...process.env,
      PLAN: file,
      INIT: init,
      PATH: `${programs}${path.delimiter}${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
      AT: JSON.stringify(at),
      SYMBOL: 'supplier-score',
      FIX: '(transaction-tools)',
    };
    const { stdout, stderr } = spawnSync(command, args, {
      cwd: plans,
      env,
      encoding: 'utf8',
      timeout: 90_000,
    });
    const line = stdout.split('\n').find((one) => one.startsWith('{'));
    assert.ok(line, stderr || stdout);
    return JSON.parse(line) as Shown;
  } finally {
    fs.rmSync(plans, { recursive: true, force: true });
  }
}

/** What the terminal says about the plan. */
async function inTerminal(lang: 'en' | 'zh'): Promise<(Finding & { readonly rule: string })[]> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-terminal-'));
  try {
    const file = path.join(scratch, 'first.plan.yaml');
    fs.writeFileSync(file, subject(lang).text);
    const { out } = await planwright('check', '--format', 'json', '--exit-zero', file);
    const { files } = JSON.parse(out) as {
      files: {
        findings: {
          rule: string;
          message: string;
          range: { start: { line: number; column: number } };
        }[];
      }[];
    };
    return (files[0]?.findings ?? []).map(({ rule, message, range }) => ({
      rule,
      message,
      ...range.start,
    }));
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

const byPlace = (a: Finding, b: Finding): number =>
  a.line - b.line || a.column - b.column || (a.message < b.message ? -1 : 1);
const place = ({ line, column, message }: Finding): string => `${line}:${column} ${message}`;

const editors = [
  {
    name: 'Neovim',
    command: 'nvim',
    language: 'lua',
    packages: ['neovim'],
    args: ['--headless', '-u', 'NONE', '-i', 'NONE', '-S', path.join(folder, 'neovim.lua')],
  },
  {
    name: 'Emacs',
    command: 'emacs',
    language: 'elisp',
    packages: ['emacs-nox', 'elpa-eglot'],
    args: ['-Q', '--batch', '-l', path.join(folder, 'emacs.el')],
  },
] as const;

for (const { name, command, packages, args, language } of editors) {
  for (const lang of ['en', 'zh'] as const) {
    describe(`${name}, ${lang === 'zh' ? 'a Chinese plan' : 'an English plan'}`, () => {
      let shown: Shown;
      before(function () {
        if (has(command, packages)) shown = show(lang, command, args, language);
        else if (process.env.CI === 'true' && process.platform === 'linux')
          throw new Error(`${name} is not there and cannot be installed`);
        else {
          console.log(
            `      ${name} is not installed (Debian: apt-get install ${packages.join(' ')}): not tested`,
          );
          this.skip();
        }
      });
      const { text, at } = subject(lang);
      const plan = openPlan(text, lang);
      const offset = ([line, character]: Place): number =>
        (plan.lines.starts[line] ?? 0) + character;
      const lineOf = (word: string): number =>
        text.slice(0, text.indexOf(word)).split('\n').length - 1;
      const labels = complete(plan, offset(at.completion as Place)).map(({ label }) => label);

      const tests: Record<EmacsRequest & NeovimRequest, () => void | Promise<void>> &
        Partial<Record<NeovimRequest, () => void>> = {
        'textDocument/publishDiagnostics': async () => {
          const wanted = (await inTerminal(lang)).sort(byPlace);
          // eglot writes source and code before each message.
          const found = (shown['textDocument/publishDiagnostics'] as Finding[])
            .map((one) => ({ ...one, message: one.message.replace(/^planwright \[\w+\]: /, '') }))
            .sort(byPlace);
          assert.ok(wanted.length > 3);
          assert.deepEqual(found.map(place), wanted.map(place));
        },
        'textDocument/hover': () => {
          const markdown = hover(plan, offset(at.hover as Place))?.markdown;
          assert.ok(markdown && markdown.length > 100);
          // Emacs takes Markdown only where it has a mode for it.
          const wanted = name === 'Emacs' ? plainOfMarkdown(markdown) : markdown;
          assert.equal(shown['textDocument/hover'], wanted);
        },
        'textDocument/completion': () => {
          assert.ok(labels.length > 3);
          assert.deepEqual(
            [...(shown['textDocument/completion'] as string[])].sort(),
            [...labels].sort(),
          );
        },
        'completionItem/resolve': () => {
          const resolved = String(shown['completionItem/resolve']);
          const texts = labels.map(
            (label) => describeEntry(builtinCatalog(), 'mechanism', label, { lang }) ?? '',
          );
          // Emacs shows Markdown without its marks.
          const words = (markdown: string): string => markdown.replace(/[^\p{L}\p{N}]+/gu, '');
          assert.ok(
            texts.some((one) => one !== '' && words(one) === words(resolved)),
            resolved,
          );
        },
        'textDocument/codeAction': () => {
          const after = openPlan(String(shown['textDocument/codeAction']), lang);
          const missing = after.checked.findings
            .filter(({ rule }) => rule === 'LEV101')
            .map(({ about }) => about.lever);
          assert.deepEqual(missing, ['low-barrier-onboarding']);
        },
        'textDocument/documentSymbol': () =>
          assert.match(
            JSON.stringify(shown['textDocument/documentSymbol']),
            lang === 'zh' ? /担保上线/ : /Launch escrow/,
          ),
        'workspace/symbol': () =>
          assert.ok((shown['workspace/symbol'] as string[]).includes('second.plan.yaml')),
        'textDocument/definition': () =>
          assert.equal(shown['textDocument/definition'], lineOf('dispute-rate')),
        'textDocument/references': () => {
          const lines = shown['textDocument/references'] as number[];
          assert.ok(lines.includes(lineOf('[dispute-rate')), String(lines));
        },
        'textDocument/rename': () => {
          const found = prepareRename(plan, offset(at.definition as Place), []);
          assert.ok(found && 'target' in found);
          assert.equal(
            shown['textDocument/rename'],
            applyEdits(text, renameInPlan(plan, found, 'renamed-here')),
          );
        },
        'textDocument/formatting': () => assert.equal(shown['textDocument/formatting'], 'plan: 1'),
        'workspace/executeCommand': () => assert.equal(shown['workspace/executeCommand'], 2),
        ...(name === 'Neovim' && {
          'textDocument/documentHighlight': () =>
            assert.equal(shown['textDocument/documentHighlight'], 2),
        }),
      };
      for (const [request, run] of Object.entries(tests)) it(request, run);
    });
  }
}
