// Runs the suites in real editors.
//   node test/e2e/run.mjs [--no-build] [--smoke | --rest] [NAME…]
// Names are as in suites.mjs, or the beginning of some: web, board.
// `--smoke` is the suite of `npm test`, `--rest` all others. Desktop VS Code where it can be
// downloaded (PLANWRIGHT_DESKTOP=1, or any platform but Linux); otherwise the VS Code server from
// npm with Chromium, which is fetched once into a cache. The last line says how many passed and
// failed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { showBoards } from './boards.mjs';
import { bundleForNode, bundleForWeb } from './bundle.mjs';
import { ensureEditor } from './editor/install.mjs';
import { runSuite } from './run-suite.mjs';
import { tellStory } from './story.mjs';
import { suites } from './suites.mjs';
import { takeTour } from './tour.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out', 'e2e');
const options = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/** In bytes: with all data of the catalogue, tracking, assistants, import and export. */
const largest = 1_500_000;
/** Two windows at a time: a window waits more than it works. */
const lanes = Number(process.env.PLANWRIGHT_E2E_LANES ?? 2);

const wanted = suites.filter(
  ({ name, smoke = false }) =>
    !options.includes(smoke ? '--rest' : '--smoke') &&
    (names.length === 0 || names.some((one) => name === one || name.startsWith(`${one}-`))),
);
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
  if (wanted.length === 0) throw new Error(`There is no suite ${names.join(' ')}`);
  if (!options.includes('--no-build')) npm('run', 'build');
  fs.mkdirSync(out, { recursive: true });
  const tests = { node: path.join(out, 'suite.cjs'), web: path.join(out, 'suite-web.js') };
  await Promise.all([bundleForNode(tests.node), bundleForWeb(tests.web)]);
  const vsix = path.join(out, 'planwright.vsix');
  const total = { passed: 0, failed: 0 };
  if (wanted.some((suite) => suite.vsix) && !pack(vsix)) total.failed++;
  const waiting = [...wanted];
  const lane = async () => {
    for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
      const started = Date.now();
      console.log(`── ${suite.name} …`);
      const { passed, failed, log } = await run(suite, { editor, root, tests, vsix });
      total.passed += passed;
      total.failed += failed;
      const seconds = Math.round((Date.now() - started) / 1000);
      console.log(
        `── ${suite.name}: ${editor.name} ${suite.version}, ${passed} passed, ${failed} failed, ${seconds} s`,
      );
      if (failed > 0) console.log(log);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, wanted.length) }, lane));
  return total;
}

function run(suite, context) {
  if (suite.board) return showBoards(suite, root);
  if (suite.story) return tellStory(suite, root);
  return suite.tour ? takeTour(suite, root) : runSuite(suite, context);
}

/** Desktop VS Code or the server: what can be had, or why nothing can. */
async function findEditor() {
  const problems = [];
  if (process.env.PLANWRIGHT_DESKTOP === '1' || process.platform !== 'linux') {
    try {
      return {
        name: 'desktop VS Code',
        desktop: true,
        executable: await downloadAndUnzipVSCode('stable'),
      };
    } catch (error) {
      problems.push(`desktop VS Code cannot be downloaded: ${error.message}`);
    }
  }
  try {
    for (const version of new Set(wanted.map((suite) => suite.version)))
      await ensureEditor({ version });
    process.env.PLANWRIGHT_EDITOR_NODE = process.execPath;
    return {
      name: 'VS Code server and Chromium',
      executable: path.join(import.meta.dirname, 'editor/code'),
    };
  } catch (error) {
    problems.push(error.message);
  }
  return { why: problems.join('; ') };
}

/** Makes the extension; false when it has grown too large. */
function pack(vsix) {
  npm('run', 'package', '--', '--out', vsix);
  const { size } = fs.statSync(vsix);
  console.log(`${path.basename(vsix)}: ${Math.round(size / 1000)} kB`);
  if (size > largest) console.log(`the packed extension is larger than ${largest / 1000} kB`);
  return size <= largest;
}

function npm(...args) {
  const shell = process.platform === 'win32';
  const { status } = spawnSync('npm', ['--silent', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell,
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed`);
}
