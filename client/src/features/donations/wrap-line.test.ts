import { wrapLine } from './wrap-line';

const upTo = (n: number) => (line: string) => line.length <= n;

test('a long line breaks between characters, and no line begins with a comma', () => {
  expect(wrapLine('街坊们，谢谢您。', upTo(3))).toEqual(['街坊们，', '谢谢您。']);
  expect(wrapLine('一二三四五', upTo(2))).toEqual(['一二', '三四', '五']);
});

test('nothing of the text is lost', () => {
  const text = '2026年11月22日，您给“邻里微基金”捐了 20.00 元。';
  expect(wrapLine(text, upTo(5)).join('')).toBe(text);
  expect(wrapLine('', upTo(5))).toEqual([]);
});
