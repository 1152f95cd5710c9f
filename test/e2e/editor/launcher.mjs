// Takes the command line of desktop VS Code, runs server and Chromium instead, and ends with the
// exit code of the extension tests, so that @vscode/test-electron can use it: runTests({
// vscodeExecutablePath: '…/code', … }). PLANWRIGHT_EDITOR_LOG=FILE keeps the whole log,
// PLANWRIGHT_EDITOR_SHOTS=DIR a picture of a failed run.
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { openEditor } from './editor.mjs';
import { serverCli } from './server.mjs';

const takesValue = new Set([
  'extensionDevelopmentPath',
  'extensionDevelopmentKind',
  'extensionTestsPath',
  'user-data-dir',
  'extensions-dir',
  'locale',
  'install-extension',
]);
const flags = new Map();
const rest = [];
const argv = process.argv.slice(2);
while (argv.length > 0) {
  const argument = argv.shift();
  const [, name, value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
  if (!name) rest.push(argument);
  else
    flags.set(name, [
      ...(flags.get(name) ?? []),
      value ?? (takesValue.has(name) ? argv.shift() : 'true'),
    ]);
}
const one = (name) => flags.get(name)?.at(-1);

if (flags.has('install-extension')) {
  const values = (name) => (flags.get(name) ?? []).flatMap((value) => [`--${name}`, value]);
  process.exit(
    await serverCli([
      ...values('install-extension'),
      ...values('user-data-dir'),
      ...values('extensions-dir'),
    ]),
  );
}

// The workbench's own log comes the same way as the extension host's console.
const noise =
  /^(Resolv|Creating a socket|Started |Updating additional|\[(reconnection|Service Worker|AgentHost|AccountPolicy|driver|DefaultAccount|chat-)|Timed out waiting for authentication|getaddrinfo ENOTFOUND|Error while (fetching|getting)|Creation of workbench|ChatSessionStore|Loading development extension)/;
const log = (line) => {
  if (process.env.PLANWRIGHT_EDITOR_LOG)
    fs.appendFileSync(process.env.PLANWRIGHT_EDITOR_LOG, `${line}\n`);
};

const isFolder = (file) => fs.statSync(file, { throwIfNoEntry: false })?.isDirectory();
const editor = await openEditor({
  workspace: rest.find(isFolder),
  extensionDevelopmentPath: flags.get('extensionDevelopmentPath'),
  extensionTestsPath: one('extensionTestsPath'),
  extensionDevelopmentKind: one('extensionDevelopmentKind'),
  userDataDir: one('user-data-dir'),
  extensionsDir: one('extensions-dir'),
  locale: one('locale'),
  trusted: flags.has('disable-workspace-trust'),
  onLog: (level, args) => {
    const text = format(...args);
    log(`${level}: ${text}`);
    if (!noise.test(text)) console.log(text);
  },
  onServer: (line) => log(`server: ${line}`),
});
const seconds = Number(process.env.PLANWRIGHT_EDITOR_TIMEOUT ?? 600);
const timeout = new Promise((resolve) => {
  setTimeout(() => {
    console.error(`launcher: no answer from the tests in ${seconds} s`);
    resolve(124);
  }, seconds * 1000).unref();
});
const stopped = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve(143));
});
const code = await Promise.race([editor.exit, timeout, stopped]);
if (code && process.env.PLANWRIGHT_EDITOR_SHOTS) {
  fs.mkdirSync(process.env.PLANWRIGHT_EDITOR_SHOTS, { recursive: true });
  await editor.page
    .screenshot({ path: path.join(process.env.PLANWRIGHT_EDITOR_SHOTS, 'failed.png') })
    .catch(() => {});
}
await editor.close();
process.exit(code);
