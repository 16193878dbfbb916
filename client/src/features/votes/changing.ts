import type { HouseholdId } from '../../../../shared/places/ids';
import type { VoteId } from '../../../../shared/votes/schema';
import { createStore, useStore } from '../../platform/store';

/** The ballot somebody has begun to mark anew; asked for on the receipt, done on the vote's page. */
interface Changing {
  voteId: VoteId;
  householdId: HouseholdId;
}

const store = createStore<Changing | null>(null);

export const beginChange = (voteId: VoteId, householdId: HouseholdId): void => store.set({ voteId, householdId });
export const endChange = (): void => store.set(null);

/** Whose ballot of this vote is being changed; null when none is. */
export function useChanging(voteId: VoteId): HouseholdId | null {
  const changing = useStore(store);
  return changing?.voteId === voteId ? changing.householdId : null;
}
