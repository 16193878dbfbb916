import { mayRevokeProxy, OnBehalf, proxyRight, proxyWords } from './proxy';

const now = '2026-11-22T00:00:00.000Z';
const household = { householdId: 'c1.3.1.301', compoundId: 'c1', gridId: '3-2-1' };
const grant = (role: 'grid_worker' | 'committee', scope: string, untilAt: string | null = null) => ({
  role,
  scope,
  fromAt: '2026-01-01T00:00:00.000Z',
  untilAt,
});

test('I book for my mother, with whom I live', () => {
  expect(proxyRight(household, [{ householdId: 'c1.3.1.301' }], [], now)).toBe('family');
  expect(proxyRight(household, [{ householdId: 'c1.3.1.302' }], [], now)).toBeNull();
});

test('a grid worker acts for the neighbours of the grid, and for no others', () => {
  for (const scope of ['community', 'compound:c1', 'grid:3', 'grid:3-2-1'])
    expect(proxyRight(household, [], [grant('grid_worker', scope)], now)).toBe('grid_worker');
  for (const scope of ['compound:c2', 'grid:4', 'grid:3-2-2'])
    expect(proxyRight(household, [], [grant('grid_worker', scope)], now)).toBeNull();
  expect(proxyRight(household, [], [grant('grid_worker', 'community', now)], now)).toBeNull();
  expect(proxyRight(household, [], [grant('committee', 'community')], now)).toBeNull();
});

test('what was booked for me I can take back, and so can who booked it', () => {
  const proxy = { by: 'grid' };
  const may = (person: string, home: string) =>
    mayRevokeProxy(proxy, 'c1.3.1.301', { person, homes: [{ householdId: home }] });
  expect(may('grid', 'c9.1.1.1')).toBe(true);
  expect(may('elder', 'c1.3.1.301')).toBe(true);
  expect(may('stranger', 'c1.3.1.302')).toBe(false);
});

test('the booking says who did it for whom', () => {
  const proxy = { as: 'grid_worker', byName: '王芳', personName: '李奶奶', consent: 'in_person' } as const;
  expect(proxyWords(proxy)).toBe('由网格员王芳代李奶奶办理，本人当面同意');
  expect(proxyWords({ ...proxy, byName: null })).toBe('由网格员（已注销）代李奶奶办理，本人当面同意');
  expect(OnBehalf.safeParse({ householdId: 'c1.3.1.301', personName: ' ', consent: 'by_phone' }).success).toBe(false);
});
