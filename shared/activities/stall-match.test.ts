import fc from 'fast-check';
import { coverage, type OfferingStall, suggestStalls } from './stall-match';

const needs = [
  { needId: 'n1', households: 30 },
  { needId: 'n2', households: 20 },
  { needId: 'n3', households: 5 },
  { needId: 'n4', households: 0 },
];
const stall = (stallId: string, needIds: string[], appliedAt = '2026-11-20T00:00:00.000Z'): OfferingStall => ({
  stallId,
  needIds,
  appliedAt,
});

test('the page shows which needs no stall serves yet', () => {
  const found = coverage(needs, [stall('a', ['n1', 'n3'])]);
  expect(found.filter(({ stallIds }) => stallIds.length === 0).map(({ needId }) => needId)).toEqual(['n2', 'n4']);
});

test('the stall that meets the most unmet needs is suggested first, then what is still missing', () => {
  const applied = [stall('hair', ['n1']), stall('teeth-and-tea', ['n2', 'n3']), stall('tea', ['n3']), stall('ads', [])];
  expect(suggestStalls(needs, [], applied, 9)).toEqual(['hair', 'teeth-and-tea']);
  expect(suggestStalls(needs, [stall('x', ['n1'])], applied, 1)).toEqual(['teeth-and-tea']);
  expect(suggestStalls(needs, [], applied, 0)).toEqual([]);
});

test('of two equal stalls the one that applied first is suggested', () => {
  const late = stall('a', ['n1'], '2026-11-21T00:00:00.000Z');
  expect(suggestStalls(needs, [], [late, stall('b', ['n1'])], 9)).toEqual(['b']);
});

test('a suggestion never depends on the order of the list, always meets something new, and never exceeds the places', () => {
  const ids = fc.uniqueArray(fc.constantFrom('n1', 'n2', 'n3', 'n4'));
  const stalls = fc.array(ids, { maxLength: 8 }).map((list) => list.map((needIds, i) => stall(`s${i}`, needIds)));
  fc.assert(
    fc.property(stalls, stalls, fc.nat(8), fc.infiniteStream(fc.nat()), (accepted, applied, places, dice) => {
      const chosen = suggestStalls(needs, accepted, applied, places);
      const shuffled = [...applied]
        .map((one) => ({ one, key: dice.next().value as number }))
        .sort((a, b) => a.key - b.key);
      expect(
        suggestStalls(
          needs,
          accepted,
          shuffled.map(({ one }) => one),
          places,
        ),
      ).toEqual(chosen);
      expect(chosen.length).toBeLessThanOrEqual(places);
      const met = new Set(accepted.flatMap((one) => one.needIds));
      for (const id of chosen) {
        const offered = applied.find((one) => one.stallId === id)?.needIds ?? [];
        expect(offered.some((needId) => !met.has(needId) && needId !== 'n4')).toBe(true);
        for (const needId of offered) met.add(needId);
      }
      if (chosen.length < places)
        for (const one of applied) expect(one.needIds.every((needId) => met.has(needId) || needId === 'n4')).toBe(true);
    }),
  );
});
