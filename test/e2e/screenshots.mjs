// Takes the pictures of the README in the real editor: findings, completion and hover, in English
// and Chinese.
//   node test/e2e/screenshots.mjs [--no-build] [DIR]      (DIR: client/media/screenshots)
// Prints what each picture should show, so that it can be checked without eyes as well.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openEditor } from './editor/editor.mjs';
import { ensureEditor } from './editor/install.mjs';
import { drive } from './editor/window.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const examples = path.join(root, 'snippets/examples');
const folder = path.resolve(
  process.argv.slice(2).find((argument) => !argument.startsWith('--')) ??
    path.join(root, 'client/media/screenshots'),
);

const subjects = [
  {
    locale: undefined,
    name: 'en',
    plan: 'swapnest-2027.plan.yaml',
    hoverOn: 'low-barrier-onboarding',
    completeIn: 'levers:',
  },
  {
    locale: 'zh-cn',
    name: 'zh-cn',
    plan: 'lanzhou-home-de.plan.yaml',
    hoverOn: 'localization',
    completeIn: 'levers:',
  },
];

await ensureEditor();
if (!process.argv.includes('--no-build'))
  spawnSync('npm', ['--silent', 'run', 'build'], { cwd: root, stdio: 'inherit' });
fs.mkdirSync(folder, { recursive: true });
for (const subject of subjects) await picture(subject);

async function picture({ locale, name, plan, hoverOn, completeIn }) {
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-plans-'));
  fs.cpSync(examples, workspace, { recursive: true });
  const text = fs.readFileSync(path.join(examples, plan), 'utf8').split('\n');
  const lineOf = (start) => text.findIndex((line) => line.trimStart().startsWith(start)) + 1;
  const editor = await openEditor({
    workspace,
    file: path.join(workspace, plan),
    trusted: true,
    locale,
    extensionDevelopmentPath: [root],
    viewport: { width: 1280, height: 800 },
    settings: {
      'workbench.sideBar.location': 'left',
      'editor.minimap.enabled': false,
      'editor.fontSize': 13,
      'window.commandCenter': false,
      'workbench.layoutControl.enabled': false,
    },
  });
  const window = drive(editor.page);
  const file = (what) => path.join(folder, `${what}-${name}.png`);
  const say = async (what, selector) =>
    console.log(`${what}-${name}: ${JSON.stringify(await window.text(selector))}`);
  try {
    await editor.page.waitForSelector('.monaco-editor .view-line');
    await window.press('Control+b'); // the plan is the subject, not the list of files
    await window.squiggles();

    await window.problems();
    await window.press('Control+1'); // the focus back to the plan, so that no row is selected
    await say('findings', '.markers-panel .monaco-list-row');
    await window.shot(file('findings'));
    await window.press('Control+j');

    await window.goTo(lineOf(hoverOn), text[lineOf(hoverOn) - 1].indexOf(hoverOn) + 3);
    await window.hover();
    await say('hover', '.monaco-hover:not(.hidden) .hover-contents');
    await window.shot(file('hover'));
    await window.press('Escape');

    await window.goTo(lineOf(completeIn), completeIn.length + 1);
    await window.press('Enter');
    await window.complete();
    await window.details();
    await say('completion', '.suggest-widget .monaco-list-row');
    await window.shot(file('completion'));
  } catch (error) {
    await window.shot(path.join(os.tmpdir(), 'planwright-screenshot-failed.png'));
    throw error;
  } finally {
    await editor.close();
    fs.rmSync(workspace, { recursive: true, force: true });
  }
}
