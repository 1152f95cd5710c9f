// npm run editor: opens the extension on copies of the example plans, in desktop VS Code where
// `code` is on the PATH, otherwise in the VS Code server from npm, whose address it prints. Ends
// with Ctrl+C.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { quietDefaults, useLanguagePack } from './editor/editor.mjs';
import { ensureEditor } from './editor/install.mjs';
import { serverCli, startServer } from './editor/server.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, 'out');
const plans = path.join(out, 'plans');
const npm = (...args) =>
  spawnSync('npm', ['--silent', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });

fs.rmSync(plans, { recursive: true, force: true });
fs.cpSync(path.join(root, 'snippets/examples'), plans, { recursive: true });

const desktop = spawnSync('code', ['--version'], { shell: process.platform === 'win32' });
if (desktop.status === 0) {
  npm('run', 'build');
  const args = [`--extensionDevelopmentPath=${root}`, plans];
  process.exitCode =
    spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
} else {
  await openInBrowser();
}

async function openInBrowser() {
  await ensureEditor({ window: false });
  const vsix = path.join(out, 'planwright.vsix');
  if (npm('run', 'package', '--', '--out', vsix).status !== 0) process.exit(1);
  const data = path.join(out, 'editor');
  const userData = path.join(data, 'user');
  const locale = /^zh/.test(process.env.LC_ALL || process.env.LANG || '') ? 'zh-cn' : undefined;
  if (locale) useLanguagePack(userData, locale);
  const profile = [
    '--server-data-dir',
    data,
    '--user-data-dir',
    userData,
    '--extensions-dir',
    path.join(data, 'extensions'),
  ];
  if ((await serverCli([...profile, '--install-extension', vsix, '--force'])) !== 0)
    process.exit(1);
  fs.mkdirSync(path.join(userData, 'Machine'), { recursive: true });
  fs.writeFileSync(
    path.join(userData, 'Machine/settings.json'),
    JSON.stringify(quietDefaults, null, 2),
  );
  const language = locale ? ['--locale', locale] : [];
  const server = await startServer([...profile, ...language, '--disable-workspace-trust'], {
    smokeTest: false,
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      server.stop();
      process.exit(0);
    });
  }
  const address = new URL(`http://127.0.0.1:${server.port}/`);
  address.searchParams.set('folder', plans);
  const first = path.join(plans, locale ? 'lanzhou-home-de.plan.yaml' : 'swapnest-2027.plan.yaml');
  address.searchParams.set(
    'payload',
    JSON.stringify([['openFile', `vscode-remote://${address.host}${encodeURI(first)}`]]),
  );
  console.log(`\nThe example plans are open at\n\n  ${address.href}\n\nCtrl+C ends the editor.`);
  await server.ended;
}
