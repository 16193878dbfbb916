import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { householdsPartition } from '../../functions/places/reads';
import { inBatches } from '../../functions/platform/batches';
import { type CommunityId, sign, storedCommunity } from '../../functions/platform/identity';
import { newId, newPersonId } from '../../functions/platform/ids';
import { roleSortKey, rolesPartition } from '../../functions/platform/roles';
import { doc } from '../../functions/platform/table';
import { saveVote, type VoteItem } from '../../functions/votes/store';
import type { Endpoint } from '../../shared/http/endpoint';
import { after } from '../../shared/votes/life';
import { eventOf } from '../../tests/invoke';

export const TableName = () => process.env.TABLE_NAME as string;
export const put = (Item: Record<string, unknown>) => doc().send(new PutCommand({ TableName: TableName(), Item }));

/** A community with `size` households of 100 to a building, and a committee member. */
export async function newPlace(name: string, size: number) {
  const community = storedCommunity(name);
  const households = Array.from({ length: size }, (_, i) => {
    const buildingId = `c1.${Math.floor(i / 100) + 1}`;
    const room = String(101 + (i % 100));
    const place = { compoundId: 'c1', buildingId, unit: '1', room, gridId: '1-1-1' };
    return { householdId: `${buildingId}.1.${room}`, ...place, exclusiveArea: 8960, adults: 2, people: 3 };
  });
  await inBatches(households, 32, (one) => put({ pk: householdsPartition(community), sk: one.householdId, ...one }));
  const grant = { personId: newPersonId(), role: 'committee', scope: 'community', personName: '测试' } as const;
  await put({
    pk: rolesPartition(community),
    sk: roleSortKey(grant),
    ...grant,
    fromAt: '2026-01-01T00:00:00.000Z',
    untilAt: null,
  });
  return { community, households: households.map((one) => one.householdId), committee: grant.personId };
}

/** An announced vote whose opening hour has come. */
export async function newVote(community: CommunityId): Promise<VoteItem> {
  const now = new Date().toISOString();
  const closesAt = new Date(Date.now() + 86_400_000).toISOString();
  const draft: VoteItem = {
    kind: 'resident_resolution',
    basis: 'household',
    title: '要不要引进物业公司',
    question: '是否同意引进物业公司管理小区？',
    explanation: '物业服务企业由街道推荐的三家里比选，合同一年一签，收支每季度上墙公布。'.repeat(4),
    form: { type: 'for_against' },
    electorate: { scope: 'community' },
    quorum: { numerator: 2, denominator: 3 },
    pass: { fraction: { numerator: 1, denominator: 2 }, strict: true },
    mayChange: true,
    noticeDays: 0,
    opensAt: now,
    closesAt,
    help: '2 号楼楼长处有纸质票',
    voteId: newId(now),
    state: 'draft',
    electorateName: '全社区',
    history: [],
    moderation: 'pass',
    withdrawnBecause: null,
    roll: null,
    outcome: null,
    createdBy: 'bench',
    writtenBy: 'bench',
    announcedBy: 'bench',
    remindedAt: null,
    pendingWithdrawal: null,
    revision: 1,
  };
  const vote = after(draft, 'announced', 'announced', now);
  await saveVote(community, vote, null);
  return vote;
}

/** The event of one call, signed beforehand as a phone's token is. */
export async function eventFor<E extends Endpoint>(
  endpoint: E,
  community: CommunityId,
  person: string,
  householdId: string | null,
  input: Parameters<typeof eventOf<E>>[1],
) {
  const homes = householdId === null ? [] : [{ householdId, seat: 1, movedAt: null }];
  const { token } = await sign({ person, community, homes }, new Date().toISOString());
  return eventOf(endpoint, input, token);
}
