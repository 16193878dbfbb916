import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';
import { keepFile, putUpload, readFileItem } from '../../functions/files/store';
import { keptKey, writeFile } from '../../functions/platform/files';
import type { CommunityId } from '../../functions/platform/identity';
import type { FileId, StoredFile } from '../../shared/files/schema';
import { seededRandom } from './random';

const [WIDTH, HEIGHT] = [480, 360];

/**
 * A picture that stands for a photo in the demo: a sheet with some lines of writing on a coloured ground, drawn anew from
 * its key each time, so that the same key is the same file.
 */
export async function demoPhoto(community: CommunityId, person: string, key: string, at: string): Promise<FileId> {
  const fileId = seededRandom(`photo ${community} ${key}`).digits(26);
  const known = await readFileItem(community, fileId);
  if (known?.keptAt) return fileId;
  const bytes = drawn(key);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file: StoredFile = { fileId, type: 'image/png', bytes: bytes.length, sha256 };
  // Where no bucket stands beside the table (the tests of the seed), the file is known and cannot be opened.
  if (process.env.AWS_ENDPOINT_URL_S3) await writeFile(keptKey(community, file), file.type, bytes);
  if (!known) await putUpload(community, { ...file, by: person, askedAt: at, sha256: null, keptAt: null }, at);
  await keepFile(community, file, at);
  return fileId;
}

function drawn(key: string): Buffer {
  const random = seededRandom(key);
  const ground = [90, 90, 90].map((least) => least + random.between(0, 90));
  const words = Array.from({ length: 9 }, () => random.between(120, 290));
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(1 + WIDTH * 3);
    for (let x = 0; x < WIDTH; x++) row.set(colourAt(x, y, ground, words), 1 + x * 3);
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8); // eight bits each of red, green and blue
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function colourAt(x: number, y: number, ground: number[], words: number[]): number[] {
  const onSheet = x > 70 && x < WIDTH - 70 && y > 24 && y < HEIGHT - 24;
  if (!onSheet) return ground;
  const line = Math.floor((y - 48) / 32);
  const written = (y - 48) % 32 < 9 && line >= 0 && x > 100 && x < 100 + (words[line] ?? 0);
  return written ? [96, 96, 104] : [250, 248, 242];
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
