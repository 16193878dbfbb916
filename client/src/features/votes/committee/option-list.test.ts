import fc from 'fast-check';
import { moved, withNew, without } from './option-list';

const three = [
  { optionId: 'o1', label: '花池' },
  { optionId: 'o2', label: '路灯' },
  { optionId: 'o3', label: '信报箱' },
];

test('after I remove one option and add another, no two have the same number', () => {
  expect(withNew(without(three, 1)).map(({ optionId }) => optionId)).toEqual(['o1', 'o3', 'o2']);
});

test('the first option cannot move further up', () => {
  expect(moved(three, 0, -1)).toEqual(three);
});

test('however I move them, no option gets lost', () => {
  fc.assert(
    fc.property(fc.nat(4), fc.constantFrom(-1, 1), (at, by) => {
      const next = moved(three, at, by as -1 | 1);
      expect([...next].sort((a, b) => (a.optionId < b.optionId ? -1 : 1))).toEqual(three);
    }),
  );
});
