import { addDays, atLocal, type LocalDay, localDay } from '../../shared/http/local-time';
import type { Venue } from '../../shared/venues/schema';

export const hour = (n: number): number => n * 60;
export const range = (from: number, to: number, use = '') => ({ from: hour(from), to: hour(to), use });
export const everyDay = (...ranges: ReturnType<typeof range>[]) => Array.from({ length: 7 }, () => ranges);
export const zone = (zoneId: string, name: string, capacity: number | null = null) => ({
  zoneId,
  name,
  capacity,
  open: true,
});

export const common = {
  revision: 1,
  blackouts: [],
  owner: '',
  holidayHours: null,
  slotMinutes: 60,
  minSlots: 1,
  maxSlots: 2,
  bufferSlots: 0,
  mayBook: { who: 'everyone' },
  dayQuota: 120,
  weekQuota: 300,
  releaseDays: 6,
  releaseAt: hour(12),
  seriesWeeks: 4,
  approval: false,
  staffed: '工作日 9:00–17:00 有人值守',
  active: true,
} as const satisfies Partial<Venue>;

/** The day whose tables the drawing shows: the third from today. */
export const drawnDay = (now: string): LocalDay => addDays(localDay(now), 3);

/** 鬲津社区's rooms and courts: tables as in the drawing, a square, a shared reading corner, a room that asks. */
export function gejinVenues(now: string): Venue[] {
  const day = drawnDay(now);
  return [
    {
      ...common,
      venueId: 'pingpong',
      name: '乒乓球室',
      place: '党群服务中心一楼',
      kind: 'court',
      zones: [zone('a', '1 号台'), zone('b', '2 号台'), zone('c', '3 号台')],
      hours: everyDay(range(9, 11), range(14, 21)),
      rules: '请自带球拍，离开时关灯。',
      blackouts: [
        {
          blackoutId: 'talk0001',
          startsAt: atLocal(day, hour(17)),
          endsAt: atLocal(day, hour(19)),
          zoneIds: ['c'],
          reason: '议事会',
        },
      ],
    },
    {
      ...common,
      venueId: 'square01',
      mayBook: { who: 'compounds', compoundIds: ['c1'] },
      name: '院门口小广场',
      place: '机械厂家属院南门',
      kind: 'court',
      zones: [zone('a', '东半场'), zone('b', '西半场')],
      hours: everyDay(range(7, 21)),
      dayQuota: 180,
      weekQuota: null,
      maxSlots: 3,
      bufferSlots: 0,
      rules: '晚上 8 点以后请把音乐声调小。',
      staffed: '',
    },
    {
      ...common,
      venueId: 'reading1',
      name: '活动室',
      place: '党群服务中心二楼',
      kind: 'activity_room',
      zones: [zone('a', '阅读角', 12), zone('b', '大桌')],
      hours: everyDay(range(9, 12, '棋牌'), range(14, 17, '四点半课堂'), range(18, 21, '议事、排练')),
      weekQuota: null,
      rules: '阅读角按人数约，大桌一户一桌。',
    },
    {
      ...common,
      venueId: 'factory1',
      mayBook: { who: 'compounds', compoundIds: ['c1'] },
      name: '机械厂会议室',
      place: '机械厂办公楼三楼',
      kind: 'meeting_room',
      owner: '机械厂（共建单位）',
      zones: [zone('a', '整间')],
      hours: [...everyDay(range(9, 12), range(14, 18)).slice(0, 5), [], []],
      holidayHours: [],
      maxSlots: 4,
      dayQuota: 240,
      weekQuota: null,
      seriesWeeks: 0,
      approval: true,
      releaseDays: 14,
      rules: '用完请把桌椅归位，投影仪由门卫帮忙开。',
    },
  ];
}

export interface DemoReservation {
  venueId: string;
  by: string;
  day: LocalDay;
  /** hour of the day */
  from: number;
  slots?: number;
  zone: string;
  people?: number;
  purpose?: string;
}

/** What is taken: the drawn day of the tables, evenings around it, and two requests for the meeting room. */
export function gejinReservations(now: string, workday: LocalDay): DemoReservation[] {
  const day = drawnDay(now);
  const table = (by: string, zone: string, from: number, slots = 1): DemoReservation => ({
    venueId: 'pingpong',
    by,
    day,
    from,
    slots,
    zone,
  });
  const [tomorrow, later] = [addDays(localDay(now), 1), addDays(localDay(now), 2)];
  return [
    table('li', 'a', 17),
    table('n1', 'a', 9),
    table('n2', 'c', 9),
    table('n3', 'a', 10),
    table('n4', 'b', 10),
    table('n5', 'b', 14),
    table('n6', 'c', 15),
    table('n7', 'a', 16),
    table('n8', 'b', 17, 2),
    table('n9', 'c', 19),
    ...['n10', 'n11', 'n12'].map((by, i) => ({
      venueId: 'pingpong',
      by,
      day: tomorrow,
      from: 18 + i,
      zone: 'abc'[i] as string,
    })),
    { venueId: 'pingpong', by: 'n13', day: later, from: 19, slots: 2, zone: 'a' },
    { venueId: 'square01', by: 'n14', day: tomorrow, from: 18, slots: 2, zone: 'a', purpose: '广场舞' },
    { venueId: 'square01', by: 'wang', day: later, from: 7, slots: 2, zone: 'b', purpose: '太极拳' },
    ...['n15', 'n16', 'n17', 'n18'].map((by, i) => ({
      venueId: 'reading1',
      by,
      day: tomorrow,
      from: 18,
      zone: 'a',
      people: [2, 3, 3, 2][i] as number,
    })),
    { venueId: 'factory1', by: 'zhang', day: workday, from: 9, slots: 2, zone: 'a', purpose: '楼栋议事，讨论加装电梯' },
    { venueId: 'factory1', by: 'n20', day: workday, from: 14, slots: 2, zone: 'a', purpose: '老同事聚会' },
    { venueId: 'reading1', by: 'n19', day: tomorrow, from: 18, slots: 2, zone: 'b', purpose: '合唱排练' },
  ];
}
