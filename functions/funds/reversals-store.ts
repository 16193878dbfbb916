import type { EntryId } from '../../shared/funds/ids';
import { Reversal } from '../../shared/funds/reversal';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import { sha256 } from '../platform/ids';
import { get, listAll, type Step, write } from '../platform/table';
import { byHandKey } from './by-hand-store';
import { fundPartition } from './store';

// Askings to take an entry back, one item for each entry there ever was one for. Confirming it posts the correction in
// the same transaction; what was refused may be asked for anew.
//
// Access patterns
//   An asking, strong | get | COMMUNITY#<c>#FUND#<f>#REVERSALS | <entryId> | 1 RCU
//   Ask (nothing waits, nothing is taken back) | put | COMMUNITY#<c>#FUND#<f>#REVERSALS | <entryId> | 2 WCU, and 2 in byState
//   Refuse it (while it waits) | put | COMMUNITY#<c>#FUND#<f>#REVERSALS | <entryId> | 2 WCU, and 2 in byState
//   Confirm it (while it waits), with the correction and the record it takes back | transact | COMMUNITY#<c>#FUND#<f>#REVERSALS, COMMUNITY#<c>#FUND#<f>#BYHAND | <entryId>, <recordId> | 8 WCU, and 4 in byState
//   What waits for a second person | query | byState COMMUNITY#<c>#REVERSALS#WAITING | <fundId>#<at>#<entryId> | 0.5 RCU per 4

/** More than this waiting means nobody looks. */
const MAX_WAITING = 500;

const keyOf = (community: CommunityId, fundId: string, entryId: string) => ({
  pk: `${fundPartition(community, fundId)}#REVERSALS`,
  sk: entryId,
});
const waitingPartition = (community: CommunityId): string => `COMMUNITY#${community}#REVERSALS#WAITING`;

/** The one entry that can ever take this one back: posting it is what happens once. */
export const correctionIdOf = (entryId: EntryId): EntryId => sha256(`reversal|${entryId}`).slice(0, 26);

export async function readReversal(
  community: CommunityId,
  fundId: string,
  entryId: string,
): Promise<Reversal | undefined> {
  const item = await get(keyOf(community, fundId, entryId), { consistent: true });
  return item && Reversal.parse(item);
}

/** All that waits in a community, the oldest of each fund first. */
export async function readWaitingReversals(community: CommunityId): Promise<Reversal[]> {
  const items = await listAll({ pk: waitingPartition(community), index: 'byState' }, MAX_WAITING);
  return items.map((item) => Reversal.parse(item));
}

/** Puts the asking where none waits and none was confirmed. */
export async function putReversal(community: CommunityId, reversal: Reversal): Promise<void> {
  const { fundId, entryId, at } = reversal;
  const state = { statePk: waitingPartition(community), stateSk: `${fundId}#${at}#${entryId}` };
  await write({
    write: {
      Put: {
        Item: { ...keyOf(community, fundId, entryId), ...reversal, ...state },
        ConditionExpression: 'attribute_not_exists(pk) OR #state = :refused',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':refused': 'refused' },
      },
    },
    onRefused: (found) => new AppError(found?.state === 'confirmed' ? 'ALREADY_REVERSED' : 'REVERSAL_WAITS'),
  });
}

/** `after` in place of the very asking that waits; decided, it is in no list any more. */
export const decideReversalStep = (community: CommunityId, after: Reversal): Step => ({
  write: {
    Put: {
      Item: { ...keyOf(community, after.fundId, after.entryId), ...after },
      ConditionExpression: '#state = :waiting AND #by = :by AND #at = :at',
      ExpressionAttributeNames: { '#state': 'state', '#by': 'by', '#at': 'at' },
      ExpressionAttributeValues: { ':waiting': 'waiting', ':by': after.by, ':at': after.at },
    },
  },
  onRefused: () => new AppError('ALREADY_DECIDED'),
});

/** The record written down by hand shows in its list that it was taken back. */
export const recordReversedStep = (community: CommunityId, fundId: string, recordId: string): Step => ({
  write: {
    Update: {
      Key: byHandKey(community, fundId, recordId),
      UpdateExpression: 'SET #state = :reversed',
      ConditionExpression: '#state = :confirmed',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':confirmed': 'confirmed', ':reversed': 'reversed' },
    },
  },
  onRefused: () => new AppError('ALREADY_REVERSED'),
});

export const refuseReversal = (community: CommunityId, after: Reversal) => write(decideReversalStep(community, after));
