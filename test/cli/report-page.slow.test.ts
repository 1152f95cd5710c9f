// planwright report in Chromium: it opens from disk and asks for nothing.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { axeScript, openChromium, runAxe } from '../support/chromium.ts';
import { examplePlans } from '../support/files.ts';
import { nastyPlan, nastyTexts } from '../support/nasty.ts';
import { planwright } from '../support/terminal.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-report-'));
after(() => fs.rmSync(folder, { recursive: true, force: true }));
const to = (name: string): string => path.join(folder, name);
const today = ['--today', '2027-03-15'];

describe('planwright report as a page in Chromium', () => {
  let browser: Browser;
  before(async function () {
    const opened = await openChromium();
    if (!opened) this.skip();
    browser = opened;
  });
  after(() => browser?.close());

  /**
   * Opens a page from disk with its policy in force; says what it asked for and complained about.
   */
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
    // The tool for accessibility brings a script of its own, which the policy of the page rightly
    // refuses.
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

  it('what came of a plan passes axe, as report and as status, light and dark', async () => {
    const plan = to('growth.plan.yaml');
    for (const name of ['growth.plan.yaml', 'growth.actuals.csv'])
      fs.copyFileSync(`test/fixtures/tracking/${name}`, to(name));
    for (const lang of ['en', 'zh'] as const) {
      const day = ['--lang', lang, '--today', '2027-05-10'];
      const report = to(`progress-${lang}.html`);
      assert.equal((await planwright('report', plan, '-o', report, ...day)).code, 0);
      const status = to(`status-${lang}.html`);
      const { out } = await planwright('status', plan, '--format', 'html', ...day);
      fs.writeFileSync(status, out);
      for (const file of [report, status]) {
        assert.match(fs.readFileSync(file, 'utf8'), /class="measured"/);
        for (const scheme of ['light', 'dark'] as const) {
          const { requests, said, violations } = await open(file, scheme);
          assert.deepEqual(
            { requests, said, violations },
            { requests: [], said: [], violations: [] },
          );
        }
      }
    }
  });

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

  it('many plans on a page never make it scroll sideways', async () => {
    const file = to('wide.html');
    for (const lang of ['en', 'zh']) {
      await planwright('report', 'snippets/examples', '-o', file, '--lang', lang, ...today);
      for (const width of [600, 900, 1280, 1600]) {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        await page.goto(pathToFileURL(file).href);
        const hidden = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
        assert.ok(Number(hidden) <= 0, `${lang}, ${width} px: ${hidden} pixels to scroll`);
        await page.close();
      }
    }
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
