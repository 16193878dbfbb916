import type { Venue } from '../shared/venues/schema';

/** The room of the mock: three tables, an hour each, noon break, six days ahead at noon, 2 h a day, 5 h a week. */
export const tableTennis = (more: Partial<Venue> = {}): Venue => ({
  venueId: 'pingpong',
  revision: 1,
  blackouts: [],
  name: '乒乓球室',
  place: '党群服务中心一楼',
  kind: 'court',
  owner: '',
  zones: ['a', 'b', 'c'].map((zoneId, i) => ({ zoneId, name: `${i + 1} 号台`, capacity: null, open: true })),
  hours: Array.from({ length: 7 }, () => [
    { from: 540, to: 660, use: '' },
    { from: 840, to: 1260, use: '' },
  ]),
  holidayHours: null,
  slotMinutes: 60,
  minSlots: 1,
  maxSlots: 2,
  bufferSlots: 0,
  mayBook: { who: 'everyone' },
  dayQuota: 120,
  weekQuota: 300,
  releaseDays: 6,
  releaseAt: 720,
  seriesWeeks: 4,
  approval: false,
  rules: '请自带球拍，离开时关灯。',
  staffed: '',
  active: true,
  ...more,
});
