import type { RoleId, ShiftId } from '../../shared/shifts/ids';
import { MAX_WAITING, type RoleSheet, type Seat } from '../../shared/shifts/schema';
import type { CommunityId } from '../platform/identity';
import type { Step } from '../platform/table';
import { CHANGED, sheetKey } from './store';

// Places in a role. Taking one goes without reading first: the conditions are the rule, and two hundred at once need no
// revision to agree on. Everything that moves people is written on condition that the sheet is still as it was read.
// A sheet stays below 1 KB, and a write of it at 2 WCU, up to about twelve people; each further KB adds 2.
//
// Access patterns
//   Take a free seat | transact | COMMUNITY#<c>#SHIFTS#<monday>, COMMUNITY#<c>#PERSON#<p> | SHIFT#<shiftId>#ROLE#<roleId>, WEEK#<monday> | 4 WCU
//   Join the line | transact | COMMUNITY#<c>#SHIFTS#<monday>, COMMUNITY#<c>#PERSON#<p> | SHIFT#<shiftId>#ROLE#<roleId>, WEEK#<monday> | 4 WCU
//   Drop out, and the first who waits moves up | transact | COMMUNITY#<c>#SHIFTS#<monday>, COMMUNITY#<c>#PERSON#<p> | SHIFT#<shiftId>#ROLE#<roleId>, WEEK#<monday>, MARK#<shiftId>.late_drop_out | 6 WCU, 8 when late
//   Take over an offered seat | transact | COMMUNITY#<c>#SHIFTS#<monday>, COMMUNITY#<c>#PERSON#<p> | SHIFT#<shiftId>#ROLE#<roleId>, WEEK#<monday> | 6 WCU
//   Offer a seat, or keep it | transact | COMMUNITY#<c>#SHIFTS#<monday> | SHIFT#<shiftId>#ROLE#<roleId> | 2 WCU
//   Another number of seats, promoting | transact | COMMUNITY#<c>#SHIFTS#<monday>, COMMUNITY#<c>#PERSON#<p> | SHIFT#<shiftId>#ROLE#<roleId>, WEEK#<monday> | 2 WCU + 2 per person promoted

interface Claim {
  shiftId: ShiftId;
  roleId: RoleId;
  /** of the shift whose times and terms were judged */
  shiftRevision: number;
  seat: Seat;
}

const append = (
  community: CommunityId,
  { shiftId, roleId, shiftRevision, seat }: Claim,
  to: 'seated' | 'waiting',
  condition: string,
  values: Record<string, number>,
): Step => ({
  write: {
    Update: {
      Key: sheetKey(community, shiftId, roleId),
      UpdateExpression: 'SET #list = list_append(#list, :one), #revision = #revision + :step',
      ConditionExpression: `shiftRevision = :shift AND ${condition}`,
      ExpressionAttributeNames: { '#list': to, '#revision': 'revision', '#capacity': 'capacity' },
      ExpressionAttributeValues: { ':one': [seat], ':step': 1, ':shift': shiftRevision, ...values },
    },
  },
  onRefused: () => CHANGED,
});

/** There is a free seat. That nobody waits for it follows: whoever could have it was seated when it came free. */
export const takeSeat = (community: CommunityId, claim: Claim): Step =>
  append(community, claim, 'seated', 'size(seated) < #capacity', {});

/** No seat is free and nobody offers theirs. The order of the line is the order in which these writes were accepted. */
export const joinLine = (community: CommunityId, claim: Claim): Step =>
  append(community, claim, 'waiting', 'size(seated) >= #capacity AND size(waiting) < :most AND offers = :none', {
    ':most': MAX_WAITING,
    ':none': 0,
  });

/** Puts `after` in the place of the sheet as it was read. */
export function replaceSheet(community: CommunityId, before: RoleSheet, after: RoleSheet): Step {
  const offers = after.seated.filter(({ offeredAt }) => offeredAt !== undefined).length;
  return {
    write: {
      Update: {
        Key: sheetKey(community, after.shiftId, after.roleId),
        UpdateExpression:
          'SET seated = :seated, waiting = :waiting, #capacity = :capacity, offers = :offers, #revision = :next',
        ConditionExpression: '#revision = :revision AND shiftRevision = :shift',
        ExpressionAttributeNames: { '#capacity': 'capacity', '#revision': 'revision' },
        ExpressionAttributeValues: {
          ':seated': after.seated,
          ':waiting': after.waiting,
          ':capacity': after.capacity,
          ':offers': offers,
          ':next': before.revision + 1,
          ':revision': before.revision,
          ':shift': before.shiftRevision,
        },
      },
    },
    onRefused: () => CHANGED,
  };
}
