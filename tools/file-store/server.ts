import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { parseForm } from './form';
import { assertForm } from './policy';
import { assertSigned, Refused, type Trust } from './signed';

// Stands in for the bucket on this machine: a folder behind the three calls of S3 the product makes, with the real
// signatures checked the real way. It knows nothing of the product.

const MAX_BODY = 16 * 1024 * 1024;
const KEY = /^[a-z]+(\/[\w-]+)+$/;

interface Options {
  folder: string;
  trust: Trust;
  port?: number;
}

/** Starts it; addresses begin with `/files/`. `origin` is where it answers. */
export async function startFileStore({ folder, trust, port = 0 }: Options) {
  const fileOf = (key: string): string => {
    if (!KEY.test(key)) throw new Refused(400, 'InvalidKey');
    return path.join(folder, createHash('sha256').update(key).digest('hex'));
  };
  const put = (key: string, type: string, bytes: Buffer): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${fileOf(key)}.type`, type);
    writeFileSync(fileOf(key), bytes);
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const key = decodeURIComponent(url.pathname.replace(/^\/files\//, ''));
    const body = await bodyOf(request);
    if (request.method === 'POST') {
      const form = parseForm(String(request.headers['content-type']), body);
      assertForm(form, trust, Date.now());
      put(form.fields.key as string, form.fields['Content-Type'] as string, form.file);
      return void response.writeHead(204).end();
    }
    assertSigned(request, url, body, trust, Date.now());
    if (request.method === 'PUT') {
      put(key, String(request.headers['content-type']), body);
      return void response.writeHead(200).end();
    }
    if (request.method !== 'GET') throw new Refused(405, 'MethodNotAllowed');
    response.writeHead(200, { 'content-type': read(`${fileOf(key)}.type`).toString(), ...HARMLESS });
    response.end(read(fileOf(key)));
  }

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      const { status, code } = error instanceof Refused ? error : { status: 500, code: String(error) };
      response.writeHead(status, { 'content-type': 'application/xml' }).end(`<Error><Code>${code}</Code></Error>`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: chosen } = server.address() as { port: number };
  return {
    origin: `http://127.0.0.1:${chosen}`,
    port: chosen,
    forget: (key: string) => rmSync(fileOf(key), { force: true }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What stands in for a bucket of its own domain must not run anything on ours. */
const HARMLESS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, max-age=1800',
};

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Refused(404, 'NoSuchKey');
  }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new Refused(413, 'EntityTooLarge');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
