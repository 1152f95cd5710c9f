// Drives a window by keys and mouse only, as a user would. A key pressed while focus still moves is
// lost, so each action waits for what it should bring about, and is tried again when that does not
// show.
import { patience } from './patience.mjs';

export function drive(page) {
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const shows = (selector, timeout = 4000) =>
    page.waitForSelector(selector, { timeout }).then(
      () => true,
      () => false,
    );
  const until = async (selector, ...keys) => {
    for (let attempt = 0; attempt < 5; attempt++) {
      await press(...keys);
      if (await shows(selector)) return;
      await press('Escape');
    }
    throw new Error(`${keys.join(' ')} did not bring ${selector}`);
  };
  const pick = async (key, query) => {
    await until('.quick-input-widget:not([style*="display: none"]) input', key);
    await page.keyboard.type(query, { delay: 15 });
    await page.waitForSelector('.quick-input-list .monaco-list-row');
    await page.waitForTimeout(400); // the list is filtered again after the last key
    await press('Enter');
  };
  return {
    press,
    until,
    type: (text) => page.keyboard.type(text, { delay: 15 }),
    open: async (file) => {
      await pick('Control+p', file);
      await page.waitForSelector(`.tab[data-resource-name$="${file}"]`);
    },
    goTo: async (line, column) => {
      await pick('Control+g', `${line}:${column}`);
      await page.waitForSelector('.monaco-editor.focused');
    },
    pick,
    command: (title) => pick('F1', title),
    squiggles: () =>
      page.waitForSelector('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning', {
        timeout: patience,
      }),
    problems: () => until('.markers-panel .monaco-list-row', 'Control+Shift+m'),
    hover: () => until('.monaco-hover:not(.hidden) .hover-contents', 'Control+k', 'Control+i'),
    complete: () => until('.suggest-widget.visible .monaco-list-row', 'Control+Space'),
    details: async () => {
      if (!(await shows('.suggest-details-container .body', 1500))) await press('Control+Space');
      await page.waitForSelector('.suggest-details-container .body');
    },
    /** The picture is taken when nothing moves any more. */
    shot: async (path) => {
      await page.waitForTimeout(600);
      await page.screenshot({ path, caret: 'initial' });
    },
    text: (selector) => page.locator(selector).allInnerTexts(),
  };
}
