import http from 'node:http';
import { passOn } from './proxy.mjs';
import { staticFiles } from './static-files.mjs';

/**
 * One port for everything: the client, /api (the functions), /files (photos and receipts), /sim (the WeChat simulator's
 * controls) and /as/<person>, which signs in as a demo person, as wx.login would on a phone.
 */
export async function startGateway({ port, apiPort, filesPort, simulator, folder }) {
  const serveFile = staticFiles(folder);
  const server = http.createServer((request, response) => {
    const address = addressOf(request);
    if (!address) return response.writeHead(400).end();
    const { pathname, search } = address;
    if (pathname === '/api' || pathname.startsWith('/api/'))
      return passOn(request, response, apiPort, (pathname.slice(4) || '/') + search);
    if (pathname.startsWith('/files/')) return passOn(request, response, filesPort, pathname + search);
    if (pathname.startsWith('/sim/'))
      return passOn(request, response, Number(new URL(simulator).port), pathname + search);
    const person = /^\/as\/([\w-]+)$/.exec(pathname)?.[1];
    const work = person ? enterAs(response, simulator, person) : serveFile(request, response);
    work.catch(() => (response.headersSent ? response.destroy() : response.writeHead(500).end()));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

/** Anybody may send anything: an address that is none (`//`, `/%`) is refused, and stops nothing. */
function addressOf(request) {
  try {
    const address = new URL(`http://gateway${request.url}`);
    decodeURIComponent(address.pathname);
    return address;
  } catch {
    return null;
  }
}

async function enterAs(response, simulator, key) {
  const answer = await fetch(`${simulator}/sim/login`, { method: 'POST', body: JSON.stringify({ key }) });
  if (!answer.ok)
    return void response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个示范人物');
  const { code } = await answer.json();
  response.writeHead(302, { location: `/?code=${encodeURIComponent(code)}`, 'cache-control': 'no-store' }).end();
}
