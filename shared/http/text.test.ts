import fc from 'fast-check';
import { text } from './text';

const accepts = (value: string) => text(1, 20).safeParse(value).success;

test('my words are kept as I typed them, without the blanks around', () => {
  expect(text(1, 20).parse('  周六上午\r\n打扫楼道 😀 ')).toBe('周六上午\n打扫楼道 😀');
});

test.each([
  ['a control character', 'a\u0000b'],
  ['a tab', 'a\tb'],
  ['letters that run backwards', 'a\u202eb'],
  ['a blank nobody sees', 'a\u200bb'],
  ['half a character', 'a\ud800b'],
  ['the other half', '\udc00'],
])('%s is refused', (_what, value) => {
  expect(accepts(value)).toBe(false);
});

test('whatever is accepted can be stored and read back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (value) => {
      const result = text(0, 20).safeParse(value);
      if (!result.success) return;
      expect(Buffer.from(result.data).toString()).toBe(result.data);
      expect(text(0, 20).parse(result.data)).toBe(result.data);
    }),
  );
});
