// The VS Code server (Node): its command line, and one running server per window.
import { spawn } from 'node:child_process';
import { serverMain, serverNode } from './cache.mjs';

/** Runs the server's command line (--install-extension and friends) to its end. */
export function serverCli(args) {
  return new Promise((resolve) => {
    spawn(serverNode, [serverMain, '--accept-server-license-terms', ...args], {
      stdio: 'inherit',
    }).on('exit', (code) => resolve(code ?? 1));
  });
}

const always = [
  '--host',
  '127.0.0.1',
  '--port',
  '0',
  '--without-connection-token',
  '--accept-server-license-terms',
];

/** Starts a server and resolves to its port when it listens. */
export async function startServer(args, { env, onLine = () => {}, smokeTest = true } = {}) {
  // The switch for smoke tests also makes the workbench read an extension under development from
  // its URL.
  const driver = smokeTest ? ['--enable-smoke-test-driver'] : [];
  const child = spawn(
    serverNode,
    [serverMain, ...always, '--telemetry-level', 'off', ...driver, ...args],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGKILL'); // the whole group: extension host, file watcher, language server
    } catch {
      // gone already
    }
  };
  const port = await new Promise((resolve, reject) => {
    let rest = '';
    const read = (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const bound = /agent listening on (\d+)/.exec(line);
        if (bound) resolve(Number(bound[1]));
        onLine(line);
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`the VS Code server ended with ${code}`)));
  });
  return { port, stop, ended: new Promise((resolve) => child.on('exit', resolve)) };
}
