import * as z from 'zod';
import { AppError } from '../../shared/http/errors';
import { Moderation } from '../../shared/http/text';
import { silentCall } from '../../shared/musters/rules';
import { Call, GroupId, MusterCard, type MusterPlan, MusterReport, NamedPerson } from '../../shared/musters/schema';
import { PersonId } from '../../shared/residents/ids';
import type { CommunityId } from '../platform/identity';
import { get, type Item, type Key, list, listAll, type Step, transact, write } from '../platform/table';
import { beginRunning, endRunning, planStands } from './plans-store';

// A muster and the groups it called. What people answered is in calls-store.ts, plans are in plans-store.ts.
//
// Access patterns
//   A muster | get | COMMUNITY#<c>#MUSTER#<musterId> | MUSTER | 0.5 RCU, strong 1
//   The groups a muster called | query | COMMUNITY#<c>#MUSTER#<musterId> | GROUP#* | 0.5 RCU per 4 KB (150 people)
//   A muster with groups, names and answers | query | COMMUNITY#<c>#MUSTER#<musterId> | * | 0.5 RCU per 4 KB, strong 1
//   Running musters | query | byState COMMUNITY#<c>#MUSTERS#live | <startedAt>#<musterId> | 0.5 RCU
//   Past musters, newest first, by pages | query | byState COMMUNITY#<c>#MUSTERS#done | <startedAt>#<musterId> | 0.5 RCU per 4 KB
//   Start: the muster, its groups and their names, the plan as read and running once | transact | COMMUNITY#<c>#MUSTER#<musterId>, COMMUNITY#<c>#MUSTERPLANS | MUSTER, GROUP#<g>, ROLL#<g>, LIVE#<planId>, PLAN#<planId> | 2 WCU per KB of each
//   Call further groups | transact | COMMUNITY#<c>#MUSTER#<musterId>, COMMUNITY#<c>#MUSTERPLANS | MUSTER, GROUP#<g>, ROLL#<g>, PLAN#<planId> | 2 WCU per KB of each
//   Stand down | transact | COMMUNITY#<c>#MUSTER#<musterId>, COMMUNITY#<c>#MUSTERPLANS | MUSTER, LIVE#<planId> | 4 WCU, and 4 in byState
//   Freeze the report | update | COMMUNITY#<c>#MUSTER#<musterId> | MUSTER | 1 WCU per KB, and again in byState

/** Two dangers at once happen; ten plans running at once is a training day gone wrong. */
const MAX_LIVE = 20;
const PAGE = 20;
/** 20 groups of 61 people with their names and answers, and the muster itself. */
const MAX_BOOK = 1500;
/** Names are needed while people are out and while it is talked over; after 90 days they forget themselves. */
export const NAMES_KEPT_SECONDS = 90 * 86_400;

export const Muster = MusterCard.extend({
  place: z.string(),
  message: z.string(),
  moderation: Moderation,
  startedBy: PersonId,
  calledGroups: z.array(GroupId),
  /** makes the codes of each minute; never leaves the server */
  siteSecret: z.string(),
  standDownNote: z.string(),
  report: MusterReport.nullable(),
  revision: z.int(),
});
export type Muster = z.infer<typeof Muster>;

export const CalledGroup = z.object({
  groupId: GroupId,
  name: z.string(),
  duty: z.string(),
  ownerId: PersonId,
  ownerName: z.string(),
  calledAt: z.iso.datetime(),
  memberIds: z.array(PersonId),
});
export type CalledGroup = z.infer<typeof CalledGroup>;

/** A muster with everything under it. */
export interface Book {
  muster: Muster;
  groups: CalledGroup[];
  people: NamedPerson[];
  calls: Call[];
}

export const musterPartition = (community: CommunityId, musterId: string): string =>
  `COMMUNITY#${community}#MUSTER#${musterId}`;
export const MUSTER = 'MUSTER';
export const GROUP = 'GROUP#';
const key = (community: CommunityId, musterId: string, sk = MUSTER): Key => ({
  pk: musterPartition(community, musterId),
  sk,
});
const statePk = (community: CommunityId, state: 'live' | 'done'): string => `COMMUNITY#${community}#MUSTERS#${state}`;

export async function readMuster(
  community: CommunityId,
  musterId: string,
  { consistent = false } = {},
): Promise<Muster> {
  const item = await get(key(community, musterId), { consistent });
  if (!item) throw new AppError('NOT_FOUND');
  return Muster.parse(item);
}

/** What of a call has not been written yet is as good as silence. */
export const callOf = (place: Pick<Call, 'personId' | 'groupId'>, item: Item | undefined): Call =>
  Call.parse({ ...silentCall(place), ...item });

const numberOf = ({ groupId }: CalledGroup): number => Number(groupId.slice(1));
const groupsOf = (items: Item[]): CalledGroup[] =>
  items.map((item) => CalledGroup.parse(item)).sort((a, b) => numberOf(a) - numberOf(b));

export async function readGroups(
  community: CommunityId,
  musterId: string,
  { consistent = false } = {},
): Promise<CalledGroup[]> {
  return groupsOf(await listAll({ pk: musterPartition(community, musterId), prefix: GROUP, consistent }, MAX_BOOK));
}

export async function readBook(community: CommunityId, musterId: string, { consistent = false } = {}): Promise<Book> {
  const items = await listAll({ pk: musterPartition(community, musterId), consistent }, MAX_BOOK);
  const under = (prefix: string) => items.filter((item) => String(item.sk).startsWith(prefix));
  const [muster] = under(MUSTER);
  if (!muster) throw new AppError('NOT_FOUND');
  return {
    muster: Muster.parse(muster),
    groups: groupsOf(under(GROUP)),
    people: under('ROLL#').flatMap((item) => z.array(NamedPerson).parse(item.people)),
    calls: under('CALL#').map((item) =>
      callOf({ personId: String(item.personId), groupId: item.groupId as GroupId }, item),
    ),
  };
}

export async function readLive(community: CommunityId): Promise<Muster[]> {
  const items = await listAll({ pk: statePk(community, 'live'), index: 'byState', newestFirst: true }, MAX_LIVE);
  return items.map((item) => Muster.parse(item));
}

export async function readDone(community: CommunityId, cursor?: string) {
  const query = { pk: statePk(community, 'done'), index: 'byState', newestFirst: true, limit: PAGE } as const;
  const page = await list(query, cursor);
  return { musters: page.items.map((item) => Muster.parse(item)), cursor: page.cursor };
}

/** A group as it was called, and the names beside it, which expire. */
const groupSteps = (community: CommunityId, musterId: string, group: CalledGroup, people: NamedPerson[]): Step[] => {
  const fresh = { ConditionExpression: 'attribute_not_exists(pk)' };
  const expiresAtSeconds = Math.floor(Date.parse(group.calledAt) / 1000) + NAMES_KEPT_SECONDS;
  const onRefused = () => new AppError('BUSY');
  const roll = { ...key(community, musterId, `ROLL#${group.groupId}`), people, expiresAtSeconds };
  return [
    {
      write: { Put: { Item: { ...key(community, musterId, `${GROUP}${group.groupId}`), ...group }, ...fresh } },
      onRefused,
    },
    { write: { Put: { Item: roll, ...fresh } }, onRefused },
  ];
};

export type Calling = { group: CalledGroup; people: NamedPerson[] };

export async function putMuster(
  community: CommunityId,
  muster: Muster,
  plan: MusterPlan,
  calling: Calling[],
): Promise<void> {
  const { musterId } = muster;
  const state = { statePk: statePk(community, 'live'), stateSk: `${muster.startedAt}#${musterId}` };
  await transact([
    beginRunning(community, plan.planId, musterId),
    planStands(community, plan),
    {
      write: {
        Put: {
          Item: { ...key(community, musterId), ...muster, ...state },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      onRefused: () => new AppError('BUSY'),
    },
    ...calling.flatMap(({ group, people }) => groupSteps(community, musterId, group, people)),
  ]);
}

export async function addGroups(
  community: CommunityId,
  muster: Muster,
  plan: MusterPlan,
  calling: Calling[],
): Promise<void> {
  const calledGroups = [...muster.calledGroups, ...calling.map(({ group }) => group.groupId)];
  await transact([
    {
      write: {
        Update: {
          Key: key(community, muster.musterId),
          UpdateExpression: 'SET calledGroups = :groups, revision = :next',
          ConditionExpression: '#state = :live AND revision = :revision',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':groups': calledGroups,
            ':live': 'live',
            ':revision': muster.revision,
            ':next': muster.revision + 1,
          },
        },
      },
      // Another member called further groups in the same moment.
      onRefused: (found) => new AppError(found?.state === 'live' ? 'BUSY' : 'MUSTER_OVER'),
    },
    planStands(community, plan),
    ...calling.flatMap(({ group, people }) => groupSteps(community, muster.musterId, group, people)),
  ]);
}

export async function endMuster(community: CommunityId, muster: Muster, note: string, now: string): Promise<void> {
  const { musterId, planId } = muster;
  await transact([
    {
      write: {
        Update: {
          Key: key(community, musterId),
          UpdateExpression:
            'SET #state = :over, stoodDownAt = :now, standDownNote = :note, statePk = :done ADD revision :one',
          ConditionExpression: '#state = :live',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':live': 'live',
            ':over': 'stood_down',
            ':now': now,
            ':note': note,
            ':done': statePk(community, 'done'),
            ':one': 1,
          },
        },
      },
      onRefused: (found) => new AppError(found ? 'MUSTER_OVER' : 'NOT_FOUND'),
    },
    endRunning(community, planId, musterId),
  ]);
}

/** Two who open the report at once freeze the same numbers: nothing can change them any more. */
export async function putReport(community: CommunityId, report: MusterReport): Promise<void> {
  await write({
    write: {
      Update: {
        Key: key(community, report.musterId),
        UpdateExpression: 'SET report = :report ADD revision :one',
        ConditionExpression: '#state = :over AND attribute_type(report, :nothing)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':report': report, ':over': 'stood_down', ':nothing': 'NULL', ':one': 1 },
      },
    },
    onRefused: () => FROZEN,
  });
}
export const FROZEN = new Error('the report was frozen before');
