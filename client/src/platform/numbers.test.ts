import { percent, thousands } from './numbers';

test.each([
  [196, 240, '81.7%'],
  [1, 16, '6.3%'],
  [1, 3, '33.3%'],
  [2, 3, '66.7%'],
  [5, 5, '100.0%'],
  [0, 7, '0.0%'],
  [0, 0, '0%'],
])('%i of %i is read as %s, wherever it stands', (part, whole, words) => {
  expect(percent(part, whole)).toBe(words);
});

test('large numbers are set apart by thousands', () => {
  expect([999, 1612, 1234567].map(thousands)).toEqual(['999', '1,612', '1,234,567']);
});
