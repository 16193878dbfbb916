import { freshWords } from './fresh-words';

test.each([
  [5_000, '位子是实时的，刚刚更新'],
  [125_000, '位子是 2 分钟前的'],
  [7_300_000, '位子是 2 小时前的'],
])('numbers that are %i ms old say “%s”', (age, words) => expect(freshWords(age, '位子')).toBe(words));
