import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { StoredFile } from '../../shared/files/schema';
import { ByHandForm, ByHandState } from '../../shared/funds/by-hand';
import { EntryId, FundId } from '../../shared/funds/ids';
import { AppError } from '../../shared/http/errors';
import { PersonId } from '../../shared/residents/ids';
import type { CommunityId } from '../platform/identity';
import { get, list, listAll, type Step, write } from '../platform/table';
import { fundPartition } from './store';

// What was written down by hand, from its writing to its second person's yes or no. Confirming it posts its entry in the
// same transaction. Who gave stands here and nowhere in the ledger.
//
// Access patterns
//   A record, strong | get | COMMUNITY#<c>#FUND#<f>#BYHAND | <recordId> | 1 RCU
//   Write one down (only once) | put | COMMUNITY#<c>#FUND#<f>#BYHAND | <recordId> | 2 WCU, and 2 in byState
//   Refuse one (while it waits) | put | COMMUNITY#<c>#FUND#<f>#BYHAND | <recordId> | 2 WCU, and 4 in byState
//   Confirm one (while it waits) | transact | COMMUNITY#<c>#FUND#<f>#BYHAND | <recordId> | 4 WCU, and 4 in byState
//   What waits for a second person | query | byState COMMUNITY#<c>#BYHAND#WAITING | <fundId>#<at>#<recordId> | 0.5 RCU per 4
//   What was decided for a fund, newest first | query | byState COMMUNITY#<c>#FUND#<f>#BYHAND | <at>#<recordId> | 0.5 RCU per 4

export const ByHandItem = z.object({
  recordId: EntryId,
  fundId: FundId,
  form: ByHandForm,
  files: z.array(StoredFile),
  state: ByHandState,
  by: PersonId,
  at: z.iso.datetime(),
  decidedBy: PersonId.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  because: z.string().nullable(),
});
export type ByHandItem = z.infer<typeof ByHandItem>;

/** More than this waiting means nobody looks. */
const MAX_WAITING = 500;
const PAGE = 30;

const partition = (community: CommunityId, fundId: string): string => `${fundPartition(community, fundId)}#BYHAND`;
export const byHandKey = (community: CommunityId, fundId: string, recordId: string) => ({
  pk: partition(community, fundId),
  sk: recordId,
});
const waitingPartition = (community: CommunityId): string => `COMMUNITY#${community}#BYHAND#WAITING`;

export async function readByHand(
  community: CommunityId,
  fundId: string,
  recordId: string,
): Promise<ByHandItem | undefined> {
  const item = await get(byHandKey(community, fundId, recordId), { consistent: true });
  return item && ByHandItem.parse(item);
}

/** All that waits in a community, or for one fund of it; the oldest first. */
export async function readWaiting(community: CommunityId, fundId?: string): Promise<ByHandItem[]> {
  const query = { pk: waitingPartition(community), index: 'byState', ...(fundId && { prefix: `${fundId}#` }) } as const;
  return (await listAll(query, MAX_WAITING)).map((item) => ByHandItem.parse(item));
}

export async function listDecided(community: CommunityId, fundId: string, cursor?: string) {
  const query = { pk: partition(community, fundId), index: 'byState', newestFirst: true, limit: PAGE } as const;
  const page = await list(query, cursor);
  return { records: page.items.map((item) => ByHandItem.parse(item)), cursor: page.cursor };
}

/** Writes it down; the same again is the same record, another form under its id is refused. */
export async function putByHand(community: CommunityId, record: ByHandItem): Promise<ByHandItem> {
  const { fundId, recordId, at } = record;
  const state = { statePk: waitingPartition(community), stateSk: `${fundId}#${at}#${recordId}` };
  const Item = { ...byHandKey(community, fundId, recordId), ...record, ...state };
  let before: ByHandItem | undefined;
  const refused = (found: unknown): Error => {
    before = ByHandItem.parse(found);
    return new AppError('RECORD_DIFFERS');
  };
  const step: Step = {
    write: { Put: { Item, ConditionExpression: 'attribute_not_exists(pk)' } },
    onRefused: refused,
  };
  try {
    await write(step);
    return record;
  } catch (error) {
    if (before && before.by === record.by && isDeepStrictEqual(before.form, record.form)) return before;
    throw error;
  }
}

/** `after` in place of the same record waiting. */
export function decideStep(community: CommunityId, after: ByHandItem): Step {
  const { fundId, recordId, at } = after;
  const pk = partition(community, fundId);
  const Item = { pk, sk: recordId, ...after, statePk: pk, stateSk: `${at}#${recordId}` };
  return {
    write: {
      Put: {
        Item,
        ConditionExpression: '#state = :waiting AND #by = :by',
        ExpressionAttributeNames: { '#state': 'state', '#by': 'by' },
        ExpressionAttributeValues: { ':waiting': 'waiting', ':by': after.by },
      },
    },
    onRefused: () => new AppError('ALREADY_DECIDED'),
  };
}

export const refuseByHand = (community: CommunityId, after: ByHandItem) => write(decideStep(community, after));
