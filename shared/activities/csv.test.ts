import fc from 'fast-check';
import { csvText } from './csv';

test('what a neighbour typed never becomes a formula in the organiser’s spreadsheet', () => {
  const csv = csvText([['=1+1', '+86', '-2', '@SUM(A1)', ' =cmd', '＝1', '王阿姨']]);
  expect(csv).toBe("\ufeff'=1+1,'+86,'-2,'@SUM(A1),' =cmd,'＝1,王阿姨\r\n");
});

test('commas, quotes and line breaks stay in their cell', () => {
  expect(csvText([['a,b', 'he said "hi"', 'two\nlines']])).toBe('\ufeff"a,b","he said ""hi""","two\nlines"\r\n');
});

test('whatever is typed, no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const cell = csvText([[value]])
        .slice(1, -2)
        .replace(/^"/, '');
      expect(/^\s*[=+\-@]/.test(cell)).toBe(false);
    }),
  );
});
