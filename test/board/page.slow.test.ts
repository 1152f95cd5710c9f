// The page of the board as the editor shows it: the real script under the real policy, with a
// stand-in for the editor.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { ToBoard } from '../../server/src/board/messages.ts';
import { boardOf, supposedBoard } from '../../server/src/features/report/board.ts';
import { portfolioRow } from '../../server/src/report/portfolio.ts';
import type { Lang } from '../../server/src/text/language.ts';
import { axeScript, openChromium, runAxe } from '../support/chromium.ts';
import { examplePlans } from '../support/files.ts';
import { nastyPlan, nastyTexts } from '../support/nasty.ts';
import { openPlan } from '../support/open.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-board-page-'));
const uri = 'file:///plans/a.plan.yaml';
const planMessage = (text: string, lang: Lang = 'en'): ToBoard => ({
  kind: 'plan',
  uri,
  data: boardOf(openPlan(text, lang)),
});
const allTags = `[...new Set([...document.querySelectorAll('*')].flatMap((one) => [one.localName, ...[...one.attributes].map(({ name }) => '@' + name)]))]`;

/** What the reader would have to scroll for, and what runs into something else in a picture. */
const crowded = `(() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const touching = [...document.querySelectorAll('svg')].flatMap((svg) => {
    const { left, right } = svg.getBoundingClientRect();
    const marks = [...svg.querySelectorAll('text:not(.sign), rect.box, circle.state')];
    const places = marks.map((mark) => ({ mark, box: mark.getBoundingClientRect() }));
    const name = ({ mark }) => mark.textContent || mark.localName;
    const out = places.filter(({ box }) => box.right > right + 1 || box.left < left - 1);
    const both = places.flatMap((one, index) =>
      places.slice(index + 1).filter(({ box }) =>
        Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > -2 &&
        Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) > 3,
      ).map((other) => name(one) + ' | ' + name(other)),
    );
    return [...out.map(name), ...both];
  });
  return [...(wide > 0 ? [wide + ' pixels to scroll'] : []), ...touching];
})()`;

describe('the page of the board', () => {
  let browser: Browser;
  before(async function () {
    const opened = await openChromium();
    if (!opened) this.skip();
    browser = opened;
    const script = pathToFileURL(path.resolve('client/dist/board.js')).href;
    const stub =
      'globalThis.said = []; globalThis.acquireVsCodeApi = () => ({ postMessage: (one) => said.push(one), setState() {} });';
    const policy = `default-src 'none'; script-src 'nonce-word'; style-src 'nonce-word'; base-uri 'none'; form-action 'none'`;
    fs.writeFileSync(
      path.join(folder, 'board.html'),
      `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Board</title></head><body><main></main><script nonce="word">${stub}</script><script nonce="word" src="${script}"></script></body></html>`,
    );
  });
  after(async () => {
    await browser?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  /** A page with what it asked for and complained about. */
  async function board(bypassCSP = false): Promise<{ page: Page; trouble: string[] }> {
    const context = await browser.newContext({ bypassCSP, viewport: { width: 700, height: 900 } });
    const page = await context.newPage();
    const trouble: string[] = [];
    await page.goto(pathToFileURL(path.join(folder, 'board.html')).href);
    page.on('request', (request) => trouble.push(request.url()));
    page.on('console', (message) => trouble.push(message.text()));
    page.on('pageerror', (error) => trouble.push(String(error)));
    return { page, trouble };
  }

  /** Tells the page something and waits until it is drawn. */
  async function tell(page: Page, message: ToBoard): Promise<void> {
    await page.evaluate(
      (one) =>
        new Promise<void>((resolve) => {
          const { window } = globalThis as unknown as {
            window: { dispatchEvent(event: unknown): void };
          };
          window.dispatchEvent(new MessageEvent('message', { data: one }));
          const frames = globalThis as unknown as { requestAnimationFrame(then: () => void): void };
          frames.requestAnimationFrame(() => frames.requestAnimationFrame(() => resolve()));
        }),
      message,
    );
  }
  /** Everything of the page; the order of attributes says nothing. */
  const tree = (page: Page): Promise<unknown> =>
    page.evaluate(`(function tree(node) {
      if (node.nodeType === 3) return node.nodeValue;
      const attributes = [...node.attributes].map(({ name, value }) => name + '=' + value).sort();
      return [node.namespaceURI, node.localName, attributes, [...node.childNodes].map(tree)];
    })(document.querySelector('main'))`);

  it('changing what is there gives the same page as drawing it anew', async () => {
    const { page, trouble } = await board();
    for (const { text } of [
      ...examplePlans().slice(0, 4),
      { text: 'plan: 1\n' },
      ...examplePlans().slice(3, 5),
    ]) {
      const message = planMessage(text);
      await tell(page, message);
      const changed = await tree(page);
      const fresh = await board();
      await tell(fresh.page, message);
      assert.deepEqual(changed, await tree(fresh.page));
      await fresh.page.context().close();
    }
    assert.deepEqual(trouble, []);
    await page.context().close();
  });

  it('what is unfolded stays unfolded, and what has the focus keeps it', async () => {
    const [first] = examplePlans();
    const { page } = await board();
    await tell(page, planMessage(first?.text ?? ''));
    await page.locator('.kpis summary').click();
    await page.locator('.kpis .goto').first().focus();
    await tell(
      page,
      planMessage((first?.text ?? '').replace(/^title:.*$/m, 'title: Another title')),
    );
    assert.match(await page.locator('h1').innerText(), /Another title/);
    assert.equal(await page.evaluate('document.activeElement.className'), 'goto');
    assert.equal(await page.locator('.kpis details').getAttribute('open'), '');
    await page.context().close();
  });

  it('a press goes to the place, the cursor marks its item, and a choice asks what if', async () => {
    const [first] = examplePlans();
    const text = first?.text ?? '';
    const { page } = await board();
    const message = planMessage(text);
    await tell(page, message);
    const row = message.kind === 'plan' ? message.data?.report.work[0] : undefined;
    assert.ok(row?.at);
    await page.locator('.timeline svg .mark:has(.bar)').first().click();
    assert.deepEqual(await page.evaluate('said.at(-1)'), { kind: 'goTo', ...row.at });
    await tell(page, { kind: 'cursor', offset: row.at.start + 1 });
    const marked = (await page.evaluate(
      '[...document.querySelectorAll(".current")].map((one) => one.getAttribute("data-at"))',
    )) as string[];
    assert.ok(marked.includes(`${row.at.start}-${row.at.end}`));
    await page.locator('#model').selectOption({ index: 1 });
    assert.equal(((await page.evaluate('said.at(-1)')) as { kind: string }).kind, 'suppose');
    await page.context().close();
  });

  it('nasty texts stay texts, on the board of a plan, as it is and as it would be, and of all plans', async () => {
    const { page, trouble } = await board();
    const show = async (text: string): Promise<Set<string>> => {
      await tell(page, planMessage(nastyPlan(text)));
      const tags = (await page.evaluate(allTags)) as string[];
      const { data } = planMessage(nastyPlan(text)) as {
        data: { report: Parameters<typeof portfolioRow>[1] };
      };
      const plan = openPlan(nastyPlan(text));
      const other = openPlan(nastyPlan(text).replace('model: c2c', 'model: b2b'));
      await tell(page, { kind: 'plan', uri, data: supposedBoard(plan, other, { model: 'b2b' }) });
      tags.push(...((await page.evaluate(allTags)) as string[]));
      await tell(page, {
        kind: 'portfolio',
        rows: [portfolioRow(text, data.report)],
        all: 1,
        lang: 'en',
      });
      return new Set([...tags, ...((await page.evaluate(allTags)) as string[])]);
    };
    const known = await show('plain words');
    for (const text of nastyTexts)
      assert.deepEqual(
        [...(await show(text))].filter((tag) => !known.has(tag)),
        [],
        text.slice(0, 50),
      );
    assert.deepEqual(trouble, []);
    await page.context().close();
  });

  it('draws hundreds of plans a part at a time; sums are of all of them, and of those that fit once the choice is narrowed', async () => {
    const { page, trouble } = await board();
    const [one] = examplePlans().map(({ name, text }) =>
      portfolioRow(name, boardOf(openPlan(text, 'en')).report),
    );
    assert.ok(one);
    const rows = Array.from({ length: 400 }, (_, index) => ({
      ...one,
      file: `file:///plans/${index}`,
      title: `Plan number ${index}`,
    }));
    await tell(page, { kind: 'portfolio', rows, all: 400, lang: 'en' });
    const drawn = (): Promise<number> => page.locator('.matrix tbody tr').count();
    const money = (): Promise<string | null> => page.locator('.facts dt').first().textContent();
    assert.equal(await page.locator('h1').textContent(), 'All plans (400)');
    assert.match((await money()) ?? '', /plans: 400/);
    const before = await drawn();
    assert.ok(before > 0 && before < 400);
    // Locators wait without running code of their own, which the policy of the page refuses.
    const listed = (count: number): Promise<void> =>
      page
        .locator(`.matrix tbody:not(:has(tr:nth-child(${count + 1}))) tr:nth-child(${count})`)
        .waitFor();
    await page.locator('#more').click();
    await listed(2 * before);
    await page.locator('#more').click();
    await listed(400);
    assert.equal(await page.locator('#more').count(), 0);
    await page.locator('#filter').fill('number 39');
    await listed(11);
    assert.match((await money()) ?? '', /plans: 11/);
    assert.deepEqual(trouble, []);
    await page.context().close();
  });

  it('never scrolls sideways, and names keep their distance, from 600 to 1,600 pixels', async () => {
    const { page, trouble } = await board();
    for (const lang of ['en', 'zh'] as const) {
      const plans = examplePlans().map(({ name, text }) => ({ name, plan: openPlan(text, lang) }));
      const rows = plans.map(({ name, plan }) => portfolioRow(name, boardOf(plan).report));
      const messages: ToBoard[] = [
        ...plans.map(({ plan }): ToBoard => ({ kind: 'plan', uri, data: boardOf(plan) })),
        { kind: 'portfolio', rows, all: rows.length, lang },
      ];
      for (const width of [600, 820, 1280, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        for (const message of messages) {
          await tell(page, message);
          assert.deepEqual(await page.evaluate(crowded), [], `${lang}, ${width} px`);
        }
      }
    }
    assert.deepEqual(trouble, []);
    await page.context().close();
  });

  it('a lever that is only recommended is not shown as missing', async () => {
    const { page } = await board();
    const text = 'plan: 1\ntitle: t\nmodel: c2c\ntrends: [green]\nperiod: 2027\n';
    const { levers } = boardOf(openPlan(text, 'en')).report;
    const count = (kind: string): number => levers.filter((lever) => lever.kind === kind).length;
    assert.ok(count('recommended') > 0 && count('required') > 0);
    await tell(page, planMessage(text));
    assert.equal(await page.locator('.coverage .state.missing').count(), count('required'));
    assert.equal(await page.locator('.coverage .state.advised').count(), count('recommended'));
    const rows = [portfolioRow('a', boardOf(openPlan(text, 'en')).report)];
    await tell(page, { kind: 'portfolio', rows, all: 1, lang: 'en' });
    assert.equal(await page.locator('.matrix .cell.missing').count(), count('required'));
    assert.equal(await page.locator('.matrix .cell.advised').count(), count('recommended'));
    await page.context().close();
  });

  it('passes axe: a plan, a plan as it would be, and all plans', async () => {
    const { page } = await board(true);
    await page.evaluate(axeScript());
    const plans = examplePlans().map(({ name, text }) => ({ name, plan: openPlan(text) }));
    const [first, second] = plans;
    assert.ok(first && second);
    const messages: ToBoard[] = [
      ...plans.slice(-3).map(({ plan }): ToBoard => ({ kind: 'plan', uri, data: boardOf(plan) })),
      { kind: 'plan', uri, data: supposedBoard(first.plan, second.plan, {}) },
      {
        kind: 'portfolio',
        rows: plans.map(({ name, plan }) => portfolioRow(name, boardOf(plan).report)),
        all: 9,
        lang: 'zh',
      },
    ];
    for (const message of messages) {
      await tell(page, message);
      await page.evaluate(
        'document.querySelectorAll("details").forEach((one) => { one.open = true; })',
      );
      assert.deepEqual(await page.evaluate(runAxe), []);
    }
    await page.context().close();
  });
});
