import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

const MODULES = 29;

/**
 * A square picture in the manner of a two-dimensional code: three corner marks, and modules drawn from the text's hash.
 * It cannot be scanned, and does not pretend to be: it is there to be printed and laid out like the real one.
 */
export function codePng(text: string, width: number): Buffer {
  const dark = pattern(text);
  const cell = Math.floor(width / (MODULES + 4));
  const margin = Math.floor((width - cell * MODULES) / 2);
  const rows = Buffer.alloc((width + 1) * width, 255);
  for (let y = 0; y < width; y++) {
    rows[y * (width + 1)] = 0; // each row begins with its filter: none
    for (let x = 0; x < width; x++) {
      const column = Math.floor((x - margin) / cell);
      const row = Math.floor((y - margin) / cell);
      if (dark(column, row)) rows[y * (width + 1) + 1 + x] = 0;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.set([8, 0, 0, 0, 0], 8); // 8 bit, greyscale
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pattern(text: string): (column: number, row: number) => boolean {
  const bits = Array.from({ length: 4 }, (_, i) => createHash('sha256').update(`${i}|${text}`).digest());
  const bytes = Buffer.concat(bits);
  const mark = (x: number, y: number) => {
    const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
    return ring === 3 || ring <= 1;
  };
  const last = MODULES - 7;
  return (x, y) => {
    if (x < 0 || y < 0 || x >= MODULES || y >= MODULES) return false;
    if (x <= 7 && y <= 7) return x < 7 && y < 7 && mark(x, y);
    if (x >= last - 1 && y <= 7) return x >= last && y < 7 && mark(x - last, y);
    if (x <= 7 && y >= last - 1) return x < 7 && y >= last && mark(x, y - last);
    const bit = y * MODULES + x;
    return (((bytes[(bit >> 3) % bytes.length] as number) >> (bit & 7)) & 1) === 1;
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
