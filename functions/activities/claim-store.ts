import type { CommunityId } from '../platform/identity';
import { type Item, type Step, transact } from '../platform/table';
import { type EntryItem, entryKey, putWait } from './entries-store';
import { pointToProxy } from './proxies-store';
import { sheetKey } from './sheets-store';

// Taking seats: the entry and the sheet in one transaction, whose conditions are every fact the claim relies on. So the
// last seat goes to one household, and the line stands in the order in which its requests were accepted. What a grid
// worker does for a neighbour costs 2 WCU more, for the pointer to it.
//
// Access patterns
//   Take seats | transact | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 4 WCU with the sheet
//   Join the line | transact | COMMUNITY#<c>#SESSION#<sessionId> | WAIT#<stamp>#<householdId> | 6 WCU with entry and sheet
//   Enter the lottery | transact | COMMUNITY#<c>#SESSION#<sessionId> | ENTRY#<householdId> | 4 WCU with the sheet

/** A line longer than this gives hope to nobody; a list longer than this is no longer one item. */
export const MAX_LINE = 2000;
export const MAX_LOTTERY = 4000;

/** What a claim decided on: the form it was filled in for, and when it was made. */
export interface Claim {
  terms: number;
  now: string;
}

/** Raised by the steps below: which item stood in the way, and how it stood. */
export interface Refusal extends Error {
  refused: 'entry' | 'sheet';
  found: Item | undefined;
}
const refuse = (refused: Refusal['refused']) => (found: Item | undefined) =>
  Object.assign(new Error('a claim was refused'), { refused, found });
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'refused' in error;

/**
 * One entry per household: a new one only where there was none, or the last one is over. A grid worker who acts for them
 * keeps a pointer to it.
 */
const putEntry = (community: CommunityId, entry: EntryItem): Step[] => [
  {
    write: {
      Put: {
        Item: { ...entryKey(community, entry.sessionId, entry.householdId), ...entry },
        ConditionExpression: 'attribute_not_exists(pk) OR #state IN (:cancelled, :declined, :lapsed)',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':cancelled': 'cancelled', ':declined': 'declined', ':lapsed': 'lapsed' },
      },
    },
    onRefused: refuse('entry'),
  },
  ...(entry.proxy?.as === 'grid_worker' ? [pointToProxy(community, entry.proxy.by, entry)] : []),
];

const OPEN = '#state = :open AND opensAt <= :now AND closesAt > :now AND startsAt > :now AND terms = :terms';

function updateSheet(
  community: CommunityId,
  sessionId: string,
  { terms, now }: Claim,
  { set = '', add, only, values }: { set?: string; add: string; only: string; values: Item },
): Step {
  return {
    write: {
      Update: {
        Key: sheetKey(community, sessionId),
        UpdateExpression: `${set} ADD revision :one, ${add}`,
        ConditionExpression: `${OPEN} AND ${only}`,
        ExpressionAttributeNames: {
          '#state': 'state',
          ...(`${add} ${only}`.includes('#free') && { '#free': 'free' }),
          ...(only.includes('#capacity') && { '#capacity': 'capacity' }),
        },
        ExpressionAttributeValues: { ':open': 'open', ':now': now, ':terms': terms, ':one': 1, ...values },
      },
    },
    onRefused: refuse('sheet'),
  };
}

/** Takes `entry.party` seats. Several sessions' claims can stand in one transaction. */
export const claimSteps = (community: CommunityId, entry: EntryItem, claim: Claim): Step[] => [
  ...putEntry(community, entry),
  updateSheet(community, entry.sessionId, claim, {
    add: '#free :less',
    only: 'draw = :none AND #free >= :party',
    values: { ':less': -entry.party, ':party': entry.party, ':none': 'none' },
  }),
];

/** Joins the line behind everybody in it: only while the seats are not free, and with a stamp later than the last. */
export const lineSteps = (community: CommunityId, entry: EntryItem & { stamp: string }, claim: Claim): Step[] => [
  ...putEntry(community, entry),
  updateSheet(community, entry.sessionId, claim, {
    set: 'SET lastStamp = :stamp',
    add: 'waiting :one',
    only: 'draw = :none AND #free < :party AND lastStamp < :stamp AND waiting < :most',
    values: { ':party': entry.party, ':stamp': entry.stamp, ':none': 'none', ':most': MAX_LINE },
  }),
  putWait(community, entry.sessionId, entry, entry.expiresAtSeconds),
];

/** `whileSpare`: only while fewer households have entered than there are seats. */
export const lotterySteps = (community: CommunityId, entry: EntryItem, claim: Claim, whileSpare: boolean): Step[] => [
  ...putEntry(community, entry),
  updateSheet(community, entry.sessionId, claim, {
    add: 'entered :one',
    only: `draw = :entering AND entered < :most${whileSpare ? ' AND entered < #capacity' : ''}`,
    values: { ':entering': 'entering', ':most': MAX_LOTTERY },
  }),
];

/** Undefined: it is done; otherwise what stood in the way. */
export async function commitClaim(steps: Step[]): Promise<Refusal | undefined> {
  try {
    await transact(steps);
    return undefined;
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
