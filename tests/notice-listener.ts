import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notice as it came over the wire: the path it was sent to, headers in lower case, the exact text. */
export interface HeardNotice {
  path: string;
  headers: Record<string, string | undefined>;
  body: string;
}

/** The merchant's ear: where WeChat Pay sends its notices in tests. `answer` says with which status each is received. */
export async function listenForNotices(
  answer: (notice: HeardNotice) => number | Promise<number>,
): Promise<{ origin: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const notice = { path: request.url ?? '/', headers: request.headers as HeardNotice['headers'], body };
    const status = await Promise.resolve(answer(notice)).catch(() => 500);
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
