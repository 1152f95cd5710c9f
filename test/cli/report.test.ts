// planwright report: one page, Markdown with pictures, JSON, or a table; in Chromium it opens from disk and asks for nothing.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { axeScript, openChromium, runAxe } from '../support/chromium.ts';
import { examplePlans } from '../support/files.ts';
import { nastyPlan, nastyTexts } from '../support/nasty.ts';
import { planwright } from '../support/terminal.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-report-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const to = (name: string): string => path.join(folder, name);
const today = ['--today', '2027-03-15'];

/** Fails unless the text is well-formed XML. */
function wellFormed(xml: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

describe('planwright report', () => {
  it('writes Markdown with one well-formed picture file for every picture it names', async () => {
    const file = to('report.md');
    const { code, err } = await planwright(
      'report',
      'snippets/examples/hengmu-2027.plan.yaml',
      '--format',
      'md',
      '-o',
      file,
      ...today,
    );
    assert.deepEqual([code, err], [0, '']);
    const text = fs.readFileSync(file, 'utf8');
    const names = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, name = '']) => name);
    assert.equal(names.length, 6);
    for (const name of names) wellFormed(fs.readFileSync(to(name), 'utf8'));
    assert.match(text, /^# 衡木定制 2027 年交期减半计划$/m);
  });

  it('writes JSON and a table for a spreadsheet, where no cell is a formula', async () => {
    const json = await planwright('report', 'snippets/examples', '--format', 'json', ...today);
    const { version, plans } = JSON.parse(json.out) as {
      version: number;
      plans: { file: string; report: { title: string } }[];
    };
    assert.deepEqual([version, plans.length], [1, examplePlans().length]);
    assert.ok(
      plans.every(({ file, report }) => file.endsWith('.plan.yaml') && report.title !== ''),
    );
    const nasty = to('formula.plan.yaml');
    fs.writeFileSync(nasty, nastyPlan('=HYPERLINK("http://example.invalid")'));
    const csv = await planwright('report', nasty, '--format', 'csv', '--lang', 'en');
    assert.equal(csv.code, 0);
    assert.doesNotMatch(csv.out, /(?:^|,)"?[=@]/m);
    assert.match(csv.out, /^\ufefffile,plan,section,/);
  });

  it('says so when there is no plan', async () => {
    const { code, err } = await planwright('report', fs.mkdtempSync(path.join(folder, 'empty-')));
    assert.equal(code, 2);
    assert.match(err, /No plan files/);
  });

  describe('as a page in Chromium', () => {
    let browser: Browser;
    before(async function () {
      const opened = await openChromium();
      if (!opened) this.skip();
      browser = opened;
    });
    after(() => browser?.close());

    /** Opens a page from disk with its policy in force; says what it asked for and complained about. */
    async function open(
      file: string,
      colorScheme: 'light' | 'dark' = 'light',
    ): Promise<{ requests: string[]; said: string[]; violations: string[]; tags: string[] }> {
      const address = pathToFileURL(file).href;
      const page = await browser.newPage({ colorScheme: colorScheme ?? 'light' });
      const [requests, said]: [string[], string[]] = [[], []];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => said.push(message.text()));
      await page.goto(address);
      const tags = await page.evaluate(() => {
        const every = [
          ...(
            globalThis as unknown as {
              document: {
                querySelectorAll(
                  query: string,
                ): Iterable<{ localName: string; attributes: Iterable<{ name: string }> }>;
              };
            }
          ).document.querySelectorAll('*'),
        ];
        return every.flatMap((one) => [
          one.localName,
          ...[...one.attributes].map(({ name }) => `@${name}`),
        ]);
      });
      await page.close();
      if (!colorScheme)
        return {
          requests: requests.filter((one) => one !== address),
          said,
          violations: [],
          tags: [...new Set(tags)],
        };
      // The tool for accessibility brings a script of its own, which the policy of the page rightly refuses.
      const context = await browser.newContext({ bypassCSP: true, colorScheme });
      const checked = await context.newPage();
      await checked.goto(address);
      await checked.evaluate(
        'document.querySelectorAll("details").forEach((one) => { one.open = true; })',
      );
      await checked.evaluate(axeScript());
      const violations = (await checked.evaluate(runAxe)) as string[];
      await context.close();
      return {
        requests: requests.filter((one) => one !== address),
        said,
        violations,
        tags: [...new Set(tags)],
      };
    }

    it('every example is under 1 MB, asks for nothing, and passes axe, light and dark', async () => {
      for (const { name, file } of examplePlans()) {
        for (const lang of ['en', 'zh', 'both'] as const) {
          const out = to(`${name}-${lang}.html`);
          assert.equal(
            (await planwright('report', file, '-o', out, '--lang', lang, ...today)).code,
            0,
          );
          assert.ok(fs.statSync(out).size < 1_000_000, name);
          if (lang === 'both') continue;
          const { requests, said, violations } = await open(out, lang === 'en' ? 'light' : 'dark');
          assert.deepEqual(
            { requests, said, violations },
            { requests: [], said: [], violations: [] },
            name,
          );
        }
      }
      const folderPage = to('folder.html');
      await planwright('report', 'snippets/examples', '-o', folderPage, '--lang', 'both', ...today);
      const { requests, said, violations } = await open(folderPage, 'light');
      assert.deepEqual({ requests, said, violations }, { requests: [], said: [], violations: [] });
    });

    it('nasty texts stay texts', async () => {
      const plain = to('plain.plan.yaml');
      fs.writeFileSync(plain, nastyPlan('plain words'));
      await planwright('report', plain, '-o', to('plain.html'), '--lang', 'en', ...today);
      const known = new Set((await open(to('plain.html'))).tags);
      for (const [index, text] of nastyTexts.entries()) {
        const plan = to(`nasty-${index}.plan.yaml`);
        const out = to(`nasty-${index}.html`);
        fs.writeFileSync(plan, nastyPlan(text));
        await planwright('report', plan, '-o', out, '--lang', 'en', ...today);
        const { requests, said, tags } = await open(out);
        assert.deepEqual(
          { requests, said, more: tags.filter((tag) => !known.has(tag)) },
          { requests: [], said: [], more: [] },
          text.slice(0, 60),
        );
      }
    });
  });
});
