import { compoundsOf } from '../../shared/activities/audience';
import type { Activity, SessionDraft } from '../../shared/activities/schema';
import { localDay, localMinutes } from '../../shared/http/local-time';
import { randomCode } from '../platform/ids';
import type { Sheet } from './sheets-store';

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const two = (n: number): string => String(n).padStart(2, '0');

/** yyyymmddhhmm of the local start, then 14 random characters. */
export function newSessionId(startsAt: string): string {
  const minutes = localMinutes(startsAt);
  const clock = two(Math.floor(minutes / 60)) + two(minutes % 60);
  return localDay(startsAt).replaceAll('-', '') + clock + randomCode(DIGITS, 14);
}

/** Sessions with their ids: one that starts when it did before keeps its own. */
export function withIds(sessions: readonly SessionDraft[], before: readonly SessionDraft[]): SessionDraft[] {
  const known = new Map(before.map((session) => [session.sessionId, session.startsAt]));
  const used = new Set<string>();
  return sessions.map((session) => {
    const { sessionId, startsAt } = session;
    const keeps = sessionId !== undefined && known.get(sessionId) === startsAt && !used.has(sessionId);
    const id = keeps ? sessionId : newSessionId(startsAt);
    used.add(id);
    return { ...session, sessionId: id };
  });
}

export const placeWords = (place: string, zone: string): string => (zone === '' ? place : `${place} · ${zone}`);

/** A session's sheet before anything has happened to it. */
export function freshSheet(activity: Activity, session: SessionDraft, i: number): Sheet {
  return {
    sessionId: session.sessionId ?? newSessionId(session.startsAt),
    activityId: activity.activityId,
    kind: activity.kind,
    title: activity.title,
    theme: activity.theme,
    place: placeWords(activity.place, session.zone),
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    opensAt: activity.opensAt,
    closesAt: activity.closesAt,
    mode: activity.mode,
    compoundIds: compoundsOf(activity),
    state: 'open',
    cancelledBecause: null,
    capacity: session.capacity,
    free: session.capacity,
    waiting: 0,
    entered: 0,
    draw: activity.mode === 'lottery' ? 'entering' : 'none',
    revision: 1,
    terms: activity.terms,
    lastStamp: '0',
    holdMinutes: activity.holdMinutes,
    nextHoldAt: null,
    ordinal: i + 1,
    placed: 0,
  };
}

/** Nobody has a seat, a place in the line or an entry in the lottery. */
export const isUntouched = (sheet: Sheet): boolean =>
  sheet.free === sheet.capacity && sheet.waiting === 0 && sheet.entered === 0 && sheet.placed === 0;
