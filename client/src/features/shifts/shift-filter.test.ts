import { localDay } from '../../../../shared/http/local-time';
import { role, shiftCard } from '../../../test/shifts';
import { compoundOf, countByDay, filtered } from './shift-filter';

const near = shiftCard({ shiftId: '202611280000000000000001', compoundId: 'c1', teamId: 'mine' });
const full = shiftCard({
  shiftId: '202611280000000000000002',
  compoundId: 'c2',
  teamId: 'other',
  roles: [role({ mine: { state: 'full', waiting: 0, mayWait: true } })],
});
const held = shiftCard({
  shiftId: '202611290000000000000003',
  startsAt: '2026-11-28T17:00:00.000Z',
  compoundId: null,
  teamId: 'other',
  roles: [role({ mine: { state: 'waiting', place: 1 } })],
});
const all = [near, full, held];
const mine = { compounds: ['c1'], teams: ['mine'] };

test('each filter leaves what it says', () => {
  expect(filtered(all, 'all', mine)).toEqual(all);
  expect(filtered(all, 'open', mine)).toEqual([near, held]);
  expect(filtered(all, 'near', mine)).toEqual([near]);
  expect(filtered(all, 'team', mine)).toEqual([near]);
});

test('the dots count by the day in China', () => {
  expect(countByDay(all, localDay)).toEqual({ '2026-11-28': 2, '2026-11-29': 1 });
});

test('the compound of my household is read from its id', () => {
  expect(compoundOf('c12.3.1.301')).toBe('c12');
});
