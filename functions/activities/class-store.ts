import { DayMark, Enrolment, NO_MARK, type Presence, Term } from '../../shared/activities/classroom';
import type { SessionId } from '../../shared/activities/ids';
import { AppError } from '../../shared/http/errors';
import type { LocalDay } from '../../shared/http/local-time';
import type { CommunityId } from '../platform/identity';
import { get, type Item, listAll, type Step, transact, write } from '../platform/table';
import { entryKey } from './entries-store';

// A class: its days, its children, and every afternoon's marks. In a partition of its own, so that no list of entries
// ever carries a child's name.
//
// Access patterns
//   The days of a class | get | COMMUNITY#<c>#CLASS#<sessionId> | TERM | 0.5 RCU, strong 1
//   Set them (revision stated) | put | COMMUNITY#<c>#CLASS#<sessionId> | TERM | 1 WCU per KB
//   Call one day off | transact | COMMUNITY#<c>#CLASS#<sessionId> | TERM, CLASSOFF#<day> | 4 WCU
//   When a day was called off, strong | get | COMMUNITY#<c>#CLASS#<sessionId> | CLASSOFF#<day> | 1 RCU
//   A household's children | get | COMMUNITY#<c>#CLASS#<sessionId> | CHILDREN#<householdId> | 0.5 RCU
//   All children of a class | query | COMMUNITY#<c>#CLASS#<sessionId> | CHILDREN#* | 0.5 RCU per 10
//   Save a household's children (seats for them stated) | transact | COMMUNITY#<c>#CLASS#<sessionId> | CHILDREN#<householdId> | 4 WCU
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

/** `term.revision` is the one it was read with; the saved term is the next. A day called off is noted for the stream. */
export async function saveTerm(
  community: CommunityId,
  sessionId: SessionId,
  term: Term,
  off?: { day: LocalDay; at: string; expiresAtSeconds: number },
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
  if (!off) await write(put);
  else {
    const Item = { pk: classPartition(community, sessionId), sk: `${CLASS_OFF}${off.day}`, ...off };
    await transact([put, { write: { Put: { Item } }, onRefused: () => new AppError('DRAFT_CHANGED') }]);
  }
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
const childrenOf = (item: Item): Children => ({
  ...Enrolment.parse(item),
  householdId: String(item.sk).slice('CHILDREN#'.length),
});

export async function readChildren(
  community: CommunityId,
  sessionId: SessionId,
  householdId: string,
): Promise<Children | undefined> {
  const item = await get({ pk: classPartition(community, sessionId), sk: `CHILDREN#${householdId}` });
  return item && childrenOf(item);
}

export async function readAllChildren(community: CommunityId, sessionId: SessionId): Promise<Children[]> {
  const query = { pk: classPartition(community, sessionId), prefix: 'CHILDREN#' };
  return (await listAll(query, MAX_CHILDREN)).map(childrenOf);
}

/** Saves the children while the household still has a seat for each of them. */
export async function putChildren(
  community: CommunityId,
  sessionId: SessionId,
  { householdId, children, guardians }: Children,
  expiresAtSeconds: number,
): Promise<void> {
  const Item = { pk: classPartition(community, sessionId), sk: `CHILDREN#${householdId}`, children, guardians };
  await transact([
    {
      write: {
        ConditionCheck: {
          Key: entryKey(community, sessionId, householdId),
          ConditionExpression: '#state IN (:booked, :held) AND #party >= :children',
          ExpressionAttributeNames: { '#state': 'state', '#party': 'party' },
          ExpressionAttributeValues: { ':booked': 'booked', ':held': 'held', ':children': children.length },
        },
      },
      onRefused: (found) =>
        new AppError(['booked', 'held'].includes(String(found?.state)) ? 'MORE_CHILDREN_THAN_SEATS' : 'NOT_BOOKED'),
    },
    { write: { Put: { Item: { ...Item, expiresAtSeconds } } }, onRefused: () => new AppError('BUSY') },
  ]);
}

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
