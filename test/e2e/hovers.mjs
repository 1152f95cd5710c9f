// Takes a picture of the hovers on models, keys, trends, dimensions, mechanisms and KPIs in the
// real editor, in English and Chinese, for American, German and Chinese plans, to be looked at:
// boxes, cut words, overlaps, and whether the cases fit the market.
//   npm run compile && node test/e2e/hovers.mjs [DIR]      (DIR: out/hovers)
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { builtinCatalog } from '../../out/server/src/catalog/catalog.js';
import { openEditor } from './editor/editor.mjs';
import { ensureEditor } from './editor/install.mjs';
import { drive } from './editor/window.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folder = path.resolve(process.argv[2] ?? path.join(root, 'out/hovers'));
const catalog = builtinCatalog();
const markets = {
  us: ['currency: USD', 'markets: [US]'],
  de: ['currency: EUR', 'markets: [DE]'],
  cn: ['currency: CNY', 'markets: [CN]'],
};
const plans = {
  en: [
    ['b2b', 'us'],
    ['b2c', 'us'],
    ['c2c', 'de'],
    ['o2o', 'us'],
    ['c2b', 'de'],
    ['cross-border', 'de'],
  ],
  'zh-cn': [
    ['c2b', 'cn'],
    ['social', 'cn'],
    ['cross-border', 'cn'],
    ['c2c', 'cn'],
  ],
};

fs.rmSync(folder, { recursive: true, force: true });
fs.mkdirSync(folder, { recursive: true });
await ensureEditor();
for (const [lang, kinds] of Object.entries(plans)) await pictures(lang, kinds.map(planOf));

/** A plan of a model and market with its keys, and the places to hover over: name, line, column. */
function planOf([model, market], at) {
  const keys = catalog.models.get(model).keys.map((id) => catalog.keys.get(id));
  const kpis = [...catalog.kpis.values()]
    .filter(({ primaryModels }) => primaryModels.includes(model))
    .slice(0, 2);
  const trend = [...catalog.trends.keys()][at % catalog.trends.size];
  const dimension = [...catalog.dimensions.keys()][at % catalog.dimensions.size];
  const lines = [
    'plan: 1',
    'title: hovers',
    `model: ${model}`,
    ...markets[market],
    `trends: [${trend}]`,
    'period: 2027',
    `emphasis: {${dimension}: 3}`,
    'levers:',
    ...keys.map(({ lever, core }) => `  ${lever}: [${core.slice(0, 2).join(', ')}]`),
    'kpis:',
    ...kpis.map(({ id }) => `  ${id}: tbd -> tbd by 2027-12`),
  ];
  const place = (start, word) => {
    const line = lines.findIndex((one) => one.trimStart().startsWith(`${start}:`));
    return [word, line + 1, lines[line].indexOf(word) + 3];
  };
  const spots = [
    place('model', model),
    place('trends', trend),
    place('emphasis', dimension),
    ...keys.flatMap(({ lever, core }) => [place(lever, lever), place(lever, core[0])]),
    ...kpis.map(({ id }) => place(id, id)),
  ];
  return { file: `${model}-${market}.plan.yaml`, text: `${lines.join('\n')}\n`, spots };
}

async function pictures(lang, plans) {
  const workspace = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-hovers-'));
  for (const { file, text } of plans) fs.writeFileSync(path.join(workspace, file), text);
  const editor = await openEditor({
    workspace,
    file: path.join(workspace, plans[0].file),
    trusted: true,
    locale: lang === 'en' ? undefined : lang,
    extensionDevelopmentPath: [root],
    viewport: { width: 1280, height: 900 },
    settings: { 'editor.minimap.enabled': false },
  });
  const window = drive(editor.page);
  try {
    await editor.page.waitForSelector('.monaco-editor .view-line');
    for (const { file, spots } of plans) {
      await window.open(file);
      for (const [word, line, column] of spots) {
        await window.goTo(line, column);
        await window.hover();
        const box = editor.page.locator('.monaco-hover:not(.hidden)').first();
        const name = `${lang}-${path.basename(file, '.plan.yaml')}-${word}`;
        await box.screenshot({ path: path.join(folder, `${name}.png`) });
        // The cases are at the end of a long hover.
        await box.hover();
        for (let step = 0; step < 20; step++) await editor.page.mouse.wheel(0, 2000);
        await editor.page.waitForTimeout(300);
        if (await box.isVisible())
          await box.screenshot({ path: path.join(folder, `${name}-end.png`) });
        console.log(name);
        await window.press('Escape');
      }
    }
  } finally {
    await editor.close();
    fs.rmSync(workspace, { recursive: true, force: true });
  }
}
