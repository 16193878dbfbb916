import fc from 'fast-check';
import { droppedNeeds, type Need, spokenFor } from './fair';

const need = (n: number): Need => ({ needId: `n${n}`, label: `需要 ${n}` });
const stall = (needIds: string[], state: 'applied' | 'accepted' | 'declined' | 'withdrawn' = 'applied') => ({
  needIds,
  state,
});

test('a need in other words is the same need', () => {
  expect(droppedNeeds([need(1), need(2)], [{ needId: 'n1', label: '修鞋、配钥匙' }])).toEqual([need(2)]);
});

test('what a household asked for or a stall offers is spoken for; a stall turned away or gone speaks for nothing', () => {
  const all = [1, 2, 3, 4].map(need);
  const stalls = [stall(['n2'], 'accepted'), stall(['n3'], 'declined'), stall(['n4'], 'withdrawn')];
  expect(spokenFor(all, [['n1'], []], stalls)).toEqual([need(1), need(2)]);
});

test('whatever is taken off the list without being spoken for was wanted by nobody', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1 });
  fc.assert(
    fc.property(ids, ids, fc.array(ids), fc.array(ids), (before, after, wishes, offers) => {
      const dropped = droppedNeeds(before.map(need), after.map(need));
      const named = (lists: number[][]) => lists.map((list) => list.map((n) => `n${n}`));
      const kept = spokenFor(
        dropped,
        named(wishes),
        named(offers).map((needIds) => stall(needIds)),
      );
      for (const { needId } of dropped.filter((one) => !kept.includes(one)))
        expect([...named(wishes).flat(), ...named(offers).flat()]).not.toContain(needId);
    }),
  );
});
