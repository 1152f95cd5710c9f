// Serves the files of an extension over http, as the web host wants them.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Only files below the given folders; uri(file) is what the workbench takes for an address. */
export async function serveFolders(folders) {
  const roots = folders.map((folder) => path.resolve(folder) + path.sep);
  const server = http.createServer((request, response) => {
    const file = path.normalize(
      decodeURIComponent(new URL(request.url, 'http://localhost').pathname),
    );
    const known =
      roots.some((root) => file.startsWith(root)) &&
      fs.statSync(file, { throwIfNoEntry: false })?.isFile();
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
    response.statusCode = known ? 200 : 404;
    if (known) fs.createReadStream(file).pipe(response);
    else response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const authority = `127.0.0.1:${server.address().port}`;
  return {
    uri: (file) => ({ scheme: 'http', authority, path: path.resolve(file) }),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
