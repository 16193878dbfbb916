import { countsAt, publishesAt } from './rules';
import type { Vote, VoteEvent, VoteState } from './schema';

/** The three lists a vote can stand in. */
export type Group = 'drafts' | 'live' | 'done';

export const groupOf = (state: VoteState): Group => {
  if (state === 'draft') return 'drafts';
  return state === 'published' || state === 'withdrawn' ? 'done' : 'live';
};

/** Live votes are listed by closing, soonest first; drafts and past votes by their last event, newest first. */
export const listedAt = (vote: Pick<Vote, 'state' | 'closesAt' | 'history'>): string =>
  groupOf(vote.state) === 'live' ? vote.closesAt : (vote.history.at(-1)?.at ?? vote.closesAt);

export type DueStep = 'open' | 'count' | 'publish';

/** What time itself will do to a vote in this state, and when. */
export function dueOf(vote: Pick<Vote, 'state' | 'opensAt' | 'closesAt'>): { step: DueStep; dueAt: string } | null {
  if (vote.state === 'announced') return { step: 'open', dueAt: vote.opensAt };
  if (vote.state === 'open') return { step: 'count', dueAt: countsAt(vote) };
  if (vote.state === 'closed') return { step: 'publish', dueAt: publishesAt(vote) };
  return null;
}

/** The vote after an event, with what else the event changes. */
export const after = <V extends Vote>(
  vote: V,
  state: VoteState,
  event: VoteEvent['event'],
  at: string,
  more: Partial<V> = {},
): V => ({ ...vote, ...more, state, history: [...vote.history, { event, at }] });

/** From its announcement on a vote is everybody's to see, also when it is taken back; a draft taken back never was. */
export const wasAnnounced = (vote: Pick<Vote, 'history'>): boolean =>
  vote.history.some(({ event }) => event === 'announced');

export const openedAt = (vote: Pick<Vote, 'history'>): string | null =>
  vote.history.find(({ event }) => event === 'opened')?.at ?? null;
