import { setTerm } from '../../shared/activities/classroom-endpoints';
import { createActivity, publishActivity } from '../../shared/activities/desk-endpoints';
import type { ActivityDraft } from '../../shared/activities/schema';
import { setActivityStaff } from '../../shared/activities/tickets-endpoints';
import { addDays, localDay, localMinutes } from '../../shared/http/local-time';
import { createShift } from '../../shared/shifts/endpoints';
import { listTeams } from '../../shared/shifts/team-endpoints';
import { createVenue } from '../../shared/venues/endpoints';
import type { VenueDraft } from '../../shared/venues/schema';
import { call, personOf, tokenOf } from './api';
import { serverNow } from './clock';
import { PEOPLE } from './people';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const iso = (ms: number): string => new Date(ms).toISOString();
/** Made up where a form opens, as the client does. */
const draftId = (): string => `${Date.now().toString(36)}${'0'.repeat(26)}`.slice(0, 26);

/** A shift of the demo's 红马甲队 with one seat, half an hour long, gathering now and beginning in a quarter. */
export async function aShiftBegins(title: string): Promise<string> {
  const token = await tokenOf(PEOPLE.committee);
  const { teams } = await call(listTeams, {}, token);
  const team = teams.find(({ name }) => name === '红马甲队');
  if (!team) throw new Error('the demo has no team called 红马甲队');
  const startsAt = iso(serverNow() + 15 * MINUTE);
  const plan = {
    draftId: draftId(),
    teamId: team.teamId,
    kind: 'service',
    project: '',
    title,
    place: '院门口小广场',
    compoundId: 'c1',
    note: '',
    startMinutes: localMinutes(startsAt),
    durationMinutes: 30,
    gatherMinutes: 15,
    opensDaysBefore: null,
    closesMinutesBefore: 0,
    dropOutMinutesBefore: 0,
    roles: [{ name: '引导员', note: '', capacity: 1, qualification: null }],
  } as const;
  const body = { ...plan, roles: [...plan.roles], day: localDay(startsAt) };
  const { shiftId } = await call(createShift, { body }, token);
  return shiftId;
}

/** A 四点半课堂 of 机械厂家属院 that still takes children, meets every day, and has `neighbour` as its tutor. */
export async function aClassIsOpen(title: string): Promise<{ activityId: string; sessionId: string }> {
  const token = await tokenOf(PEOPLE.committee);
  const now = serverNow();
  const draft: ActivityDraft = {
    kind: 'classroom',
    title,
    about: '',
    theme: '',
    partners: [],
    place: '党群服务中心二楼',
    audience: { who: { scope: 'compounds', compoundIds: ['c1'] }, ages: null },
    questions: [],
    party: { min: 1, max: 3, whole: '' },
    priceFen: 0,
    opensAt: iso(now - MINUTE),
    closesAt: iso(now + 2 * 60 * MINUTE),
    mode: 'first_come',
    holdMinutes: null,
    draw: null,
    sessions: [{ startsAt: iso(now + 3 * 60 * MINUTE), endsAt: iso(now + 40 * DAY), capacity: 20, zone: '' }],
    festivalId: null,
  };
  const { activityId } = await call(createActivity, { body: draft }, token);
  const published = await call(publishActivity, { params: { activityId } }, token);
  const sessionId = published.sessions[0]?.sessionId ?? '';
  const params = { activityId, sessionId };
  const today = localDay(iso(now));
  const hours = { fromMinutes: 16 * 60 + 30, toMinutes: 18 * 60 };
  const term = { firstDay: today, lastDay: addDays(today, 30), weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours };
  await call(setTerm, { params, body: { ...term, off: [], revision: 0 } }, token);
  const tutor = await personOf(PEOPLE.neighbour);
  await call(setActivityStaff, { params: { activityId }, body: { staff: [{ personId: tutor, as: 'tutor' }] } }, token);
  return params;
}

/** A court with one table, open all day to everybody. */
export async function aCourtIsOpen(name: string): Promise<string> {
  const token = await tokenOf(PEOPLE.admin);
  const allDay = Array.from({ length: 7 }, () => [{ from: 8 * 60, to: 21 * 60, use: '' }]);
  const body: VenueDraft = {
    name,
    place: '党群服务中心一楼',
    kind: 'court',
    owner: '',
    zones: [{ zoneId: 'a', name: '1 号台', capacity: null, open: true }],
    hours: allDay,
    holidayHours: null,
    slotMinutes: 60,
    minSlots: 1,
    maxSlots: 2,
    bufferSlots: 0,
    mayBook: { who: 'everyone' },
    dayQuota: 120,
    weekQuota: 300,
    releaseDays: 6,
    releaseAt: 0,
    seriesWeeks: 0,
    approval: false,
    rules: '',
    staffed: '',
    active: true,
  };
  const { venueId } = await call(createVenue, { body }, token);
  return venueId;
}
