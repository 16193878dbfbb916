import { addDays, type LocalDay, localDay, localMinutes } from '../../shared/http/local-time';
import type { DemoShift } from './gejin-shifts';
import { role, shift } from './gejin-shifts';

/** A shift that is over: who was there, and for how long. */
export interface PastShift extends DemoShift {
  /** minutes each of them stayed; who is not named did not come */
  stayed: Record<string, number>;
}

const hour = (n: number): number => n * 60;

/** Three shifts of the last two weeks with the hours they brought; one neighbour signed up and did not come. */
export function pastShifts(now: string): PastShift[] {
  const day = (n: number): LocalDay => addDays(localDay(now), n);
  return [
    {
      ...shift({
        team: 'red',
        day: day(-3),
        title: '社区义诊',
        place: '2 号楼东凉亭',
        startMinutes: hour(14),
        durationMinutes: 150,
        roles: [role('引导员', 4)],
        people: [['li', 'v1', 'v3']],
      }),
      stayed: { li: 145, v1: 150, v3: 120 },
    },
    {
      ...shift({
        team: 'help',
        day: day(-7),
        title: '夜间巡逻',
        place: '机械厂家属院东门集合',
        startMinutes: hour(18) + 30,
        durationMinutes: 90,
        roles: [role('巡逻', 3)],
        people: [['zhang', 'two-homes', 'v5']],
      }),
      stayed: { zhang: 90, v5: 85 },
    },
    {
      ...shift({
        team: 'red',
        day: day(-12),
        title: '义务理发摊',
        place: '院门口小广场',
        startMinutes: hour(9),
        durationMinutes: 150,
        roles: [role('引导员', 4)],
        people: [['li', 'wang', 'v2']],
      }),
      stayed: { li: 155, wang: 150, v2: 150 },
    },
  ];
}

/** The shift that runs right now, so that its code can be shown and its list kept. Null at night. */
export function shiftNow(now: string): DemoShift | null {
  const began = Math.floor(localMinutes(now) / 30) * 30 - 30;
  if (began < hour(6) || began > hour(19)) return null;
  return shift({
    team: 'red',
    day: localDay(now),
    title: '南门值守',
    place: '机械厂家属院南门',
    startMinutes: began,
    durationMinutes: 150,
    roles: [role('值守', 3, '看车、指路、帮老人提东西')],
    people: [['committee2', 'n1', 'n2']],
  });
}

/** Not open yet, and one whose seat somebody would give away. */
export function comingShifts(now: string): { later: DemoShift; offered: DemoShift } {
  return {
    later: shift({
      team: 'red',
      day: addDays(localDay(now), 13),
      title: '腊八粥帮厨',
      place: '党群服务中心食堂',
      startMinutes: hour(7),
      durationMinutes: 180,
      opensDaysBefore: 5,
      roles: [role('帮厨', 6, '洗菜、分粥')],
      people: [[]],
    }),
    offered: shift({
      team: 'green',
      day: addDays(localDay(now), 4),
      title: '旧物登记',
      place: '共享红次方东区',
      compoundId: null,
      startMinutes: hour(10),
      durationMinutes: 60,
      roles: [role('登记', 1)],
      people: [['v11']],
    }),
  };
}
