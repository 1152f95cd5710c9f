import fs from 'node:fs';
import path from 'node:path';
import type { Text } from '../../server/src/text/language.ts';
import { root } from './installed.ts';

/** Puts the tables of a run between the marks in docs/speed.md, in both languages. */
export function writeTables(text: Text): void {
  for (const [file, lang] of [
    ['docs/speed.md', 'en'],
    ['docs/zh/speed.md', 'zh'],
  ] as const) {
    const target = path.join(root, file);
    const before = fs.readFileSync(target, 'utf8');
    fs.writeFileSync(
      target,
      before.replace(
        /(<!-- measured: bench -->\n)[\s\S]*?(<!-- end bench -->)/,
        `$1\n${text[lang]}\n\n$2`,
      ),
    );
  }
}
