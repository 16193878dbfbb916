import type { FileType } from '../../shared/files/schema';

// A phone writes into its photos where they were taken, when and by which device. A neighbour who shows a mended lamp
// does not mean to show where they live. Undefined: the file is not what it says it is, or broken.

/** The same photo without what its camera wrote beside the picture. A PDF stays as it is. */
export function withoutTraces(type: FileType, bytes: Buffer): Buffer | undefined {
  return unlessCutShort(() => {
    if (type === 'image/jpeg') return jpeg(bytes);
    if (type === 'image/png') return png(bytes);
    return type === 'image/webp' ? webp(bytes) : bytes;
  });
}

/** Lengths in a file that lead past its end make reading fail; by name, since tests have a RangeError of their own. */
function unlessCutShort<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as Error).name === 'RangeError') return undefined;
    throw error;
  }
}

const [START_OF_SCAN, END_OF_IMAGE, FIRST_APP, COLOUR_PROFILE, ADOBE, LAST_APP, COMMENT] = [
  0xda, 0xd9, 0xe0, 0xe2, 0xee, 0xef, 0xfe,
];
const NOTHING = Buffer.alloc(0);
const isTrace = (marker: number): boolean =>
  marker === COMMENT || (marker > FIRST_APP && marker <= LAST_APP && marker !== COLOUR_PROFILE && marker !== ADOBE);

/** Segment after segment until the end of the image; a film some phones hide behind it goes too. */
function jpeg(bytes: Buffer): Buffer | undefined {
  const parts = [bytes.subarray(0, 2)];
  for (let at = 2; ; ) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    if (marker === END_OF_IMAGE) return Buffer.concat([...parts, bytes.subarray(at, at + 2)]);
    let end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === START_OF_SCAN) end = endOfScan(bytes, end);
    const segment = bytes.subarray(at, end);
    if (!isTrace(marker)) parts.push(segment);
    else parts.push(unlessCutShort(() => uprightOnly(segment)) ?? NOTHING);
    at = end;
  }
}

/** Within a scan, FF is followed by 00 or by a restart mark; anything else is the next segment. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  throw new RangeError('a scan without an end');
}

const ORIENTATION = 0x0112;
const SHORT = 3;

/** Of what the camera wrote, which way is up: a segment that says nothing else, or nothing at all. */
function uprightOnly(segment: Buffer): Buffer {
  const tiff = segment.subarray(10);
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return NOTHING;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0; i < short(start); i++) {
    const entry = start + 2 + i * 12;
    if (short(entry) === ORIENTATION && short(entry + 2) === SHORT) return orientation(short(entry + 8));
  }
  return NOTHING;
}

/** One Exif segment with one entry, big-endian. */
function orientation(value: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(value, 18);
  const head = Buffer.from('ffe10000457869660000', 'hex');
  head.writeUInt16BE(head.length - 2 + tiff.length, 2);
  return Buffer.concat([head, tiff]);
}

const PNG_TRACES = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'];

function png(bytes: Buffer): Buffer | undefined {
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (!PNG_TRACES.includes(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(parts);
    at = end;
  }
}

const WEBP_TRACES = ['EXIF', 'XMP '];
/** The bits by which a WebP's head announces them. */
const ANNOUNCED = 0x08 | 0x04;

function webp(bytes: Buffer): Buffer | undefined {
  const whole = 8 + bytes.readUInt32LE(4);
  if (whole > bytes.length) return undefined;
  const parts: Buffer[] = [];
  for (let at = 12; at < whole; ) {
    const size = bytes.readUInt32LE(at + 4);
    const chunk = Buffer.from(bytes.subarray(at, at + 8 + size + (size % 2)));
    const name = chunk.toString('latin1', 0, 4);
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~ANNOUNCED, 8);
    if (!WEBP_TRACES.includes(name)) parts.push(chunk);
    at += 8 + size + (size % 2);
  }
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + Buffer.concat(parts).length, 4);
  return Buffer.concat([head, ...parts]);
}
