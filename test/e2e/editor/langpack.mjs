// A Chinese display language: the messages of the npm package
// @codingame/monaco-vscode-language-pack-zh-hans (Microsoft's translations, MIT, of VS Code 1.88,
// keyed by module and message) as a VS Code language pack's main.i18n.json. Messages newer than
// 1.88 stay English. Later versions of that package are lists without keys.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export async function writeLanguagePack(folder, out) {
  const source = path.join(folder, 'translations/main.i18n.json.js');
  fs.renameSync(source, `${source}.mjs`);
  const { default: contents } = await import(pathToFileURL(`${source}.mjs`).href);
  fs.writeFileSync(out, JSON.stringify({ version: '1.0.0', contents }));
}
