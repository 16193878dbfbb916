import type { RoleCard, ShiftCard, ShiftDetail } from '../../shared/shifts/schema';

export const NOON = '2026-11-28T04:00:00.000Z';
export const teamId = `${'0'.repeat(25)}t`;

export const role = (part: Partial<RoleCard> = {}): RoleCard => ({
  roleId: 'r1',
  name: '引导员',
  note: '排号、扶老人入座，谁都能干',
  qualification: null,
  capacity: 4,
  taken: 3,
  waiting: 0,
  offers: 0,
  mine: { state: 'last_seat' },
  ...part,
});

/** An invented shift on Saturday, 28 November 2026, 14:00 to 16:30, with one role and one seat left. */
export const shiftCard = (part: Partial<ShiftCard> = {}): ShiftCard => ({
  shiftId: '202611280000000000000001',
  seriesId: null,
  teamId,
  teamName: '红马甲队',
  kind: 'service',
  project: '',
  title: '社区义诊',
  place: '2 号楼东凉亭',
  compoundId: 'c1',
  note: '',
  startsAt: '2026-11-28T06:00:00.000Z',
  endsAt: '2026-11-28T08:30:00.000Z',
  gatherAt: '2026-11-28T05:45:00.000Z',
  gatherMinutes: 15,
  opensDaysBefore: null,
  opensAt: '2026-11-01T00:00:00.000Z',
  closesMinutesBefore: 0,
  closesAt: '2026-11-28T06:00:00.000Z',
  dropOutMinutesBefore: 1080,
  dropOutUntilAt: '2026-11-27T12:00:00.000Z',
  weeklyLimit: 5,
  state: 'open',
  cancelledBecause: null,
  revision: 1,
  roles: [role()],
  ...part,
});

export const shiftDetail = (part: Partial<ShiftDetail> = {}): ShiftDetail => ({
  ...shiftCard(),
  contact: { name: '赵春梅', phone: '0533-5550123' },
  leaderNames: ['赵春梅'],
  people: { names: ['刘敏'], unnamed: 2 },
  roster: null,
  handover: null,
  byMe: [],
  alsoThen: [],
  mayLead: false,
  ...part,
});
