// What a plan's text does not show, by keys only and as a screen reader would hear it: the Plans
// view, its welcome in an empty folder, the walkthrough, a plan as another model, the line in the
// status bar. Pictures are kept in out/e2e/tour-NAME.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEditor } from './editor/editor.mjs';
import { patience } from './editor/patience.mjs';
import { drive } from './editor/window.mjs';
import {
  checkIn,
  figuresFile,
  figuresInPlan,
  firstFigure,
  textShows,
  trackedPlan,
} from './tour-figures.mjs';

const words = {
  en: {
    plan: 'swapnest-2027.plan.yaml',
    checkIn: 'Planwright: Check In: Enter Figures',
    view: 'Plans',
    flawed: /C2C, .*, \d of 3 operating keys met/,
    welcome: /There is no plan in this folder yet/,
    question: /What is the plan for/,
    another: 'Planwright: Show This Plan as Another Model',
    page: /Would be reported/,
    status: /Catalogue: built-in/,
  },
  'zh-cn': {
    plan: 'lanzhou-home-de.plan.yaml',
    checkIn: 'Planwright: 填报实际值',
    view: '计划',
    flawed: /C2C, .*运营要点满足 \d\/3/,
    welcome: /这个文件夹里还没有计划/,
    question: /计划为了达到什么/,
    another: 'Planwright: 把本计划当作另一种模式查看',
    page: /会新增的提示/,
    status: /目录：内置/,
  },
};

/** @returns how many steps passed and failed, and the log */
export async function takeTour({ name, locale, version, theme }, root) {
  process.env.PLANWRIGHT_CODE_SERVER = version;
  const say = words[locale];
  const pictures = path.join(root, 'out/e2e', name);
  fs.rmSync(pictures, { recursive: true, force: true });
  fs.mkdirSync(pictures, { recursive: true });
  const counts = { passed: 0, failed: 0 };
  const log = [];
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-tour-'));
  const plans = path.join(scratch, 'plans');
  const empty = path.join(scratch, 'empty');
  fs.cpSync(path.join(root, 'snippets/examples'), plans, { recursive: true });
  fs.writeFileSync(path.join(plans, 'planwright.yaml'), 'config: 1\nlang: zh # 中文，“引号” €\n');
  fs.writeFileSync(path.join(plans, 'other.yaml'), 'name: 中文\n');
  fs.mkdirSync(empty);
  const tracked = path.join(scratch, 'tracked');
  trackedPlan(tracked);
  const open = (workspace, file) =>
    openEditor({
      workspace,
      ...(file && { file: path.join(workspace, file) }),
      trusted: false,
      locale: locale === 'en' ? undefined : locale,
      extensionDevelopmentPath: [root],
      viewport: { width: 1280, height: 800 },
      settings: {
        'editor.minimap.enabled': false,
        'workbench.colorTheme': theme,
        'window.commandCenter': false,
      },
    });
  const visit = async (editor, steps) => {
    const window = drive(editor.page);
    for (const [what, work] of steps) {
      try {
        await work(window, editor.page);
        counts.passed++;
        await window.shot(path.join(pictures, `${what}.png`));
      } catch (error) {
        counts.failed++;
        log.push(`${what}: ${error.stack ?? error}`);
        await editor.page
          .screenshot({ path: path.join(pictures, `${what}-failed.png`) })
          .catch(() => {});
        await window.press('Escape', 'Escape');
      }
    }
    await editor.close();
  };
  try {
    await visit(await open(plans, say.plan), [
      ['plans-view', (window, page) => plansView(window, page, say)],
      ['another-model', (window, page) => anotherModel(window, page, say)],
      ['status', (_, page) => status(page, say)],
      ['no-boxes', noBoxes],
    ]);
    await visit(await open(tracked, 'growth.plan.yaml'), [
      ['figures-in-plan', (_, page) => figuresInPlan(page)],
      ['check-in', (window, page) => checkIn(window, page, say, tracked)],
      ['figures-file', (window, page) => figuresFile(window, page)],
      ['first-figure', (window, page) => firstFigure(window, page, say, tracked)],
    ]);
    await visit(await open(empty), [
      ['welcome', (window, page) => welcome(window, page, say)],
      ['new-plan', (window, page) => newPlan(window, page, say)],
      ['walkthrough', (window, page) => walkthrough(window, page)],
    ]);
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return { ...counts, log: log.join('\n') };
}

const view = '.pane-body [role="tree"], .tree-explorer-viewlet-tree-view';

async function plansView(window, page, say) {
  await page.waitForSelector('.squiggly-error, .squiggly-warning', { timeout: patience });
  await show(window, page, say);
  const rows = `${view} .monaco-list-row`;
  await page.waitForFunction(
    ({ selector, count }) => document.querySelectorAll(selector).length >= count,
    { selector: '.tree-explorer-viewlet-tree-view .monaco-list-row', count: 7 },
    { timeout: patience },
  );
  const heard = await page
    .locator(rows)
    .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label')));
  if (!heard.some((label) => say.flawed.test(label ?? '')))
    throw new Error(`a screen reader hears ${heard.join('\n')}`);
  // By the arrow keys: the first plan, and its operating keys.
  await page.locator('.tree-explorer-viewlet-tree-view .monaco-list').first().focus();
  await window.press('Home', 'ArrowRight');
  await page.waitForFunction(
    (selector) => document.querySelectorAll(selector).length > 7,
    '.tree-explorer-viewlet-tree-view .monaco-list-row',
    { timeout: patience },
  );
}

/** The view comes to the front by its name. */
async function show(window, page, say) {
  await page.waitForSelector('.activitybar [aria-label*="Planwright"]', { timeout: patience });
  await window.pick('Control+p', `view ${say.view}`);
  await page.waitForSelector(
    '.tree-explorer-viewlet-tree-view .monaco-list, .welcome-view-content',
    { timeout: patience },
  );
}

async function anotherModel(window, page, say) {
  await page.locator('.editor-group-container .monaco-editor .view-lines').first().click();
  await window.command(say.another);
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) .monaco-list-row');
  await page.waitForTimeout(400);
  await window.press('ArrowDown', 'Enter');
  await textShows(page, say.page);
}

async function status(page, say) {
  await page.locator('.editor-group-container .monaco-editor .view-lines').first().click();
  const item = page.locator('#status\\.languageStatus, [id*="languageStatus"]').first();
  await item.focus();
  await item.hover();
  await page.waitForSelector('.hover-language-status', { timeout: patience });
  const text = (await page.locator('.hover-language-status').allInnerTexts()).join('\n');
  if (!say.status.test(text)) throw new Error(`the status says ${text}`);
}

/**
 * In a folder that is not trusted VS Code draws boxes around Chinese characters: in YAML that is
 * not ours, which shows when they have been drawn, and nowhere in plans, configuration and
 * catalogues, each in a group of its own.
 */
async function noBoxes(window, page) {
  await window.command('View: Close All Editors');
  const files = ['lanzhou-home-de.plan.yaml', 'planwright.yaml', 'crumbline.yaml', 'other.yaml'];
  for (const [index, file] of files.entries()) {
    const group = `:nth-match(.editor-group-container, ${index + 1})`;
    await window.until(`${group}.active`, `Control+${index + 1}`);
    await window.open(file);
    await page.waitForSelector(`${group} .tab[data-resource-name$="${file}"]`);
  }
  const boxes = (index) =>
    page.locator('.editor-group-container').nth(index).locator('.unicode-highlight');
  await boxes(files.length - 1)
    .first()
    .waitFor({ timeout: patience });
  for (const [index, file] of files.slice(0, -1).entries()) {
    const count = await boxes(index).count();
    if (count > 0) throw new Error(`${file} has ${count} boxes`);
  }
}

async function welcome(window, page, say) {
  await show(window, page, say);
  await page.waitForSelector('.welcome-view-content', { timeout: patience });
  const text = (await page.locator('.welcome-view-content').allInnerTexts()).join('\n');
  if (!say.welcome.test(text)) throw new Error(`the view says ${text}`);
}

async function newPlan(window, page, say) {
  await page.locator('.welcome-view-content .monaco-button').first().focus();
  await window.press('Enter');
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input', {
    timeout: patience,
  });
  const asked = await page.locator('.quick-input-widget input').first().getAttribute('placeholder');
  if (!say.question.test(asked ?? '')) throw new Error(`it asks ${asked}`);
}

async function walkthrough(window, page) {
  await window.press('Escape');
  await page.locator('.welcome-view-content a:not(.monaco-button)').first().focus();
  await window.press('Enter');
  await page.waitForSelector('.getting-started-step, .getting-started-category', {
    timeout: patience,
  });
  // Its pictures need room beside the steps.
  await window.press('Control+b');
  const end = Date.now() + patience;
  while (!(await drawn(page))) {
    if (Date.now() > end) throw new Error('the walkthrough shows no picture');
    await page.waitForTimeout(100);
  }
}

/** A picture of a step is on the screen. */
async function drawn(page) {
  for (const frame of page.frames()) {
    const size = await frame
      .evaluate(() => document.querySelector('body > svg')?.getBoundingClientRect().width ?? 0)
      .catch(() => 0);
    if (size > 100) return true;
  }
  return false;
}
