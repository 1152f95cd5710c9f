// One run of the suite in one window, with a workspace, settings and extensions of its own.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { useLanguagePack } from './editor/editor.mjs';

/** @returns how many tests passed and failed, and what the window wrote */
export async function runSuite(suite, { editor, root, tests, vsix }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'planwright-e2e-'));
  const userData = path.join(scratch, 'user');
  const profile = [
    `--user-data-dir=${userData}`,
    `--extensions-dir=${path.join(scratch, 'extensions')}`,
  ];
  const workspace = path.join(scratch, 'plans'); // a copy, so that no test changes the examples
  const { host, locale, trusted, version } = suite;
  const chinese = locale !== 'en';
  const lines = [];
  try {
    fs.cpSync(path.join(root, 'snippets/examples'), workspace, { recursive: true });
    commitAll(workspace);
    const notes = path.join(workspace, '.e2e');
    fs.mkdirSync(notes);
    const run = {
      host,
      locale,
      trusted,
      ...(process.env.PLANWRIGHT_E2E_GREP && { grep: process.env.PLANWRIGHT_E2E_GREP }),
    };
    fs.writeFileSync(path.join(notes, 'run.json'), JSON.stringify(run));
    const env = { ...process.env, PLANWRIGHT_CODE_SERVER: version };
    if (suite.vsix) install(editor, [...profile, '--install-extension', vsix], env);
    if (chinese && editor.desktop)
      install(
        editor,
        [...profile, '--install-extension', 'MS-CEINTL.vscode-language-pack-zh-hans'],
        env,
      );
    if (chinese && !editor.desktop) useLanguagePack(userData, locale);
    // Tests need some extension under development; the installed one is not.
    const extension = suite.vsix ? emptyExtension(path.join(scratch, 'host')) : root;
    const args = [
      workspace,
      ...profile,
      ...(chinese ? [`--locale=${locale}`] : []),
      ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ...(trusted ? ['--disable-workspace-trust'] : []),
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${tests[host]}`,
      ...[
        '--no-sandbox',
        '--disable-gpu-sandbox',
        '--disable-updates',
        '--skip-welcome',
        '--skip-release-notes',
      ],
    ];
    await start(editor.executable, args, env, (text) => lines.push(text));
    const report = path.join(notes, 'report.json');
    const counts = fs.existsSync(report)
      ? JSON.parse(fs.readFileSync(report, 'utf8'))
      : { passed: 0, failed: 1 };
    return { ...counts, log: lines.join('') };
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * As runTests of @vscode/test-electron does it, but for the switch that trusts every folder, and
 * with the output kept.
 */
async function start(executable, args, env, say) {
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => say(String(chunk)));
  await new Promise((resolve) => child.on('close', resolve));
}

function install(editor, args, env) {
  const [command, ...first] = editor.desktop
    ? resolveCliArgsFromVSCodeExecutablePath(editor.executable)
    : [editor.executable];
  const { status, stderr } = spawnSync(command, [...first, ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`the extension could not be installed: ${stderr}`);
}

function emptyExtension(folder) {
  fs.mkdirSync(folder);
  const manifest = { name: 'host', publisher: 'tests', version: '0.0.0', engines: { vscode: '*' } };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * The workspace as a repository, for what is compared with the last commit; a machine without git
 * has none.
 */
function commitAll(folder) {
  const git = (...args) =>
    spawnSync('git', ['-c', 'user.name=e2e', '-c', 'user.email=e2e@example.com', ...args], {
      cwd: folder,
    });
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'plans'],
  ])
    git(...args);
}
