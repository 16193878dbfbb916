import { canonicalBallot, leafOf, receiptOf } from './receipt';
import { RECEIPT_WORDS } from './receipt-words';

test('a ballot is written down the same way for ever', () => {
  const text = canonicalBallot('01jd0000000000000000000000', 'phone', ['for']);
  expect(text).toBe('{"v":1,"voteId":"01jd0000000000000000000000","channel":"phone","choices":["for"]}');
  const leaf = leafOf(text, 'AAAAAAAAAAAAAAAAAAAAAA');
  // SHA-256 over a zero byte, that text and sixteen zero bytes, as any tool computes it.
  expect(leaf).toBe('YKoFgYkDJlMCw2g0esC1H3tMjsrRZrjKxhpM3SYiKg4');
  expect(receiptOf({ leaf, castAt: '2026-11-22T00:00:00.000Z' })).toMatchObject({
    code: 'C2N0-B0C9',
    words: ['小院', '梨花', '鸽子'],
  });
});

test('another nonce or another choice is another receipt', () => {
  const text = canonicalBallot('01jd0000000000000000000000', 'phone', ['for']);
  const other = canonicalBallot('01jd0000000000000000000000', 'phone', ['against']);
  const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';
  expect(leafOf(text, 'AAAAAAAAAAAAAAAAAAAAAQ')).not.toBe(leafOf(text, nonce));
  expect(leafOf(other, nonce)).not.toBe(leafOf(text, nonce));
});

test('a receipt is read out in everyday words, one for each value of a byte', () => {
  expect(RECEIPT_WORDS).toHaveLength(256);
  expect(new Set(RECEIPT_WORDS).size).toBe(256);
  expect(RECEIPT_WORDS.every((word) => /^\p{Script=Han}{2}$/u.test(word))).toBe(true);
});
