// A story told with real keys: a plan is typed from an empty file, every word of the format taken
// from completion, and ends without a finding. Pictures of each step are kept in
// out/e2e/story-LOCALE.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEditor } from './editor/editor.mjs';
import { patience } from './editor/patience.mjs';
import { drive } from './editor/window.mjs';

const words = {
  en: { title: 'Resale platform 2027', person: 'Li Min', response: 'first order without fee' },
  'zh-cn': { title: '循物平台 2027 年计划', person: '李敏', response: '首单免服务费' },
};
const levers = [
  'trust',
  'low-barrier-onboarding',
  'transaction-tools',
  'governance',
  'seller-enablement',
];
const kpis = [
  ['dispute-rate', '3%', '1.5%'],
  ['active-sellers', '40000', '60000'],
  ['payment-success-rate', '93%', '97%'],
];
const later = new Set(['low-barrier-onboarding', 'seller-enablement']);

/** @returns how many steps passed and failed, and the log */
export async function tellStory({ locale, version }, root) {
  process.env.PLANWRIGHT_CODE_SERVER = version;
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-story-'));
  const file = path.join(workspace, 'story.plan.yaml');
  fs.writeFileSync(file, '');
  const pictures = path.join(root, 'out/e2e', `story-${locale}`);
  fs.rmSync(pictures, { recursive: true, force: true });
  fs.mkdirSync(pictures, { recursive: true });
  const chinese = locale !== 'en';
  const editor = await openEditor({
    workspace,
    file,
    trusted: true,
    locale: chinese ? locale : undefined,
    extensionDevelopmentPath: [root],
    viewport: { width: 1280, height: 900 },
    settings: { 'editor.minimap.enabled': false, 'editor.fontSize': 13, 'editor.hover.delay': 100 },
  });
  const window = drive(editor.page);
  const counts = { passed: 0, failed: 0 };
  const log = [];
  let number = 0;
  const step = async (what, work) => {
    await work();
    number++;
    counts.passed++;
    await window.shot(path.join(pictures, `${String(number).padStart(2, '0')}-${what}.png`));
  };
  try {
    await editor.page.waitForSelector('.monaco-editor .view-line');
    await window.press('Control+b');
    await editor.page
      .locator('[id="status.editor.indentation"]', { hasText: /: 2$/ })
      .waitFor({ timeout: patience });
    await type(window, editor.page, words[locale], step);
    await step('no-finding', async () => {
      await window.press('Control+s');
      await editor.page.waitForFunction(() => !document.querySelector('.tab.dirty'), undefined, {
        timeout: patience,
      });
      const { status, stdout } = check(root, file);
      const marks = await editor.page
        .locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint')
        .count();
      if (status !== 0 || !/"findings": \[\]/.test(stdout) || marks > 0)
        throw new Error(
          `the plan has findings (${marks} marks):\n${stdout}\n${fs.readFileSync(file, 'utf8')}`,
        );
    });
    await fix(window, editor.page, step);
  } catch (error) {
    counts.failed++;
    log.push(String(error.stack ?? error), fs.readFileSync(file, 'utf8'));
    await editor.page.screenshot({ path: path.join(pictures, 'failed.png') }).catch(() => {});
  } finally {
    await editor.close();
    fs.copyFileSync(file, path.join(pictures, 'story.plan.yaml'));
    fs.rmSync(workspace, { recursive: true, force: true });
  }
  return { ...counts, log: log.join('\n') };
}

function check(root, file) {
  const cli = path.join(root, 'server/dist/cli.cjs');
  return spawnSync(process.execPath, [cli, 'check', '--format', 'json', '--hints', file], {
    encoding: 'utf8',
  });
}

/** Types the plan. Everything that belongs to the format comes from the list of completions. */
async function type(window, page, { title, person, response }, step) {
  const field = async (name, value, from) => {
    await take(page, name);
    if (from === 'list') await take(page, value);
    else await window.type(value);
    await window.press('End');
    await onward(window, page, 'Enter');
  };
  await step('empty', async () => {
    await take(page, 'plan');
    await window.press('Enter');
  });
  await step('head', async () => {
    await field('title', title);
    await field('model', 'c2c', 'list');
    await field('status', 'draft', 'list');
    await field('period', '2027', 'list');
    await field('currency', 'EUR');
  });
  await step('levers', async () => {
    await take(page, 'levers');
    for (const lever of levers) {
      await take(page, lever);
      await window.press('Escape', 'End', 'Enter');
    }
    await window.press('Shift+Home', 'Delete');
  });
  await step('kpis', async () => {
    await take(page, 'kpis');
    for (const [kpi, baseline, target] of kpis) {
      await take(page, kpi);
      await fill(window, page, [baseline, target, undefined, person]);
      await window.press('End');
      await onward(window, page, 'Enter');
    }
    await window.press('Shift+Home', 'Delete');
  });
  await step('initiatives', async () => {
    await take(page, 'initiatives');
    for (const lever of levers) {
      await take(page, `${lever}-work`);
      await fill(window, page, [
        undefined,
        undefined,
        later.has(lever) ? '2027-04..2027-06' : undefined,
        person,
      ]);
      await window.press('Control+End', 'Enter', 'Shift+Home', 'Delete', 'Space', 'Space');
    }
    await window.press('Shift+Home', 'Delete');
  });
  await step('risks', async () => {
    await take(page, 'risks');
    await take(page, 'trust-risk');
    await fill(window, page, [undefined, undefined, undefined, undefined, response, person]);
    await window.press('End', 'Enter', 'Shift+Home', 'Delete');
  });
}

/** Goes through the tab stops of what was inserted; a text replaces what is proposed there. */
async function fill(window, page, texts) {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await onward(window, page, 'Tab');
    if (text === undefined) continue;
    await window.type(text);
    // A list that opened by itself must not swallow the next Tab.
    await page.waitForTimeout(250);
    if ((await page.locator('.suggest-widget.visible').count()) > 0) await window.press('Escape');
  }
  await window.press('Escape');
}

/**
 * To the next tab stop or line. A list that opened late takes the key for the word that stands
 * there already: then once more, as one would.
 */
async function onward(window, page, key) {
  const place = () => page.locator('[id="status.editor.selection"]').innerText();
  const before = await place();
  for (let attempt = 0; attempt < 3; attempt++) {
    await window.press(key);
    for (let wait = 0; wait < 20; wait++) {
      if ((await place()) !== before) return;
      await page.waitForTimeout(50);
    }
  }
  throw new Error(`${key} does not lead on from ${before}`);
}

/** Opens the list of completions, goes to one by the arrow keys, and takes it. */
async function take(page, label) {
  const rows = '.suggest-widget.visible .monaco-list-row';
  const fits = new RegExp(`^${label}(?![\\w-])`); // after the label comes a remark, in the words of the display language
  for (let attempt = 0; attempt < 8; attempt++) {
    if ((await page.locator(rows).count()) === 0) await page.keyboard.press('Control+Space');
    const shown = await page.waitForSelector(rows, { timeout: 3000 }).catch(() => undefined);
    for (let down = 0; shown && down < 60; down++) {
      const focused = page.locator(`${rows}.focused`);
      if (
        fits.test(
          (await focused.getAttribute('aria-label', { timeout: 2000 }).catch(() => '')) ?? '',
        )
      ) {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(120);
        return;
      }
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(15);
    }
    await page.keyboard.press('Escape');
  }
  throw new Error(`“${label}” is not offered`);
}

/** Where the first initiative names the lever whose line is deleted. */
const reference = [19, 13];

/** A mistake is made, explained by a hover, and fixed by a quick fix: keys only. */
async function fix(window, page, step) {
  await step('mistake', async () => {
    await window.goTo(8, 3);
    await window.press('Control+Shift+k'); // the line of the trust lever is gone
    await window.squiggles();
  });
  await step('hover', async () => {
    await window.goTo(...reference);
    await window.hover();
  });
  await step('quick-fix', async () => {
    await window.press('Escape');
    await window.goTo(...reference);
    for (let attempt = 0; attempt < 5; attempt++) {
      await window.press('Control+.');
      const shown = await page
        .waitForSelector('.action-widget .monaco-list-row', { timeout: 4000 })
        .catch(() => undefined);
      if (shown) break;
    }
  });
  await step('fixed', async () => {
    await window.press('Enter');
    await page.waitForFunction(
      () => document.querySelectorAll('.squiggly-error, .squiggly-warning').length === 0,
      undefined,
      {
        timeout: patience,
      },
    );
  });
}
