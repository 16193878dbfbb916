import type { StoredFile } from '../../shared/files/schema';
import type { CommunityId } from '../platform/identity';
import { write } from '../platform/table';
import { fundPartition } from './store';

// Each time books and the host charity's statement agreed: with what, and who looked.
//
// Access patterns
//   Note that the books agree with the host's statement | put | COMMUNITY#<c>#FUND#<f> | RECONCILED#<day> | 1 WCU

export interface Reconciliation {
  day: string;
  balanceFen: number;
  evidence: StoredFile;
  by: string;
  at: string;
}

/** The last to look at a day is the one who is noted: both saw the same sum. */
export async function putReconciliation(community: CommunityId, fundId: string, one: Reconciliation): Promise<void> {
  const Item = { pk: fundPartition(community, fundId), sk: `RECONCILED#${one.day}`, ...one };
  await write({ write: { Put: { Item } }, onRefused: () => new Error('refused') });
}
