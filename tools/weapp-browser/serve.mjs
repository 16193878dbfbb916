import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A connection for each call: one kept could be closed by the stack in the moment it is used again. */
const agent = new http.Agent({ keepAlive: false });

/** Hands a call on to the running stack, answer and headers (its Date too) unchanged. */
function forward(request, response, stack) {
  const { hostname, port } = new URL(stack);
  const onward = http.request(
    {
      agent,
      hostname,
      port,
      path: request.url,
      method: request.method,
      headers: { ...request.headers, host: `${hostname}:${port}` },
    },
    (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.writeHead(502).end());
  request.pipe(onward);
}

/**
 * Serves a built site; `/api`, `/files` and `/sim` are answered by the stack at `stack`.
 * Resolves with the address and a stop function.
 */
export async function serveSite({ site, stack, port = 0 }) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://x');
    if (/^\/(api|files|sim)\//.test(pathname)) return forward(request, response, stack);
    const file = path.join(site, path.normalize(pathname === '/' ? '/index.html' : pathname));
    if (!file.startsWith(site) || !fs.existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready));
  const stop = () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(done);
    });
  return { origin: `http://127.0.0.1:${server.address().port}`, stop };
}
