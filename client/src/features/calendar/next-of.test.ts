import type { Commitment } from '../../../../shared/calendar/commitment';
import { nextOf } from './next-of';

const NOW = '2026-11-22T02:00:00.000Z';
const at = (hour: number, part: Partial<Commitment> = {}): Commitment => ({
  kind: 'shift',
  id: String(hour),
  title: '社区义诊',
  place: '2 号楼东凉亭',
  startsAt: `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`,
  endsAt: `2026-11-22T${String(hour + 1).padStart(2, '0')}:00:00.000Z`,
  state: 'confirmed',
  page: '/packages/shifts/detail/index?shiftId=1',
  discreet: false,
  changedAt: NOW,
  ...part,
});
const ids = (items: Commitment[]) => nextOf(items, NOW).map(({ id }) => id);

test('a seat held for me stands before what is merely sooner', () => {
  expect(ids([at(5), at(3), at(9, { state: 'held' })])).toEqual(['9', '3', '5']);
});

test('what is over, called off or a vote is not among them', () => {
  expect(ids([at(0), at(4, { state: 'cancelled' }), at(6, { kind: 'vote' }), at(7)])).toEqual(['7']);
});

test('a shift I am at right now still stands there', () => {
  expect(ids([at(1, { endsAt: '2026-11-22T05:00:00.000Z' })])).toEqual(['1']);
});
