import { choosePaper, papersOf } from './eligibility';

const row = { householdId: 'c1.1.1.101', exclusiveArea: 8960, adults: 2, people: 3 };
const home = { householdId: row.householdId, seat: 1 as number | null, movedAt: null as string | null, row };
const opened = '2026-11-22T00:00:00.000Z';

test('a household has one paper, whoever of it asks', () => {
  expect(papersOf('household', opened, 'wang', [home]).papers).toEqual(
    papersOf('household', opened, 'li', [{ ...home, seat: null }]).papers,
  );
});

test('somebody with two homes has a paper for each and must say which', () => {
  const other = { ...home, householdId: 'c1.1.1.102', seat: null, row: { ...row, householdId: 'c1.1.1.102' } };
  const papers = papersOf('household', opened, 'wang', [home, other]);
  expect(papers.papers).toHaveLength(2);
  expect(() => choosePaper(papers, undefined)).toThrow(expect.objectContaining({ code: 'BAD_REQUEST' }));
  expect(choosePaper(papers, 'c1.1.1.102').voterKey).toBe('c1.1.1.102');
  expect(() => choosePaper(papers, 'c1.1.1.103')).toThrow(expect.objectContaining({ code: 'NOT_IN_ROLL' }));
});

test('per adult, each registered seat has one paper, and a helper without a seat has none', () => {
  const of = (more: object) => papersOf('adult', opened, 'wang', [{ ...home, ...more }]);
  expect(of({}).papers).toEqual([{ voterKey: 'c1.1.1.101#1', householdId: 'c1.1.1.101' }]);
  expect(of({ seat: 2 }).papers).toHaveLength(1);
  expect(of({ seat: 3 })).toEqual({ papers: [], refusal: 'NOT_AN_ADULT_SEAT' });
  expect(of({ seat: null })).toEqual({ papers: [], refusal: 'NOT_AN_ADULT_SEAT' });
});

test('somebody who changed homes after the opening cannot use a second seat', () => {
  const moved = (movedAt: string) => papersOf('adult', opened, 'wang', [{ ...home, movedAt }]);
  expect(moved('2026-11-21T23:59:59.999Z').papers).toHaveLength(1);
  expect(moved(opened)).toEqual({ papers: [], refusal: 'MOVED_SINCE_OPENING' });
});

test('per person, several homes still make one ballot', () => {
  const other = { ...home, householdId: 'c1.1.1.102', row: { ...row, householdId: 'c1.1.1.102' } };
  expect(papersOf('person', opened, 'wang', [home, other]).papers).toEqual([
    { voterKey: 'wang', householdId: 'c1.1.1.101' },
  ]);
});

test('a home that is not in the roll has no paper', () => {
  const papers = papersOf('household', opened, 'wang', [{ ...home, row: undefined }]);
  expect(() => choosePaper(papers, undefined)).toThrow(expect.objectContaining({ code: 'NOT_IN_ROLL' }));
});
