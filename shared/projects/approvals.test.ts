import fc from 'fast-check';
import { type Approval, type Band, counted, eligible, type Manager, managerFor, needed } from './approvals';

const BANDS: Band[] = [
  { uptoFen: 200_000, approvals: 2 },
  { uptoFen: 1_000_000, approvals: 3 },
];
const people = ['zhao', 'chen', 'he', 'ma', 'luo'];
const managers: Manager[] = people.map((personId) => ({ personId, name: personId, duty: '管委会' }));
const nobody = { owners: ['li'], conflicted: [] };
const yes = (personId: string): Approval => ({
  personId,
  name: personId,
  duty: '管委会',
  at: '2026-11-22T02:00:00.000Z',
});

test('small money takes two yeses, more takes three, and above that the residents vote', () => {
  expect(needed(BANDS, 134_000, managers, nobody)).toEqual({ by: 'managers', approvals: 2 });
  expect(needed(BANDS, 200_000, managers, nobody)).toEqual({ by: 'managers', approvals: 2 });
  expect(needed(BANDS, 200_001, managers, nobody)).toEqual({ by: 'managers', approvals: 3 });
  expect(needed(BANDS, 1_000_001, managers, nobody)).toEqual({ by: 'vote' });
});

test('where too many are family, the residents decide instead of nobody', () => {
  const close = { owners: ['zhao'], conflicted: ['chen', 'he'] };
  expect(needed(BANDS, 100_000, managers, close)).toEqual({ by: 'managers', approvals: 2 });
  expect(needed(BANDS, 300_000, managers, close)).toEqual({ by: 'vote' });
});

test('I cannot say yes to what I applied for, nor to my cousin’s, and a neighbour cannot at all', () => {
  const matter = { owners: ['zhao'], conflicted: ['chen'] };
  expect(() => managerFor(managers, matter, 'zhao')).toThrow(expect.objectContaining({ code: 'OWN_MONEY' }));
  expect(() => managerFor(managers, matter, 'chen')).toThrow(expect.objectContaining({ code: 'RELATIVE_MONEY' }));
  expect(() => managerFor(managers, matter, 'li')).toThrow(expect.objectContaining({ code: 'NOT_A_MANAGER' }));
  expect(managerFor(managers, matter, 'he')).toMatchObject({ name: 'he' });
});

test('a manager without an account decides nothing here', () => {
  const onPaper = [{ personId: null, name: '何静', duty: '管委会' }];
  expect(eligible(onPaper, nobody)).toEqual([]);
  expect(needed(BANDS, 1, onPaper, nobody)).toEqual({ by: 'vote' });
});

const anyone = fc.constantFrom(...people, 'li', 'wang', 'gone');
const matters = fc.record({
  owners: fc.array(anyone, { maxLength: 3 }),
  conflicted: fc.array(anyone, { maxLength: 4 }),
});
const bands = fc
  .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 5 })
  .chain((ends) =>
    fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: ends.length, maxLength: ends.length })
      .map((ns) => [...ends].sort((a, b) => a - b).map((uptoFen, i) => ({ uptoFen, approvals: ns[i] as number }))),
  );

test('whatever is declared, no yes of an owner, a relative, a stranger or one given twice ever counts', () => {
  fc.assert(
    fc.property(matters, fc.array(anyone, { maxLength: 12 }), (matter, said) => {
      const valid = counted(said.map(yes), managers, matter).map(({ personId }) => personId);
      expect(new Set(valid).size).toBe(valid.length);
      for (const person of valid) {
        expect(people).toContain(person);
        expect(matter.owners).not.toContain(person);
        expect(matter.conflicted).not.toContain(person);
      }
      const able = new Set(
        said.filter((p) => people.includes(p) && ![...matter.owners, ...matter.conflicted].includes(p)),
      );
      expect(valid.length).toBe(able.size);
    }),
  );
});

test('more money never takes fewer people who cannot be had: it can always be decided, by them or by a vote', () => {
  fc.assert(
    fc.property(bands, fc.integer({ min: 1, max: 20_000 }), matters, (policy, fen, matter) => {
      const need = needed(policy, fen, managers, matter);
      if (need.by === 'managers') {
        expect(need.approvals).toBeLessThanOrEqual(eligible(managers, matter).length);
        expect(policy.find(({ uptoFen }) => fen <= uptoFen)?.approvals).toBe(need.approvals);
      } else {
        const band = policy.find(({ uptoFen }) => fen <= uptoFen);
        expect(band === undefined || eligible(managers, matter).length < band.approvals).toBe(true);
      }
    }),
  );
});
