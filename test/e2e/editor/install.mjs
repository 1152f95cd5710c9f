// Fetches an editor for the tests when none is there: VS Code's server and web workbench out of the
// npm package code-server, a Node that it runs on, a Chinese display language, and Debian's
// Chromium as the window. Needs the npm registry and, where Chromium is missing, apt-get as root.
// Compiles nothing.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cache, findChromium, homeOf, installedMark, translations, versions } from './cache.mjs';
import { writeLanguagePack } from './langpack.mjs';
import { addStubs, removeUnused, trimDependencies } from './trim.mjs';

const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
const say = console.error;
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Makes sure that the editor is there, with a Chromium for its window unless somebody's own browser
 * will do. Throws an Error that says in one line why it cannot be had.
 */
export async function ensureEditor({ window = true, version = versions.codeServer } = {}) {
  const home = homeOf(version);
  if (process.platform !== 'linux')
    throw new Error(
      `the npm-shipped VS Code server runs here on Linux only, not on ${process.platform}`,
    );
  if (window && !ensureChromium())
    throw new Error('no Chromium on this machine (set CHROMIUM, or install the package chromium)');
  if (fs.existsSync(path.join(home, path.basename(installedMark)))) return;
  say(`Fetching a VS Code server (code-server ${version}, about 380 MB, once) into ${home} …`);
  fs.mkdirSync(cache, { recursive: true });
  // Built beside its place and moved there when complete, so that an interrupted or a second
  // install does no harm.
  const fresh = fs.mkdtempSync(path.join(cache, 'new-'));
  try {
    await build(fresh, version);
    fs.rmSync(home, { recursive: true, force: true });
    fs.renameSync(fresh, home);
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Chromium, and a font for Chinese text; installed where there is none, root asks and apt-get is
 * there. False where it cannot be had.
 */
export function ensureChromium() {
  if (!findChromium()) installDebianPackages();
  return findChromium() !== undefined;
}

function installDebianPackages() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return;
  say('Installing Chromium and a Chinese font with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0;
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-wqy-microhei');
}

async function build(folder, version) {
  const tools = path.join(folder, 'tools');
  const server = path.join(folder, 'server');
  fs.mkdirSync(tools);
  fs.mkdirSync(server);

  fs.writeFileSync(path.join(tools, 'package.json'), '{"private":true}');
  // A plain binary package: no install script has to run.
  run('npm', ['install', ...quiet, `node-linux-${arch}@${versions.node}`], tools);
  fs.symlinkSync(`tools/node_modules/node-linux-${arch}/bin/node`, path.join(folder, 'node'));

  unpack(folder, `code-server@${version}`, server, ['--strip-components=3', 'package/lib/vscode']);
  trimDependencies(server);
  run('npm', ['install', ...quiet, '--omit=dev', '--legacy-peer-deps'], server);
  addStubs(server);
  addRipgrep(folder, server);
  removeUnused(server, `linux-${arch}`);

  const pack = path.join(folder, 'zh-hans');
  fs.mkdirSync(pack);
  unpack(folder, `@codingame/monaco-vscode-language-pack-zh-hans@${versions.languagePack}`, pack, [
    '--strip-components=1',
  ]);
  await writeLanguagePack(pack, path.join(folder, path.basename(translations('zh-cn'))));
  fs.rmSync(pack, { recursive: true });
  fs.writeFileSync(
    path.join(folder, path.basename(installedMark)),
    `${new Date().toISOString()}\n`,
  );
}

/**
 * Older servers expect a ripgrep that an install script would fetch; the same program comes as a
 * plain package.
 */
function addRipgrep(folder, server) {
  const expected = path.join(server, 'node_modules/@vscode/ripgrep');
  if (!fs.existsSync(expected) || fs.existsSync(path.join(expected, 'bin/rg'))) return;
  const file = `package/bin/linux-${arch}/rg`;
  unpack(folder, `@vscode/ripgrep-universal@${versions.ripgrep}`, expected, [
    '--strip-components=1',
    '--wildcards',
    file,
  ]);
  fs.renameSync(path.join(expected, `bin/linux-${arch}/rg`), path.join(expected, 'bin/rg'));
}

function unpack(folder, name, into, tarArguments) {
  run('npm', ['pack', '--loglevel=error', '--pack-destination', folder, name], folder);
  const archive = fs.readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${name} left no file`);
  run('tar', ['xzf', path.join(folder, archive), '-C', into, ...tarArguments], folder);
  fs.rmSync(path.join(folder, archive));
}

function run(command, args, cwd) {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  const lines = stderr.trim().split('\n');
  const told = lines.filter((line) => line.startsWith('npm error'));
  const reason = error?.message ?? (told.slice(0, 2).join(' ') || lines.at(-1));
  throw new Error(`${command} ${args[0]} failed: ${reason}`);
}

if (process.argv[1] === import.meta.filename) {
  await ensureEditor();
  console.log(homeOf(versions.codeServer));
}
