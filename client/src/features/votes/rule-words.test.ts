import { voteDetail } from '../../../test/votes';
import { ruleSentences } from './rule-words';

test('the rules are said in numbers I can check', () => {
  expect(ruleSentences(voteDetail(), 240)).toEqual([
    '240 户里至少 160 户参加才算数（三分之二）。',
    '参加的户里过半数同意，就通过。如果正好 160 户参加，至少 81 户同意才通过。',
    '弃权算参加，不算同意。',
    '同意、不同意、弃权，选一个。',
    '每户只算一票，家里谁投都行；截止前可以改，以最后一次为准。',
  ]);
});

test('before the roll is fixed no number is made up', () => {
  expect(ruleSentences(voteDetail(), null)[0]).toBe('三分之二参加才算数。');
});

test('a poll does not speak of passing', () => {
  const words = ruleSentences(
    voteDetail({ kind: 'poll', basis: 'person', quorum: null, pass: null, mayChange: false }),
    40,
  );
  expect(words.join('')).not.toContain('就通过');
  expect(words.at(-1)).toBe('每人只算一票；投出后不能改。');
});
