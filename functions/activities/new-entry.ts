import type { Answers } from '../../shared/activities/questions';
import type { Activity, SessionDraft } from '../../shared/activities/schema';
import type { ProxyRecord } from '../../shared/residents/proxy';
import { newId, randomCode } from '../platform/ids';
import type { Caller } from '../platform/serve';
import { type EntryItem, expiresAfter } from './entries-store';

/** Without look-alikes: read out at the door when a camera fails. 12 of 31 are 59 bits. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const TICKET_LENGTH = 12;
/** Only the place in a published list depends on it. */
const DRAW_LENGTH = 8;
export interface Form {
  householdId: string;
  party: number;
  answers: Answers;
  proxy: ProxyRecord | null;
  festivalId?: string | null;
}

/** A household's new entry for a session; where it ends up (seat, line, lottery) the table decides. */
export function newEntry(
  caller: Pick<Caller, 'now' | 'person'>,
  activity: Pick<Activity, 'activityId' | 'mode'>,
  session: SessionDraft & { sessionId: string },
  { householdId, party, answers, proxy, festivalId = null }: Form,
): EntryItem {
  return {
    sessionId: session.sessionId,
    activityId: activity.activityId,
    householdId,
    entryId: newId(caller.now),
    state: 'booked',
    party,
    answers,
    by: caller.person,
    bookedAt: caller.now,
    changedAt: caller.now,
    heldUntil: null,
    stamp: null,
    drawCode: activity.mode === 'lottery' ? randomCode(CODE_LETTERS, DRAW_LENGTH) : null,
    ticketCode: randomCode(CODE_LETTERS, TICKET_LENGTH),
    proxy,
    festivalId,
    news: proxy ? { what: 'booked_for', at: caller.now } : null,
    startsAt: session.startsAt,
    expiresAtSeconds: expiresAfter(session.endsAt),
  };
}
