import { mostNeeded, remindersLeft } from './reminder-words';

const left = (kind: string, consents: number) => ({ kind, consents });

test('one tap adds to the three kinds I have the fewest of, in a steady order', () => {
  const all = [left('a', 2), left('b', 0), left('c', 5), left('d', 0), left('e', 1)];
  expect(mostNeeded(all).map(({ kind }) => kind)).toEqual(['b', 'd', 'e']);
  expect(remindersLeft(all)).toBe(8);
});
