import { isBig, sizeFor } from './text-size';

test.each([
  [1, 'standard'],
  [1.1, 'large'],
  [1.3, 'elder'],
  [1.65, 'max'],
])('a phone set to %s times starts in %s', (factor, size) => {
  expect(sizeFor(factor)).toBe(size);
});

test('only 长辈版 and 特大 are laid out in the large way', () => {
  expect((['standard', 'large', 'elder', 'max'] as const).filter(isBig)).toEqual(['elder', 'max']);
});
