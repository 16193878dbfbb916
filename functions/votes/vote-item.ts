import * as z from 'zod';
import { countsAt, publishesAt } from '../../shared/votes/rules';
import { Vote, type VoteEvent, type VoteState } from '../../shared/votes/schema';

/** A vote as it is kept: what everyone may see, and who wrote and announced it. */
export const VoteItem = Vote.extend({
  createdBy: z.string(),
  /** who last changed its words: held words are announced by somebody else */
  writtenBy: z.string(),
  announcedBy: z.string().nullable(),
  remindedAt: z.iso.datetime().nullable(),
  /** grows with every write; each write states the version it decided on */
  version: z.int(),
});
export type VoteItem = z.infer<typeof VoteItem>;

export type Group = 'drafts' | 'live' | 'done';

export const groupOf = (state: VoteState): Group => {
  if (state === 'draft') return 'drafts';
  return state === 'published' || state === 'withdrawn' ? 'done' : 'live';
};

/** Live votes are listed by closing, soonest first; drafts and past votes by their last event, newest first. */
export const listedAt = (vote: VoteItem): string =>
  groupOf(vote.state) === 'live' ? vote.closesAt : (vote.history.at(-1)?.at ?? vote.closesAt);

export type DueStep = 'open' | 'count' | 'publish';

/** What time itself will do to a vote in this state, and when. */
export function dueOf(vote: Pick<VoteItem, 'state' | 'opensAt' | 'closesAt'>): { step: DueStep; dueAt: string } | null {
  if (vote.state === 'announced') return { step: 'open', dueAt: vote.opensAt };
  if (vote.state === 'open') return { step: 'count', dueAt: countsAt(vote) };
  if (vote.state === 'closed') return { step: 'publish', dueAt: publishesAt(vote) };
  return null;
}

/** The vote after an event, ready to be saved. */
export const after = (
  vote: VoteItem,
  state: VoteState,
  event: VoteEvent['event'],
  now: string,
  more: Partial<VoteItem> = {},
): VoteItem => ({ ...vote, ...more, state, history: [...vote.history, { event, at: now }] });

export const openedAt = (vote: Pick<Vote, 'history'>): string | null =>
  vote.history.find(({ event }) => event === 'opened')?.at ?? null;
