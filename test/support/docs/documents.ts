import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Lang } from '../../../server/src/text/language.ts';
import { planwright } from '../terminal.ts';

/** A small table, and what the terminal makes of it. */
export async function importExample(lang: Lang): Promise<string> {
  const folder = `test/fixtures/documents/${lang}`;
  const csv = fs.readFileSync(`${folder}/kpis.csv`, 'utf8').trimEnd();
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-'));
  const home = process.cwd();
  fs.cpSync(folder, copy, { recursive: true });
  process.chdir(copy);
  try {
    const { out, err } = await planwright('import', 'kpis.csv', '--lang', lang);
    const command = `planwright import kpis.csv${lang === 'zh' ? ' --lang zh' : ''}`;
    return `\`\`\`text\n$ cat kpis.csv\n${csv}\n\n$ ${command}\n${out}\n${err.trimEnd()}\n\`\`\``;
  } finally {
    process.chdir(home);
    fs.rmSync(copy, { recursive: true });
  }
}
