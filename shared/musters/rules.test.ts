import fc from 'fast-check';
import { addUp, calledBy, headCount, mayCommand, messageOf, peopleOf, timesOf } from './rules';
import type { GroupId, NamedPerson } from './schema';

const at = (minute: number): string => new Date(Date.UTC(2026, 10, 28, 12, minute)).toISOString();
const named = (personId: string): NamedPerson => ({ personId, name: personId });

const groups = fc
  .array(
    fc.record({ owner: fc.integer({ min: 0, max: 30 }), members: fc.uniqueArray(fc.integer({ min: 0, max: 30 })) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) =>
    list.map(({ owner, members }, n) => ({
      groupId: `g${n + 1}` as GroupId,
      owner: named(`p${owner}`),
      members: members.map((m) => named(`p${m}`)),
    })),
  );

test('everybody of the groups is called once, whatever groups they stand in or own', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const called = [...calledBy(list).values()].flat().map(({ personId }) => personId);
      expect(new Set(called).size).toBe(called.length);
      expect(called.length).toBe(peopleOf(list));
    }),
  );
});

test('called group by group, in any order, it is still everybody once', () => {
  fc.assert(
    fc.property(groups, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const order = [...list].sort(() => ((numbers.next().value as number) % 2 === 0 ? 1 : -1));
      const already = new Set<string>();
      for (const group of order)
        for (const person of [...calledBy([group], already).values()].flat()) {
          expect(already.has(person.personId)).toBe(false);
          already.add(person.personId);
        }
      expect(already.size).toBe(peopleOf(list));
    }),
  );
});

test('I lead one group and help in another: I am called where I help', () => {
  const list = [
    { groupId: 'g1' as const, owner: named('me'), members: [named('a')] },
    { groupId: 'g2' as const, owner: named('b'), members: [named('me')] },
  ];
  const called = calledBy(list);
  expect(called.get('g1')).toEqual([named('a')]);
  expect(called.get('g2')).toEqual([named('me'), named('b')]);
});

test('coming, cannot and silent are always everybody called, and the groups add up to the whole', () => {
  const call = fc.record({
    reply: fc.constantFrom('coming' as const, 'cannot' as const, null),
    presentAt: fc.constantFrom(at(1), null),
  });
  fc.assert(
    fc.property(fc.array(fc.array(call)), (list) => {
      const counts = list.map((calls) => headCount(calls.length + 2, calls));
      for (const count of counts) expect(count.coming + count.cannot + count.silent).toBe(count.called);
      expect(addUp(counts)).toEqual(headCount(list.flat().length + 2 * list.length, list.flat()));
    }),
  );
});

test('the report says after how many minutes half of those present were there', () => {
  const seen = (...minutes: number[]) => minutes.map((m) => ({ repliedAt: null, presentAt: at(m) }));
  expect(timesOf(at(0), seen(9, 3, 5))).toMatchObject({ firstPresentAt: at(3), halfPresentMinutes: 5 });
  expect(timesOf(at(0), seen(4, 8))).toMatchObject({ halfPresentMinutes: 4 });
  expect(timesOf(at(0), [])).toEqual({ firstReplyAt: null, firstPresentAt: null, halfPresentMinutes: null });
});

test('only a duty for the whole community calls it out', () => {
  const grant = { role: 'committee', scope: 'community', fromAt: at(0), untilAt: null } as const;
  expect(mayCommand([grant], at(1))).toBe(true);
  expect(mayCommand([{ ...grant, untilAt: at(1) }], at(1))).toBe(false);
  expect(mayCommand([{ ...grant, scope: 'compound:c1' }], at(1))).toBe(false);
  expect(mayCommand([{ ...grant, role: 'grid_worker' }], at(1))).toBe(false);
});

test('a drill says that it is one, and held words stay behind', () => {
  const muster = { kind: 'drill', place: '广场', message: '', moderation: 'pass' } as const;
  expect(messageOf(muster)).toBe('这是一次演练，请到广场集合，到不了也请回一声。');
  expect(messageOf({ ...muster, message: '带雨衣' })).toBe('带雨衣');
  expect(messageOf({ ...muster, message: '带雨衣', moderation: 'held', place: '' })).toContain('听从组长安排');
});
