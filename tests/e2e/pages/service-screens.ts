import { listDeskActivities } from '../../../shared/activities/desk-endpoints';
import { listActivities, listMyBookings } from '../../../shared/activities/endpoints';
import { addDays, localDay } from '../../../shared/http/local-time';
import { listMusterPlans, listMusters } from '../../../shared/musters/endpoints';
import { listShifts } from '../../../shared/shifts/endpoints';
import { makeCertificate } from '../../../shared/shifts/hours-endpoints';
import type { ShiftCard } from '../../../shared/shifts/schema';
import { listTeams } from '../../../shared/shifts/team-endpoints';
import { listMyReservations, listVenues } from '../../../shared/venues/endpoints';
import { call, tokenOf } from '../api';
import { serverNow } from '../clock';
import { PEOPLE, type PersonKey } from '../people';
import type { Screen } from './screens';

const DAY_MS = 86_400_000;
const WEEK = 7;

const screen = (name: string, person: PersonKey, page: string, params: Record<string, string> = {}): Screen => {
  const query = new URLSearchParams(params).toString();
  return { name, person, address: `/packages/${page}/index${query ? `?${query}` : ''}` };
};
const today = (): string => localDay(new Date(serverNow()).toISOString());

/** One shift of each state in which the resident can find a role of it, over two weeks. */
async function shiftScreens(): Promise<Screen[]> {
  const token = await tokenOf(PEOPLE.resident);
  const weeks = await Promise.all(
    [0, WEEK].map((from) => call(listShifts, { query: { from: addDays(today(), from), days: WEEK } }, token)),
  );
  const shifts = weeks.flatMap((week) => week.shifts);
  const byState = new Map<string, ShiftCard>();
  for (const shift of shifts)
    for (const { mine } of shift.roles) if (!byState.has(mine.state)) byState.set(mine.state, shift);
  const visit = shifts.find(({ kind }) => kind === 'home_visit');
  const coming = shifts.find(
    ({ kind, state, startsAt }) => kind === 'service' && state === 'open' && Date.parse(startsAt) > serverNow(),
  );
  const { teams } = await call(listTeams, {}, token);
  const teamId = teams[0]?.teamId ?? '';
  const now = new Date(serverNow()).toISOString();
  const certificate = {
    name: '李桂芳',
    fromDay: localDay(new Date(serverNow() - 90 * DAY_MS).toISOString()),
    toDay: localDay(now),
  };
  const { code } = await call(makeCertificate, { body: certificate }, token);
  return [
    ...[...byState].map(([state, { shiftId }]) =>
      screen(`shift ${state}`, PEOPLE.resident, 'shifts/detail', { shiftId }),
    ),
    screen('my shifts', PEOPLE.resident, 'shifts/mine'),
    screen('volunteer', PEOPLE.resident, 'shifts/volunteer'),
    screen('teams', PEOPLE.resident, 'shifts/teams'),
    screen('roster', PEOPLE.committee, 'shifts/roster', { teamId }),
    screen('certificate', PEOPLE.resident, 'shifts/certificate'),
    screen('certificate on paper', PEOPLE.resident, 'shifts/certificate', { code }),
    screen('certificate verified', PEOPLE.resident, 'shifts/verify', { code }),
    ...(visit ? [screen('home visit', PEOPLE.gridWorker, 'shifts/visit', { shiftId: visit.shiftId })] : []),
    ...(coming
      ? [
          screen('check-in before it begins', PEOPLE.resident, 'shifts/check-in', { shiftId: coming.shiftId }),
          screen('shift led', PEOPLE.committee, 'shifts/lead', { shiftId: coming.shiftId }),
          screen('shift edit', PEOPLE.committee, 'committee/shift-edit', { shiftId: coming.shiftId }),
        ]
      : []),
    screen('shifts desk', PEOPLE.committee, 'committee/shifts'),
    screen('shift planned anew', PEOPLE.committee, 'committee/shift-edit'),
    screen('teams desk', PEOPLE.committee, 'committee/teams'),
    screen('team edit', PEOPLE.committee, 'committee/team-edit', { teamId }),
  ];
}

/** Every activity of two weeks as the resident finds it, and what stands behind it. */
async function activityScreens(): Promise<Screen[]> {
  const token = await tokenOf(PEOPLE.resident);
  const weeks = await Promise.all(
    [0, WEEK].map((from) => call(listActivities, { query: { week: addDays(today(), from) } }, token)),
  );
  const sessions = [...new Map(weeks.flatMap((week) => week.sessions).map((one) => [one.activityId, one])).values()];
  const { bookings } = await call(listMyBookings, {}, token);
  const ticket = bookings.find(({ entry }) => entry.state === 'booked');
  const course = sessions.find(({ kind }) => kind === 'classroom');
  const drawn = sessions.filter(({ mode }) => mode === 'lottery');
  const fair = sessions.find(({ kind }) => kind === 'fair');
  const counsel = sessions.find(({ kind }) => kind === 'consultation');
  const kinds = [...new Map(sessions.map((one) => [one.kind, one])).values()];
  const open = await call(listDeskActivities, { query: { group: 'open' } }, await tokenOf(PEOPLE.admin));
  const activityId = open.activities[0]?.activityId ?? '';
  const params = (one: { activityId: string; sessionId: string }) => ({
    activityId: one.activityId,
    sessionId: one.sessionId,
  });
  return [
    ...sessions.map((one) => screen(`activity ${one.title}`, PEOPLE.resident, 'activities/detail', params(one))),
    ...drawn.map((one) => screen(`draw ${one.draw} ${one.title}`, PEOPLE.resident, 'activities/draw', params(one))),
    screen('my bookings', PEOPLE.resident, 'activities/mine'),
    ...(ticket
      ? [
          screen('ticket', PEOPLE.resident, 'activities/ticket', {
            activityId: ticket.activityId,
            sessionId: ticket.entry.sessionId,
          }),
          screen('door', PEOPLE.admin, 'activities/check-in', {
            activityId: ticket.activityId,
            sessionId: ticket.entry.sessionId,
          }),
          {
            ...screen('door sheet', PEOPLE.admin, 'committee/door-sheet', {
              activityId: ticket.activityId,
              sessionId: ticket.entry.sessionId,
            }),
            paper: true as const,
          },
        ]
      : []),
    ...(course ? [screen('class day', PEOPLE.neighbour, 'activities/class-day', params(course))] : []),
    ...(fair ? [screen('stall', PEOPLE.resident, 'activities/stall', { activityId: fair.activityId })] : []),
    ...(counsel
      ? [screen('visitors', PEOPLE.counsellor, 'activities/visitors', { activityId: counsel.activityId })]
      : []),
    ...kinds.map(({ kind, activityId: id }) =>
      screen(`arranging a ${kind}`, PEOPLE.admin, 'committee/activity-kind', { activityId: id }),
    ),
    screen('activities desk', PEOPLE.admin, 'committee/activities'),
    screen('activity desk', PEOPLE.admin, 'committee/activity', { activityId }),
    screen('activity edit', PEOPLE.admin, 'committee/activity-edit', { activityId }),
    screen('activity planned anew', PEOPLE.admin, 'committee/activity-edit'),
    screen('services desk', PEOPLE.admin, 'committee/services'),
  ];
}

async function venueScreens(): Promise<Screen[]> {
  const token = await tokenOf(PEOPLE.resident);
  const { venues } = await call(listVenues, {}, token);
  const { reservations } = await call(listMyReservations, { query: { filter: 'coming' } }, token);
  const venueId = venues[0]?.venueId ?? '';
  const [mine] = reservations;
  return [
    ...venues.map((one) => screen(`venue ${one.name}`, PEOPLE.resident, 'venues/detail', { venueId: one.venueId })),
    screen('my reservations', PEOPLE.resident, 'venues/mine'),
    ...(mine
      ? [screen('reservation', PEOPLE.resident, 'venues/reservation', { reservationId: mine.reservationId })]
      : []),
    screen('venues desk', PEOPLE.admin, 'committee/venues'),
    screen('venue desk', PEOPLE.admin, 'committee/venue', { venueId }),
    screen('venue edit', PEOPLE.admin, 'committee/venue-edit', { venueId }),
  ];
}

async function musterScreens(): Promise<Screen[]> {
  const token = await tokenOf(PEOPLE.admin);
  const { plans } = await call(listMusterPlans, {}, token);
  const { musters } = await call(listMusters, { query: { state: 'done' } }, token);
  const [plan, drill] = [plans[0], musters[0]];
  return [
    screen('muster plans', PEOPLE.admin, 'musters/plans'),
    ...(plan ? [screen('muster plan', PEOPLE.admin, 'musters/plan', { planId: plan.planId })] : []),
    ...(drill
      ? [
          screen('muster over', PEOPLE.resident, 'musters/detail', { musterId: drill.musterId }),
          screen('muster report', PEOPLE.admin, 'musters/report', { musterId: drill.musterId }),
        ]
      : []),
  ];
}

/** Every page of shifts, activities, venues, musters and the calendar, in the states the demo community has. */
export async function serviceScreens(): Promise<Screen[]> {
  const found = await Promise.all([shiftScreens(), activityScreens(), venueScreens(), musterScreens()]);
  return [...found.flat(), screen('calendar', PEOPLE.resident, 'calendar/mine')];
}
