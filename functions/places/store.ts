import type { HouseholdWrite } from '../../shared/places/import';
import type { Community, Household } from '../../shared/places/schema';
import type { CommunityId } from '../platform/identity';
import { type Step, transact, write } from '../platform/table';
import { COMMUNITIES, householdsPartition, type PlacesRecord, placesKey } from './reads';

// Reads stand in reads.ts.
//
// Access patterns
//   Found a community | put | COMMUNITIES | <communityId> | 1 WCU
//   Take over households of an import, 100 at a time | transact | COMMUNITY#<c>#HOUSEHOLDS | <householdId> | 2 WCU each
//   Register compounds, recount places | put | COMMUNITY#<c> | PLACES | 1 WCU per KB

/** Thrown when what a decision was made on has changed since: read again, decide again. */
export const CHANGED = new Error('what was read has changed');

/** A community joins the service; repeating it corrects its name and street. */
export async function putCommunity(community: Community): Promise<void> {
  await write({
    write: { Put: { Item: { pk: COMMUNITIES, sk: community.communityId, ...community } } },
    onRefused: () => CHANGED,
  });
}

/** What a transaction takes. */
export const MAX_TOGETHER = 100;

/** One household of a plan and how the roll had it when the plan was shown (`before`; undefined: absent). */
const householdStep = (community: CommunityId, { after, before }: HouseholdWrite): Step => {
  const Item = { pk: householdsPartition(community), sk: after.householdId, ...after };
  const condition = before ? unchanged(before) : { ConditionExpression: 'attribute_not_exists(pk)' };
  return { write: { Put: { Item, ...condition } }, onRefused: () => CHANGED };
};

/** Up to 100 households together: 5,000 are then 50 calls, and fit into the seconds a request has. */
export const putHouseholds = (community: CommunityId, writes: readonly HouseholdWrite[]): Promise<void> =>
  transact(writes.map((write) => householdStep(community, write)));

/** Everything of a household that a roll can change, as one condition. */
function unchanged({ exclusiveArea, adults, people, gridId }: Household) {
  const sameGrid = gridId === null ? 'attribute_type(gridId, :grid)' : 'gridId = :grid';
  return {
    ConditionExpression: `exclusiveArea = :area AND adults = :adults AND people = :people AND ${sameGrid}`,
    ExpressionAttributeValues: {
      ':area': exclusiveArea,
      ':adults': adults,
      ':people': people,
      ':grid': gridId ?? 'NULL',
    },
  };
}

/** Replaces the record that was read; `record.version` is the version read, and grows by one. */
export async function putPlaces(community: CommunityId, record: PlacesRecord): Promise<void> {
  await write({
    write: {
      Put: {
        Item: { ...placesKey(community), ...record, version: record.version + 1 },
        ConditionExpression: record.version === 0 ? 'attribute_not_exists(pk)' : 'version = :read',
        ...(record.version > 0 && { ExpressionAttributeValues: { ':read': record.version } }),
      },
    },
    onRefused: () => CHANGED,
  });
}
