import { decodeText } from './decode-text';

const ROLL = '小区,楼栋\n机械厂家属院,1\n';
const GBK = 'd0a1c7f82cc2a5b6b00abbfad0b5b3a7bcd2caf4d4ba2c310a';
const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16)).buffer;
const utf8 = (text: string) => Uint8Array.from(new TextEncoder().encode(text)).buffer;

const decoder = globalThis.TextDecoder;
afterEach(() => void Object.assign(globalThis, { TextDecoder: decoder }));
const phoneWithout = () => Object.assign(globalThis, { TextDecoder: undefined });

test('the roll I saved as UTF-8 reads as it is, with or without the mark some programs put first', () => {
  expect(decodeText(utf8(ROLL))).toBe(ROLL);
  expect(decodeText(utf8(`\uFEFF${ROLL}`))).toBe(ROLL);
  expect(decodeText(utf8('一颗星 ⭐ 和一个笑脸 😀'))).toBe('一颗星 ⭐ 和一个笑脸 😀');
  expect(decodeText(utf8(''))).toBe('');
});

test('the roll my old spreadsheet saved as GBK reads just as well', () => {
  expect(decodeText(bytes(GBK))).toBe(ROLL);
});

test('on a phone that knows no GBK, UTF-8 still reads, and GBK is refused rather than garbled', () => {
  phoneWithout();
  expect(decodeText(utf8(ROLL))).toBe(ROLL);
  expect(decodeText(bytes(GBK))).toBeNull();
});

test('a phone whose decoder knows UTF-8 alone refuses GBK too', () => {
  class OnlyUtf8 {
    constructor(label: string) {
      if (label !== 'utf-8') throw new RangeError(label);
    }
  }
  Object.assign(globalThis, { TextDecoder: OnlyUtf8 });
  expect(decodeText(bytes(GBK))).toBeNull();
});

test('what is neither, or was cut off in the middle of a character, is refused', () => {
  expect(decodeText(bytes('fffe0f5c3a53'))).toBeNull();
  expect(decodeText(bytes('d0a1c7'))).toBeNull();
});
