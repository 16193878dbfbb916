import type { Vote } from './schema';

/** The client page a message or a calendar opens. */
export const pageOf = (vote: Pick<Vote, 'voteId'>): string => `/packages/votes/detail/index?voteId=${vote.voteId}`;
