import * as fc from 'fast-check';
import { assertGrantable } from './role-rules';
import { lowestFreeSeat, maxMembers, mayActFor, scopeReaches, seatOnJoining } from './rules';

const home = { compoundId: 'c1', gridId: '3-2-1' };

test('a grid worker reaches their grid and the smaller grids in it, and no other', () => {
  expect(['community', 'compound:c1', 'grid:3', 'grid:3-2', 'grid:3-2-1'].every((s) => scopeReaches(s, home))).toBe(
    true,
  );
  expect(
    ['compound:c11', 'compound:c2', 'grid:31', 'grid:3-21', 'grid:3-2-1-1'].some((s) => scopeReaches(s, home)),
  ).toBe(false);
  expect(scopeReaches('grid:3', { compoundId: 'c1', gridId: '31-2' })).toBe(false);
  expect(scopeReaches('grid:3', { compoundId: 'c1', gridId: null })).toBe(false);
});

test('a duty that has ended, or another duty, opens no door', () => {
  const grant = { role: 'grid_worker', scope: 'grid:3', fromAt: '2026-01-01T00:00:00.000Z', untilAt: null } as const;
  const now = '2026-11-22T00:00:00.000Z';
  expect(mayActFor([grant], ['grid_worker'], home, now)).toBe(true);
  expect(mayActFor([{ ...grant, untilAt: now }], ['grid_worker'], home, now)).toBe(false);
  expect(mayActFor([{ ...grant, fromAt: '2027-01-01T00:00:00.000Z' }], ['grid_worker'], home, now)).toBe(false);
  expect(mayActFor([grant], ['community_admin'], home, now)).toBe(false);
});

test('the second adult gets the second seat, and the third person none', () => {
  expect(seatOnJoining(2, [], false)).toBe(1);
  expect(seatOnJoining(2, [1], false)).toBe(2);
  expect(seatOnJoining(2, [1, 2], false)).toBeNull();
  expect(seatOnJoining(2, [2], false)).toBe(1);
  expect(seatOnJoining(2, [], true)).toBeNull();
  expect(seatOnJoining(0, [], false)).toBeNull();
});

test('however people come and go, no seat is given twice and none beyond the adults', () => {
  fc.assert(
    fc.property(fc.nat(30), fc.array(fc.integer({ min: 1, max: 35 })), (adults, taken) => {
      const seat = lowestFreeSeat(adults, taken);
      if (seat === null) expect(new Set(taken.filter((n) => n <= adults)).size).toBe(adults);
      else {
        expect(taken).not.toContain(seat);
        expect(seat).toBeLessThanOrEqual(adults);
        for (let lower = 1; lower < seat; lower++) expect(taken).toContain(lower);
      }
    }),
  );
});

test('a household has room for its people and four more', () => {
  expect(maxMembers({ people: 3 })).toBe(7);
});

test('an admin or a fund keeper is one for the whole community, and a scope must exist', () => {
  const places = { compounds: [{ compoundId: 'c1' }], grids: [{ gridId: '3' }] };
  const now = '2026-11-22T00:00:00.000Z';
  const grant = { role: 'grid_worker', scope: 'grid:3', untilAt: null } as const;
  expect(() => assertGrantable(grant, places, now)).not.toThrow();
  expect(() => assertGrantable({ ...grant, scope: 'grid:4' }, places, now)).toThrow();
  expect(() => assertGrantable({ ...grant, scope: 'compound:c2' }, places, now)).toThrow();
  expect(() => assertGrantable({ ...grant, role: 'community_admin' }, places, now)).toThrow();
  expect(() => assertGrantable({ ...grant, role: 'community_admin', scope: 'community' }, places, now)).not.toThrow();
  expect(() => assertGrantable({ ...grant, role: 'fund_keeper', scope: 'compound:c1' }, places, now)).toThrow(
    expect.objectContaining({ details: [{ path: 'scope', message: '基金管理管的是整个社区的事，请选全社区' }] }),
  );
  expect(() => assertGrantable({ ...grant, role: 'fund_keeper' }, places, now)).toThrow();
  expect(() => assertGrantable({ ...grant, role: 'fund_keeper', scope: 'community' }, places, now)).not.toThrow();
  expect(() => assertGrantable({ ...grant, role: 'committee', scope: 'compound:c1' }, places, now)).not.toThrow();
  expect(() => assertGrantable({ ...grant, untilAt: now }, places, now)).toThrow();
});
