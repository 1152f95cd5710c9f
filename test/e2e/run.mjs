// Runs the suite in a real editor: in English, in Chinese, and once with the packed extension, installed as a user would
// and in a folder that the user has not trusted.
//   node test/e2e/run.mjs [--no-build] [en] [zh-cn] [vsix]
// Desktop VS Code where it can be downloaded (PLANWRIGHT_DESKTOP=1, or any platform but Linux); otherwise the VS Code
// server from npm with Chromium, which is fetched once into a cache. The last line says how many passed and failed.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { useLanguagePack } from './editor/editor.mjs';
import { ensureEditor } from './editor/install.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out', 'e2e');
const tests = path.join(out, 'suite.cjs');
const [options, names] = partition(process.argv.slice(2), (argument) => argument.startsWith('--'));

const suites = { en: {}, 'zh-cn': { locale: 'zh-cn' }, vsix: { vsix: path.join(out, 'planwright.vsix') } };
const largest = 1_000_000;

const editor = await findEditor();
if (!editor.executable && process.env.CI !== 'true') {
  console.log(`E2E: skipped (${editor.why})`);
} else {
  const { passed, failed } = await runAll().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  console.log(`\nE2E: ${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function runAll() {
  if (!editor.executable) throw new Error(`No editor: ${editor.why}`);
  if (!options.includes('--no-build')) npm('run', 'build');
  await build({
    entryPoints: [path.join(import.meta.dirname, 'suite/index.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
  });
  const total = { passed: 0, failed: 0 };
  for (const name of names.length > 0 ? names : Object.keys(suites)) {
    console.log(`\n── ${name}: ${editor.name}`);
    const { passed, failed } = await runOnce(suites[name]);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

/** Desktop VS Code or the server: what can be had, or why nothing can. */
async function findEditor() {
  const problems = [];
  if (process.env.PLANWRIGHT_DESKTOP === '1' || process.platform !== 'linux') {
    try {
      return { name: 'desktop VS Code', desktop: true, executable: await downloadAndUnzipVSCode('stable') };
    } catch (error) {
      problems.push(`desktop VS Code cannot be downloaded: ${error.message}`);
    }
  }
  try {
    await ensureEditor();
    process.env.PLANWRIGHT_EDITOR_NODE = process.execPath;
    return { name: 'VS Code server and Chromium', executable: path.join(import.meta.dirname, 'editor/code') };
  } catch (error) {
    problems.push(error.message);
  }
  return { why: problems.join('; ') };
}

async function runOnce({ locale, vsix }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-e2e-'));
  const userData = path.join(scratch, 'user');
  const profile = [`--user-data-dir=${userData}`, `--extensions-dir=${path.join(scratch, 'extensions')}`];
  const workspace = path.join(scratch, 'plans'); // a copy, so that no test changes the examples
  fs.cpSync(path.join(root, 'snippets/examples'), workspace, { recursive: true });
  const report = path.join(scratch, 'report.json');
  let extension = root;
  try {
    if (vsix) {
      npm('run', 'package', '--', '--out', vsix);
      const { size } = fs.statSync(vsix);
      console.log(`${path.basename(vsix)}: ${Math.round(size / 1000)} kB`);
      if (size > largest) throw new Error(`the packed extension is larger than ${largest / 1000} kB`);
      install(profile, vsix);
      extension = emptyExtension(path.join(scratch, 'host')); // tests need some extension under development
    }
    if (locale && editor.desktop) install(profile, 'MS-CEINTL.vscode-language-pack-zh-hans');
    if (locale && !editor.desktop) useLanguagePack(userData, locale);
    const args = [workspace, ...profile, ...(locale ? [`--locale=${locale}`] : [])];
    const expected = { locale: locale ?? 'en', trusted: !vsix };
    const env = { PLANWRIGHT_E2E_REPORT: report, PLANWRIGHT_E2E_EXPECTED: JSON.stringify(expected) };
    await (vsix ? runUntrusted : runTrusted)(extension, args, env).catch((error) => console.error(String(error)));
    return fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { passed: 0, failed: 1 };
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

function runTrusted(extension, launchArgs, extensionTestsEnv) {
  const vscodeExecutablePath = editor.executable;
  return runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    launchArgs,
    extensionTestsEnv,
  });
}

/** As runTests does it, but for the switch that trusts every folder. */
async function runUntrusted(extension, launchArgs, env) {
  const calm = ['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'];
  const args = [...launchArgs, ...calm, `--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${tests}`];
  const child = spawn(editor.executable, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  await new Promise((resolve) => child.on('exit', resolve));
}

function install(profile, extension) {
  const [command, ...args] = editor.desktop ? resolveCliArgsFromVSCodeExecutablePath(editor.executable) : [editor.executable];
  const { status } = spawnSync(command, [...args, ...profile, '--install-extension', extension], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${extension} could not be installed`);
}

function emptyExtension(folder) {
  fs.mkdirSync(folder);
  const manifest = { name: 'host', publisher: 'tests', version: '0.0.0', engines: { vscode: '*' } };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function npm(...args) {
  const { status } = spawnSync('npm', ['--silent', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed`);
}

function partition(list, test) {
  return [list.filter(test), list.filter((item) => !test(item))];
}
