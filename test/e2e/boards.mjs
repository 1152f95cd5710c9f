// The board in the real editor: a plan full of findings, an empty one, forty initiatives, one with
// every section; light, dark and high contrast, both languages, narrow and wide. What is in the
// plan must be on the board, it follows typing and the cursor, a press goes to the place in the
// text, and it comes back after a reload. Pictures are kept in out/e2e/NAME.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEditor } from './editor/editor.mjs';
import { patience } from './editor/patience.mjs';
import { drive } from './editor/window.mjs';

const words = {
  en: {
    show: 'Planwright: Show Board',
    all: 'Planwright: Show All Plans',
    flawed: 'swapnest-2027.plan.yaml',
    empty: /Nothing to show yet/,
    wide: 'en',
    supposed: /Nothing has been edited/,
  },
  'zh-cn': {
    show: 'Planwright: 打开看板',
    all: 'Planwright: 查看全部计划',
    flawed: 'lanzhou-home-de.plan.yaml',
    empty: /暂无内容/,
    wide: 'zh',
    supposed: /未作任何改动/,
  },
};

/** @returns how many steps passed and failed, and the log */
export async function showBoards(
  { name, locale, version, theme, width = 1500, trusted = true },
  root,
) {
  process.env.PLANWRIGHT_CODE_SERVER = version;
  const say = words[locale];
  const pictures = path.join(root, 'out/e2e', name);
  fs.rmSync(pictures, { recursive: true, force: true });
  fs.mkdirSync(pictures, { recursive: true });
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-board-'));
  fs.cpSync(path.join(root, 'snippets/examples'), workspace, { recursive: true });
  fs.writeFileSync(path.join(workspace, 'empty.plan.yaml'), 'plan: 1\n');
  fs.writeFileSync(path.join(workspace, 'many.plan.yaml'), manyInitiatives());
  const wide = path.join(root, `test/fixtures/wide/${say.wide}.plan.yaml`);
  fs.copyFileSync(wide, path.join(workspace, 'sections.plan.yaml'));
  const counts = { passed: 0, failed: 0 };
  const log = [];
  const editor = await openEditor({
    workspace,
    file: path.join(workspace, say.flawed),
    trusted,
    locale: locale === 'en' ? undefined : locale,
    extensionDevelopmentPath: [root],
    viewport: { width, height: 1000 },
    settings: {
      'editor.minimap.enabled': false,
      'workbench.colorTheme': theme,
      'window.commandCenter': false,
    },
  });
  const window = drive(editor.page);
  const step = async (what, work) => {
    try {
      await work();
      counts.passed++;
      await window.shot(path.join(pictures, `${what}.png`));
    } catch (error) {
      counts.failed++;
      log.push(`${what}: ${error.stack ?? error}`);
      await editor.page
        .screenshot({ path: path.join(pictures, `${what}-failed.png`) })
        .catch(() => {});
    }
  };
  const text = (file) => fs.readFileSync(path.join(workspace, file), 'utf8');
  const show = async (file) => {
    await window.press('Control+1');
    await window.open(file);
    await window.command(say.show);
  };
  try {
    await editor.page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: patience });
    await window.press('Control+b');
    await step('findings', async () => {
      await window.command(say.show);
      await holds(await boardOf(editor.page, /\S/), text(say.flawed));
    });
    await step('cursor', async () => {
      const line =
        text(say.flawed)
          .split('\n')
          .findIndex((one) => /^initiatives:/.test(one)) + 2;
      await window.press('Control+1');
      await window.goTo(line, 5);
      const board = await boardOf(editor.page, /\S/);
      await board.waitForSelector('.timeline .mark.current', {
        state: 'attached',
        timeout: patience,
      });
    });
    await step('typing', async () => {
      await window.press('Control+1');
      await window.goTo(
        text(say.flawed)
          .split('\n')
          .findIndex((one) => /^title:/.test(one)) + 1,
        8,
      );
      await window.type('Xylophone ');
      await boardOf(editor.page, /Xylophone/);
      await window.press('Control+z');
    });
    await step('go-to', async () => {
      const board = await boardOf(editor.page, /\S/);
      await board.locator('.kpis details summary').click();
      await board.locator('.kpis .goto').first().press('Enter');
      const line =
        text(say.flawed)
          .split('\n')
          .findIndex((one) => /^kpis:/.test(one)) + 2;
      await editor.page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('.line-numbers.active-line-number')].some(
            (one) => one.textContent === wanted,
          ),
        String(line),
        { timeout: patience },
      );
    });
    await step('what-if', async () => {
      const board = await boardOf(editor.page, /\S/);
      await board.locator('#model').selectOption({ index: 2 });
      await boardOf(editor.page, say.supposed);
      await board.locator('main').evaluate((main) => main.ownerDocument.defaultView.scrollTo(0, 0));
    });
    await step('forty', async () => {
      await show('many.plan.yaml');
      await holds(await boardOf(editor.page, /Work 40/), text('many.plan.yaml'));
    });
    await step('sections', async () => {
      await show('sections.plan.yaml');
      const board = await boardOf(editor.page, /Roll-out to ten cities|试点/);
      const { height, page, cut } = await board.evaluate(measure);
      if (cut.length > 0) throw new Error(`cut: ${cut.join(' · ')}`);
      for (let at = 0, part = 1; at < height; at += page - 60, part++) {
        await board.evaluate((y) => scrollTo(0, y), at);
        await window.shot(path.join(pictures, `sections-${part}.png`));
      }
    });
    await step('empty', async () => {
      await show('empty.plan.yaml');
      await boardOf(editor.page, say.empty);
    });
    await step('all', async () => {
      await window.command(say.all);
      const board = await boardOf(editor.page, /Crumbline/);
      const rows = await board.locator('.matrix tbody tr').count();
      if (rows !== 10) throw new Error(`${rows} plans are listed`);
      await board.locator('#filter').fill('Crumbline');
      await board.waitForFunction(
        () => document.querySelectorAll('.matrix tbody tr').length === 1,
        undefined,
        { timeout: patience },
      );
      await board.locator('#filter').fill('');
    });
    await step('reload', async () => {
      // Without the file that the address asks for: a window that gets a file to open does not
      // restore what was open.
      const address = new URL(editor.page.url());
      const asked = JSON.parse(address.searchParams.get('payload') ?? '[]');
      address.searchParams.set(
        'payload',
        JSON.stringify(asked.filter(([what]) => what !== 'openFile')),
      );
      await editor.page.waitForTimeout(1500);
      await editor.page.goto(address.href);
      // Which board was in front may be a little older: the window keeps its layout from time to
      // time.
      await boardOf(
        editor.page,
        new RegExp(`Crumbline|Work 40|Xylophone|${say.empty.source}`),
        60_000,
      );
    });
  } catch (error) {
    counts.failed++;
    log.push(String(error.stack ?? error));
    await editor.page.screenshot({ path: path.join(pictures, 'failed.png') }).catch(() => {});
  } finally {
    await editor.close();
    fs.rmSync(workspace, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return { ...counts, log: log.join('\n') };
}

/** In the page of the board: its height, and the texts that are wider than their place. */
function measure() {
  const wide = [
    ...document.querySelectorAll('main h1, main h2, main td, main th, main li, main p'),
  ];
  const cut = wide
    .filter(
      (one) => one.offsetParent && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0,
    )
    .map((one) => one.textContent.slice(0, 40));
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth + 1) cut.push('the page');
  return { height: root.scrollHeight, page: innerHeight, cut };
}

/** The frame of the board that is in front, once its text fits. */
async function boardOf(page, fits, timeout = patience) {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    for (const frame of page.frames()) {
      const said = await frame
        .evaluate(() =>
          document.visibilityState === 'visible' && innerWidth > 50
            ? (document.querySelector('main')?.innerText ?? '')
            : '',
        )
        .catch(() => '');
      if (said !== '' && fits.test(said)) return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`no board says ${fits}`);
}

/** Every initiative and KPI of the plan is drawn, and is in the table of the picture. */
async function holds(board, text) {
  const count = (section) => entriesOf(text, section).length;
  for (const [name, section] of [
    ['timeline', 'initiatives'],
    ['kpis', 'kpis'],
  ]) {
    const drawn = await board.locator(`.${name} svg > .mark`).count();
    const listed = await board.locator(`.${name} tbody tr`).count();
    if (drawn !== count(section) || listed !== count(section))
      throw new Error(
        `${section}: ${count(section)} in the plan, ${drawn} drawn, ${listed} in the table`,
      );
  }
  const links = await board.evaluate(
    () =>
      document.querySelectorAll('a, img, iframe, main script, main [onclick], main [style]').length,
  );
  if (links > 0) throw new Error(`${links} elements that are more than text`);
}

/** The keys below a section. */
function entriesOf(text, section) {
  const lines = text.split('\n');
  const from = lines.indexOf(`${section}:`) + 1;
  if (from === 0) return [];
  const length = lines.slice(from).findIndex((line) => /^\S/.test(line));
  return lines
    .slice(from, length < 0 ? undefined : from + length)
    .filter((line) => /^ {2}[^\s#]/.test(line));
}

function manyInitiatives() {
  const two = (month) => String(month).padStart(2, '0');
  const work = Array.from({ length: 40 }, (_, index) => {
    const start = (index % 9) + 1;
    const after = index > 3 && index % 3 === 0 ? `, after: [work-${index - 3}]` : '';
    return `  work-${index + 1}: {name: Work ${index + 1} of the long plan, lever: trust, when: 2027-${two(start)}..2027-${two(Math.min(12, start + 2 + (index % 3)))}, budget: ${10 + index}k, owner: Ann Lee${after}}`;
  });
  return `plan: 1\ntitle: Forty initiatives\nmodel: c2c\nperiod: 2027\ncurrency: EUR\nbudget: 2M\nlevers:\n  trust: [escrow, reviews]\nkpis:\n  dispute-rate: 3% -> 1.5% by 2027-12 @ Ann Lee\ninitiatives:\n${work.join('\n')}\n`;
}
