// npm run exports [PLAN…]: exports plans in both languages, and opens what was written in
// LibreOffice, for people to look at: every page becomes a picture in out/exports.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out', 'exports');
const examples = path.join(root, 'snippets/examples');
const plans =
  process.argv.length > 2
    ? process.argv.slice(2)
    : fs
        .readdirSync(examples)
        .filter((name) => name.endsWith('.plan.yaml'))
        .map((name) => path.join(examples, name));

/** Runs a program; undefined where there is none of this name. */
function run(program, ...words) {
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  return error ? undefined : status === 0;
}

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
const files = [];
let failed = 0;
for (const plan of plans)
  for (const lang of ['en', 'zh'])
    for (const format of ['xlsx', 'pptx', 'docx']) {
      const name = `${path.basename(plan).replace(/\.plan\.ya?ml$/, '')}-${lang}-${format}`;
      const file = path.join(out, `${name}.${format}`);
      const cli = path.join(root, 'server/dist/cli.cjs');
      if (
        run(process.execPath, cli, 'report', plan, '--format', format, '--lang', lang, '-o', file)
      )
        files.push(file);
      else failed++;
    }
console.log(`${files.length} files in ${path.relative(root, out)}`);
if (run('soffice', '--version') === undefined) {
  console.log('LibreOffice (soffice) is not installed: the files were not opened.');
  process.exit(failed > 0 ? 1 : 0);
}
let pages = 0;
run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', out, ...files);
for (const file of files) {
  const pdf = file.replace(/\.[^.]+$/, '.pdf');
  if (!fs.existsSync(pdf)) {
    console.log(`${path.basename(file)} cannot be opened`);
    failed++;
    continue;
  }
  if (run('pdftoppm', '-r', '60', '-png', pdf, pdf.slice(0, -4)) === undefined) continue;
  pages += fs
    .readdirSync(out)
    .filter(
      (name) => name.startsWith(`${path.basename(pdf, '.pdf')}-`) && name.endsWith('.png'),
    ).length;
}
console.log(`opened ${files.length - failed}, failed ${failed}; ${pages} pages as pictures`);
process.exit(failed > 0 ? 1 : 0);
