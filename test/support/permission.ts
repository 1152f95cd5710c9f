import fs from 'node:fs';

/**
 * Node's permission model: reading the program and the workspace is allowed; writing, other files,
 * processes and workers are not.
 */
export function permitted(workspace: string): string[] {
  const flag = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  return [
    flag,
    `--allow-fs-read=${fs.realpathSync('server/dist')}/*`,
    `--allow-fs-read=${workspace}/*`,
    '--no-warnings',
  ];
}

/** Makes every way to the network throw before the server starts. */
export const noNetwork = `
for (const [name, calls] of [['net', ['connect', 'createConnection', 'createServer']], ['tls', ['connect']], ['dgram', ['createSocket']],
  ['http', ['request', 'get']], ['https', ['request', 'get']], ['http2', ['connect']], ['dns', ['lookup', 'resolve']]])
  for (const call of calls) require(name)[call] = () => { process.stderr.write('network: ' + name + '.' + call); process.exit(70); };
globalThis.fetch = () => { process.stderr.write('network: fetch'); process.exit(70); };
`;
