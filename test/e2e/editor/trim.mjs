// Cuts the VS Code server down to what serves the web workbench and the Node extension host.
// Left out on purpose: kerberos, sqlite3, ssh2, remote tunnels, Copilot, foreign platforms.
import fs from 'node:fs';
import path from 'node:path';

const needed = [
  /^@c4312\//,
  /^@microsoft\/1ds-/,
  /^@parcel\/watcher$/,
  /^@vscode\/(iconv-lite-umd|proxy-agent|ripgrep-universal|ripgrep|tree-sitter-wasm|vscode-languagedetection)$/,
  /^@xterm\//,
  /^(node-pty|cookie|jschardet|katex|minimist|ws|yauzl|yazl)$/,
  /^https?-proxy-agent$/,
  /^(tas-client|vscode-)/,
];

/**
 * Before `npm install`: only the dependencies that are needed; the shrinkwrap keeps their exact
 * versions.
 */
export function trimDependencies(server) {
  const file = path.join(server, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const keep = ([name]) => needed.some((pattern) => pattern.test(name));
  manifest.dependencies = Object.fromEntries(Object.entries(manifest.dependencies).filter(keep));
  for (const key of ['overrides', 'devDependencies', 'optionalDependencies']) delete manifest[key];
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
}

/**
 * After `npm install`: plain JavaScript in place of two native modules that would have to be
 * compiled.
 */
export function addStubs(server) {
  for (const name of ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog']) {
    const folder = path.join(server, 'node_modules', name);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name, version: '0.0.0', main: 'index.js' }),
    );
    fs.copyFileSync(
      path.join(import.meta.dirname, 'stubs', `${path.basename(name)}.js`),
      path.join(folder, 'index.js'),
    );
  }
}

const builtinExtensions = [
  'copilot',
  'microsoft-authentication',
  'github',
  'tunnel-forwarding',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
];

export function removeUnused(server, platform) {
  for (const name of builtinExtensions)
    fs.rmSync(path.join(server, 'extensions', name), { recursive: true, force: true });
  for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    const bin = path.join(server, 'node_modules', folder);
    for (const other of fs.existsSync(bin) ? fs.readdirSync(bin) : []) {
      if (other !== platform) fs.rmSync(path.join(bin, other), { recursive: true, force: true });
    }
  }
}
