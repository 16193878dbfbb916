import * as fc from 'fast-check';
import { GREY_DOT } from '../../tests/file-store';
import { withoutTraces } from './without-traces';

const segment = (marker: number, content: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};
const withSegment = (one: Buffer) => Buffer.concat([GREY_DOT.subarray(0, 2), one, GREY_DOT.subarray(2)]);
const exif = (tiffHex: string) => segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(tiffHex, 'hex')]));

test('my photo stays upright though everything else the camera wrote is gone', () => {
  const little = exif('49492a000800000002000f0102000400000041626300120103000100000006000000');
  const cleaned = withoutTraces('image/jpeg', withSegment(little)) as Buffer;
  expect(cleaned.toString('latin1')).not.toContain('Abc');
  expect(cleaned).toEqual(withSegment(exif('4d4d002a00000008000101120003000000010006000000000000')));
  expect(withoutTraces('image/jpeg', cleaned)).toEqual(cleaned);
});

test('words beside the picture and a film behind it are gone, its colours stay', () => {
  const colours = segment(0xe2, Buffer.from('ICC_PROFILE\0'));
  const said = segment(0xfe, Buffer.from('made at home'));
  const bytes = Buffer.concat([withSegment(Buffer.concat([colours, said])), Buffer.from('ftypmp4 a film')]);
  expect(withoutTraces('image/jpeg', bytes)).toEqual(withSegment(colours));
});

const chunk = (name: string, content: string) => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length);
  return Buffer.concat([size, Buffer.from(name + content, 'latin1'), Buffer.alloc(4)]);
};

test('a PNG and a WebP lose theirs too', () => {
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const png = (...more: Buffer[]) => Buffer.concat([start, chunk('IHDR', 'x'), ...more, chunk('IEND', '')]);
  expect(withoutTraces('image/png', png(chunk('eXIf', 'home'), chunk('tEXt', 'me')))).toEqual(png());
  const webp = (size: string, rest: string) => Buffer.from(`RIFF${size}WEBP${rest}`, 'latin1');
  const picture = 'VP8 \x02\0\0\0ab';
  const head = (flags: string) => `VP8X\x02\0\0\0${flags}z`;
  const traced = webp('\x2e\0\0\0', `${head('\x0c')}${picture}EXIF\x03\0\0\0hom\0${' '.repeat(2)}`);
  expect(withoutTraces('image/webp', traced.subarray(0, 12 + 32))).toBeUndefined();
  const whole = webp('\x24\0\0\0', `${head('\x1c')}${picture}EXIF\x03\0\0\0hom\0`);
  expect(withoutTraces('image/webp', whole)).toEqual(webp('\x18\0\0\0', `${head('\x10')}${picture}`));
});

test('a photo cut off anywhere is refused, and none ever breaks the one who looks at it', () => {
  for (let length = 2; length < GREY_DOT.length; length++)
    expect(withoutTraces('image/jpeg', GREY_DOT.subarray(0, length))).toBeUndefined();
  const types = fc.constantFrom('image/jpeg', 'image/png', 'image/webp') as fc.Arbitrary<'image/jpeg'>;
  fc.assert(
    fc.property(types, fc.uint8Array({ maxLength: 200 }), (type, noise) => {
      const cleaned = withoutTraces(type, Buffer.from(noise));
      expect(cleaned === undefined || cleaned.length <= noise.length + 36).toBe(true);
    }),
  );
});
