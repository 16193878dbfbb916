import { DayMark, Enrolment, NO_MARK, type Presence, Term } from '../../shared/activities/classroom';
import type { SessionId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { LocalDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { get, type Item, listAll, type Step, transact, write } from '../platform/table';
import { type EntryItem, entryKey, readEntry } from './entries-store';

// A class: its days, its children, and every afternoon's marks. In a partition of its own, so that no list of entries
// ever carries a child's name.
//
// Access patterns
//   The days of a class | get | COMMUNITY#<c>#CLASS#<sessionId> | TERM | 0.5 RCU, strong 1
//   Set them (revision stated) | transact | COMMUNITY#<c>#CLASS#<sessionId> | TERM | 2 WCU per KB, and what falls due
//   Call days off | transact | COMMUNITY#<c>#CLASS#<sessionId> | TERM, CLASSOFF#<day> | 2 WCU, and 2 for each day
//   When a day was called off, strong | get | COMMUNITY#<c>#CLASS#<sessionId> | CLASSOFF#<day> | 1 RCU
//   A household's children | get | COMMUNITY#<c>#CLASS#<sessionId> | CHILDREN#<householdId> | 0.5 RCU
//   All children of a class | query | COMMUNITY#<c>#CLASS#<sessionId> | CHILDREN#* | 0.5 RCU per 10
//   Save a household's children (booking and seats for them stated) | transact | COMMUNITY#<c>#CLASS#<sessionId> | CHILDREN#<householdId> | 4 WCU
//   No more children than so many seats | transact | COMMUNITY#<c>#CLASS#<sessionId> | CHILDREN#<householdId> | 2 WCU
//   The marks of a day, or of a household on it | query | COMMUNITY#<c>#CLASS#<sessionId> | DAY#<day>#* | 0.5 RCU per 20
//   Mark a child | update | COMMUNITY#<c>#CLASS#<sessionId> | DAY#<day>#<householdId>#<childId> | 1 WCU

/** Children of one class, and marks of one day: a room holds fewer. */
const MAX_CHILDREN = 2000;

export const classPartition = (community: CommunityId, sessionId: SessionId): string =>
  `COMMUNITY#${community}#CLASS#${sessionId}`;
const termKey = (community: CommunityId, sessionId: SessionId) => ({
  pk: classPartition(community, sessionId),
  sk: 'TERM',
});
export const CLASS_OFF = 'CLASSOFF#';
export const markKey = (community: CommunityId, sessionId: SessionId, day: LocalDay, who: ChildOf) => ({
  pk: classPartition(community, sessionId),
  sk: `DAY#${day}#${who.householdId}#${who.childId}`,
});

export interface ChildOf {
  householdId: string;
  childId: string;
}

export async function readTerm(
  community: CommunityId,
  sessionId: SessionId,
  { consistent = false } = {},
): Promise<Term | undefined> {
  const item = await get(termKey(community, sessionId), { consistent });
  return item && Term.parse(item);
}

/** The message may still be on its way for so long; then the note is no longer needed. */
const NOTE_SECONDS = 30 * 86_400;

/** For the stream: there is no class on this day, and its families do not know yet. */
export const noteDayOff = (community: CommunityId, sessionId: SessionId, day: LocalDay, at: string): Step => {
  const expiresAtSeconds = Math.floor(Date.parse(at) / 1000) + NOTE_SECONDS;
  const key = { pk: classPartition(community, sessionId), sk: `${CLASS_OFF}${day}` };
  return { write: { Put: { Item: { ...key, day, at, expiresAtSeconds } } }, onRefused: () => new AppError('BUSY') };
};

/** `term.revision` is the one it was read with; the saved term is the next. `alongside`: what changes with it. */
export async function saveTerm(
  community: CommunityId,
  sessionId: SessionId,
  term: Term,
  alongside: readonly Step[] = [],
): Promise<Term> {
  const saved = { ...term, revision: term.revision + 1 };
  const unchanged = {
    ConditionExpression: 'revision = :before',
    ExpressionAttributeValues: { ':before': term.revision },
  };
  const onlyNew = { ConditionExpression: 'attribute_not_exists(pk)' };
  const put: Step = {
    write: { Put: { Item: { ...termKey(community, sessionId), ...saved }, ...(term.revision ? unchanged : onlyNew) } },
    onRefused: () => new AppError('DRAFT_CHANGED'),
  };
  await transact([put, ...alongside]);
  return saved;
}

/** When a day was called off: the time of the message about it. */
export async function readCalledOffAt(
  community: CommunityId,
  sessionId: SessionId,
  day: LocalDay,
): Promise<string | undefined> {
  const item = await get({ pk: classPartition(community, sessionId), sk: `${CLASS_OFF}${day}` }, { consistent: true });
  return item && String(item.at);
}

export interface Children extends Enrolment {
  householdId: string;
}
/** As they are kept: with the booking they were named for. A list from before bookings were noted is the present one's. */
export interface KeptChildren extends Children {
  entryId: string | undefined;
}
const childrenOf = (item: Item): KeptChildren => ({
  ...Enrolment.parse(item),
  householdId: String(item.sk).slice('CHILDREN#'.length),
  entryId: item.entryId === undefined ? undefined : String(item.entryId),
});
/** A booking given back leaves its list behind: it is nobody's, whatever the household books anew. */
export const areOf = ({ entryId }: KeptChildren, entry: Pick<EntryItem, 'entryId'>): boolean =>
  entryId === undefined || entryId === entry.entryId;

const childrenKey = (community: CommunityId, sessionId: SessionId, householdId: string) => ({
  pk: classPartition(community, sessionId),
  sk: `CHILDREN#${householdId}`,
});

export async function readChildren(
  community: CommunityId,
  sessionId: SessionId,
  householdId: string,
): Promise<KeptChildren | undefined> {
  const item = await get(childrenKey(community, sessionId, householdId));
  return item && childrenOf(item);
}

export async function readAllChildren(community: CommunityId, sessionId: SessionId): Promise<KeptChildren[]> {
  const query = { pk: classPartition(community, sessionId), prefix: 'CHILDREN#' };
  return (await listAll(query, MAX_CHILDREN)).map(childrenOf);
}

const SEATED = ['booked', 'held'];

/** Saves the children while the household still has this booking, and a seat for each of them. */
export async function putChildren(
  community: CommunityId,
  sessionId: SessionId,
  { householdId, children, guardians }: Children,
  expiresAtSeconds: number,
): Promise<void> {
  const entry = await readEntry(community, sessionId, householdId, { consistent: true });
  if (!entry) throw new AppError('NOT_BOOKED');
  const key = childrenKey(community, sessionId, householdId);
  await transact([
    {
      write: {
        ConditionCheck: {
          Key: entryKey(community, sessionId, householdId),
          ConditionExpression: 'entryId = :entry AND #state IN (:booked, :held) AND #party >= :children',
          ExpressionAttributeNames: { '#state': 'state', '#party': 'party' },
          ExpressionAttributeValues: {
            ':entry': entry.entryId,
            ':booked': 'booked',
            ':held': 'held',
            ':children': children.length,
          },
        },
      },
      onRefused: (found) => {
        if (!SEATED.includes(String(found?.state))) return new AppError('NOT_BOOKED');
        return new AppError(Number(found?.party) < children.length ? 'MORE_CHILDREN_THAN_SEATS' : 'BUSY');
      },
    },
    {
      write: { Put: { Item: { ...key, children, guardians, entryId: entry.entryId, expiresAtSeconds } } },
      onRefused: () => new AppError('BUSY'),
    },
  ]);
}

/** For the transaction that gives some of a booking's seats back: a named child keeps its own. */
export const seatForEachChild = (
  community: CommunityId,
  { sessionId, householdId, entryId, party }: Pick<EntryItem, 'sessionId' | 'householdId' | 'entryId' | 'party'>,
): Step => ({
  write: {
    ConditionCheck: {
      Key: childrenKey(community, sessionId, householdId),
      ConditionExpression:
        'attribute_not_exists(pk) OR (attribute_exists(entryId) AND entryId <> :entry) OR size(children) <= :party',
      ExpressionAttributeValues: { ':entry': entryId, ':party': party },
    },
  },
  onRefused: () => new AppError('FEWER_SEATS_THAN_CHILDREN'),
});

export interface Mark extends ChildOf {
  mark: DayMark;
}

/** The marks of a day; with a household, only its children's. */
export async function readMarks(
  community: CommunityId,
  sessionId: SessionId,
  day: LocalDay,
  householdId?: string,
): Promise<Mark[]> {
  const prefix = `DAY#${day}#${householdId === undefined ? '' : `${householdId}#`}`;
  const items = await listAll({ pk: classPartition(community, sessionId), prefix, consistent: true }, MAX_CHILDREN);
  return items.map((item) => {
    const [, , household = '', childId = ''] = String(item.sk).split('#');
    return { householdId: household, childId, mark: DayMark.parse({ ...NO_MARK, ...item }) };
  });
}

/** A child that has gone home is not marked any more. Marking the same twice is marking once. */
export async function putMark(
  community: CommunityId,
  sessionId: SessionId,
  day: LocalDay,
  who: ChildOf,
  mark: { presence: Presence; markedAt: string; markedByName: string; expiresAtSeconds: number },
): Promise<DayMark> {
  const fields = Object.entries(mark);
  const Update = {
    Key: markKey(community, sessionId, day, who),
    UpdateExpression: `SET ${fields.map(([name]) => `${name} = :${name}`).join(', ')}`,
    ConditionExpression: 'attribute_not_exists(collected)',
    ExpressionAttributeValues: Object.fromEntries(fields.map(([name, value]) => [`:${name}`, value])),
  };
  const saved = await write({
    write: { Update },
    onRefused: (found) => new AppError('ALREADY_COLLECTED', collectedDetails(found)),
  });
  return DayMark.parse({ ...NO_MARK, ...saved });
}

/** When and by whom, for the sentence that refuses. */
export const collectedDetails = (found: Item | undefined) => {
  const { collected } = DayMark.parse({ ...NO_MARK, ...found });
  return collected ? { at: collected.at, by: collected.by } : undefined;
};
