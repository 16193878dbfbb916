import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const SQUEEZED = /^(text|application\/json|image\/svg)/;
/** A file whose name carries its hash never changes. */
const HASHED = /[-.][0-9A-Za-z_-]{8,}\.(js|css|woff2|png|jpg|webp|svg)$/;

const gzipped = promisify(gzip);
const brotlied = (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });

/** Serves the built client: compressed, cached as its names allow, and index.html for every page address. */
export function staticFiles(folder) {
  const kept = new Map();

  const fileOf = (pathname) => {
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    const inside = file === folder || file.startsWith(folder + path.sep);
    const found = inside && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (found) return file;
    return path.extname(pathname) ? undefined : path.join(folder, 'index.html');
  };

  const load = async (file, encoding) => {
    const { mtimeMs } = statSync(file);
    const key = `${file}|${encoding}|${mtimeMs}`;
    if (!kept.has(key)) {
      const bytes = readFileSync(file);
      const body = encoding === 'br' ? await brotlied(bytes) : encoding === 'gzip' ? await gzipped(bytes) : bytes;
      kept.set(key, { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` });
    }
    return kept.get(key);
  };

  return async (request, response) => {
    const { pathname } = new URL(`http://gateway${request.url}`);
    const file = fileOf(pathname);
    if (!file) return void response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('没有这个文件');
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    const accepts = String(request.headers['accept-encoding'] ?? '');
    const encoding = !SQUEEZED.test(type) ? '' : /\bbr\b/.test(accepts) ? 'br' : /\bgzip\b/.test(accepts) ? 'gzip' : '';
    const { body, etag } = await load(file, encoding);
    const headers = {
      'content-type': type,
      'cache-control': HASHED.test(path.basename(file)) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      vary: 'accept-encoding',
      etag,
      ...(encoding && { 'content-encoding': encoding }),
    };
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
    response.writeHead(200, { ...headers, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
}
