import { addDays, type LocalDay, localDay, localMinutes, weekday } from '../../shared/http/local-time';
import type { ShiftPlan } from '../../shared/shifts/schema';
import type { TeamDraft } from '../../shared/shifts/team';

export interface DemoTeam extends TeamDraft {
  key: string;
  /** of people.json */
  leader: string;
  members: string[];
}

export const team = (
  more: Pick<DemoTeam, 'key' | 'name' | 'kind' | 'about' | 'leader' | 'members'> & Partial<DemoTeam>,
): DemoTeam => ({
  scope: 'community',
  contact: null,
  qualifications: [],
  weeklyLimit: 5,
  ...more,
});

export const DEMO_TEAMS: DemoTeam[] = [
  team({
    key: 'red',
    name: '红马甲队',
    kind: 'service',
    about: '赶大集、义诊、扶老人过马路，谁都能来，有一身红马甲等着您。',
    contact: { name: '赵春梅', phone: '0543-5550112' },
    qualifications: ['理发师', '助教'],
    leader: 'committee',
    members: ['committee', 'li', 'wang', 'v1', 'v2', 'v3', 'v4'],
  }),
  team({
    key: 'help',
    name: '580 互助小队',
    kind: 'mutual_aid',
    about: '“我帮您”：看望独居老人和行动不便的邻居，晚上结伴巡逻。',
    contact: { name: '孙海涛', phone: '0543-5550580' },
    leader: 'committee2',
    members: ['committee2', 'zhang', 'two-homes', 'v5', 'v6', 'v7', 'v8'],
  }),
  team({
    key: 'green',
    name: '绿色小队',
    kind: 'environment',
    about: '楼前花池和共享红次方分拣点的值班。',
    leader: 'committee',
    members: ['committee', 'wang', 'v9', 'v10'],
  }),
];

export interface DemoShift extends Omit<ShiftPlan, 'teamId' | 'draftId'> {
  team: string;
  day: LocalDay;
  /** role by role, in the order in which they signed up: those beyond the seats wait */
  people: string[][];
  cancelledBecause?: string;
}

type Rough = Pick<
  DemoShift,
  'team' | 'day' | 'title' | 'place' | 'startMinutes' | 'durationMinutes' | 'roles' | 'people'
>;
export const shift = (rough: Rough & Partial<DemoShift>): DemoShift => ({
  kind: 'service',
  project: '',
  compoundId: 'c1',
  note: '',
  gatherMinutes: 15,
  opensDaysBefore: null,
  closesMinutesBefore: 0,
  dropOutMinutesBefore: rough.startMinutes + 4 * 60, // 20:00 the evening before
  ...rough,
});
export const role = (name: string, capacity: number, note = '', qualification: string | null = null) => ({
  name,
  note,
  capacity,
  qualification,
});
const at = (hour: number, minute = 0): number => hour * 60 + minute;

const LAST_START = at(13, 30);
/** The day the drawings show: today, or tomorrow once today's first shift is about to begin. */
export const shiftsDay = (now: string): LocalDay =>
  localMinutes(now) < LAST_START ? localDay(now) : addDays(localDay(now), 1);

/** A day as the drawings show it, the Saturday's market, a week of night patrols with gaps, and one called off. */
export function gejinShifts(now: string): DemoShift[] {
  const today = shiftsDay(now);
  const saturday = addDays(today, (6 - weekday(today) + 7) % 7 || 7);
  const market = { team: 'red', day: saturday, project: '公益大集', place: '院门口小广场' } as const;
  return [
    shift({
      team: 'red',
      day: today,
      title: '社区义诊',
      place: '2 号楼东凉亭',
      startMinutes: at(14),
      durationMinutes: 150,
      roles: [role('引导员', 4, '排号、扶老人入座，谁都能干')],
      people: [['li', 'v1', 'v2']],
    }),
    shift({
      team: 'red',
      day: today,
      title: '课后看作业',
      place: '四点半课堂，党群服务中心二楼',
      startMinutes: at(15, 30),
      durationMinutes: 90,
      roles: [role('看护', 4)],
      people: [['v3', 'v4', 'v9']],
    }),
    shift({
      team: 'help',
      kind: 'home_visit',
      day: today,
      title: '入户看望',
      place: '机械厂家属院',
      startMinutes: at(16),
      durationMinutes: 90,
      roles: [role('看望', 2, '两人一组')],
      people: [['v5']],
    }),
    shift({
      team: 'help',
      day: today,
      title: '夜间巡逻',
      place: '机械厂家属院东门集合',
      startMinutes: at(18, 30),
      durationMinutes: 90,
      roles: [role('巡逻', 6)],
      people: [['zhang', 'two-homes', 'v6', 'v7', 'v8', 'v10', 'v11', 'li']],
    }),
    shift({
      team: 'red',
      day: today,
      title: '学用手机',
      place: '党群服务中心一楼',
      startMinutes: at(19),
      durationMinutes: 90,
      roles: [role('助教', 3, '教老人挂号、扫码', '助教')],
      people: [['v12']],
    }),
    shift({
      ...market,
      title: '义务理发摊',
      note: '自带理发工具的请提前说一声。',
      startMinutes: at(9),
      durationMinutes: 150,
      roles: [
        role('理发师', 2, '自带工具，要有理发资质', '理发师'),
        role('引导员', 4, '排号、扶老人入座，谁都能干'),
        role('收拾场地', 2, '11:00 来，半小时就行'),
      ],
      people: [['v1', 'v2'], ['v3', 'v4', 'v5'], ['v6']],
    }),
    shift({
      ...market,
      title: '磨刀修伞摊',
      startMinutes: at(9),
      durationMinutes: 150,
      roles: [role('帮手', 3)],
      people: [['v7', 'v8', 'v9', 'v10']],
    }),
    ...[1, 2, 3, 4, 5, 6].map((n) =>
      shift({
        team: 'help',
        day: addDays(today, n),
        project: '夜间巡逻',
        title: '夜间巡逻',
        place: '机械厂家属院东门集合',
        startMinutes: at(18, 30),
        durationMinutes: 90,
        roles: [role('巡逻', 3)],
        people: [[`v${n + 5}`, ...(n % 2 === 0 ? [`v${n + 6}`] : [])]],
      }),
    ),
    ...[1, 3].map((n) =>
      shift({
        team: 'green',
        day: addDays(today, n),
        project: '共享红次方',
        title: '分拣点值班',
        place: '共享红次方东区',
        compoundId: null,
        startMinutes: at(9),
        durationMinutes: 180,
        roles: [role('值班', 2)],
        people: [['wang']],
      }),
    ),
    shift({
      team: 'green',
      day: addDays(today, 2),
      title: '花池浇水',
      place: '3 号楼前',
      startMinutes: at(8),
      durationMinutes: 60,
      roles: [role('浇水', 2)],
      people: [['wang', 'v10']],
      cancelledBecause: '明天有雨，不用浇了',
    }),
  ];
}
