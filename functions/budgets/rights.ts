import type { Caller } from '../platform/serve';

/** Who runs a round: the committee and the fund's keepers, for the community as a whole. */
export const manages = async (caller: Caller): Promise<boolean> =>
  (await caller.roles()).some(
    ({ role, scope }) => (role === 'committee' || role === 'fund_keeper') && scope === 'community',
  );
