import type { ActivityId } from '../../shared/activities/ids';
import type { Activity, SessionDraft } from '../../shared/activities/schema';
import type { CommunityId } from '../platform/identity';
import { warm } from '../platform/warm';
import { listActivityItems } from './store';

/** A small activity of a festival, and one of its sessions. */
export interface Part {
  activity: Activity;
  session: SessionDraft & { sessionId: string };
}

/** What is open in a community at one time; a festival's parts are among it. */
const PAGE = 100;
const MAX_PAGES = 5;
/** What a choice relies on stands in each sheet's own condition, so a programme some seconds old does no harm. */
const KEEP_MS = 15_000;
const programmes = warm<Part[]>(20);

const load = async (community: CommunityId, festivalId: ActivityId): Promise<Part[]> => {
  const open: Activity[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const page = await listActivityItems(community, 'open', PAGE, cursor);
    open.push(...page.activities.filter((activity) => activity.festivalId === festivalId));
    if (page.cursor === null) break;
    cursor = page.cursor;
  }
  const parts = open.flatMap((activity) =>
    activity.sessions.flatMap((session) =>
      session.sessionId === undefined ? [] : [{ activity, session: { ...session, sessionId: session.sessionId } }],
    ),
  );
  return parts.sort((a, b) => (a.session.startsAt < b.session.startsAt ? -1 : 1));
};

/** The sessions one can choose at a festival: first come, first served, and without questions of their own. */
export const programmeOf = (community: CommunityId, festivalId: ActivityId, now: string): Promise<Part[]> =>
  programmes.read(`${community}#${festivalId}`, Date.parse(now), KEEP_MS, () => load(community, festivalId));

export const isChoosable = ({ activity }: Part): boolean =>
  activity.mode === 'first_come' && activity.questions.every(({ required }) => !required);
