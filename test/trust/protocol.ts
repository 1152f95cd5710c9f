import { type Abuse, fatal, framed, isAlive, noise, soon, withServer } from './protocol-parts.ts';
import { shapes } from './protocol-shapes.ts';
import { timing } from './protocol-timing.ts';
import { versions } from './protocol-versions.ts';

const frames: readonly Abuse[] = [
  noise('a body that is no JSON', framed('{"jsonrpc": "2.0", ')),
  noise('an empty body', 'Content-Length: 0\r\n\r\n'),
  noise(
    'a body that is no UTF-8',
    Buffer.from('Content-Length: 4\r\n\r\n\xff\xfe\xfd\xfc', 'latin1'),
  ),
  fatal('a header without a length', 'X: y\r\n\r\n'),
  fatal('a length in words', 'Content-Length: many\r\n\r\n'),
  fatal('a message of another program', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'),
  noise(
    'a header in small letters, with a type',
    'content-length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n[]',
  ),
  noise('a list of messages', framed('[{"jsonrpc":"2.0","method":"x"}]')),
  noise('a number', framed('5')),
  noise('a message without a method', framed('{"jsonrpc":"2.0","id":7}')),
  noise('an answer nobody asked for', framed('{"jsonrpc":"2.0","id":12345,"result":{}}')),
  noise('an id that is an object', framed('{"jsonrpc":"2.0","id":{},"method":"shutdown"}')),
  {
    name: 'a message byte by byte',
    run: () =>
      withServer(true, async (server) => {
        for (const byte of Buffer.from(
          framed(
            '{"jsonrpc":"2.0","id":"slow","method":"workspace/symbol","params":{"query":"a"}}',
          ),
        ))
          server.bytes(Uint8Array.of(byte));
        return (await server.answer('slow', soon))?.error === undefined && isAlive(server);
      }),
  },
];

/** Every abuse of the protocol. */
export const abuses: readonly Abuse[] = [...timing, ...shapes, ...frames, ...versions];
