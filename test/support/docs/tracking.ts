import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { recordShape } from '../../../server/src/model/shape.ts';
import type { Lang } from '../../../server/src/text/language.ts';
import { statusWords } from '../../../server/src/tracking/status.ts';
import { planwright } from '../terminal.ts';

const folder = 'test/fixtures/tracking';

/** The example's figures, and what the terminal says of them. */
export async function trackingExample(lang: Lang): Promise<string> {
  const csv = fs.readFileSync(`${folder}/growth.actuals.csv`, 'utf8').trimEnd();
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-'));
  const home = process.cwd();
  fs.cpSync(folder, copy, { recursive: true });
  process.chdir(copy);
  try {
    const { out } = await planwright('status', '--today', '2027-05-10', '--lang', lang);
    return `\`\`\`text\n$ cat growth.actuals.csv\n${csv}\n\n$ planwright status --today 2027-05-10${lang === 'zh' ? ' --lang zh' : ''}\n${out.trimEnd()}\n\`\`\``;
  } finally {
    process.chdir(home);
    fs.rmSync(copy, { recursive: true });
  }
}

const heads = {
  en: '| column | also | what it is |\n|---|---|---|',
  zh: '| 列 | 也可写作 | 说明 |\n|---|---|---|',
} as const;

/** The columns of a file of figures. */
export function columnTable(lang: Lang): string {
  const rows = [...recordShape('actuals').fields.values()].map(
    ({ name, aka = [], also = [], doc }) =>
      `| \`${name}\` | ${[...aka, ...also].join(lang === 'zh' ? '、' : ', ')} | ${doc[lang]} |`,
  );
  return [heads[lang], ...rows].join('\n');
}

const statusHeads = {
  en: '| shown | in JSON |\n|---|---|',
  zh: '| 显示 | JSON 中 |\n|---|---|',
} as const;

/** The statuses with their marks. */
export function statusTable(lang: Lang): string {
  const rows = Object.entries(statusWords).map(
    ([id, { mark, name }]) => `| ${mark} ${name[lang]} | \`${id}\` |`,
  );
  return [statusHeads[lang], ...rows].join('\n');
}
