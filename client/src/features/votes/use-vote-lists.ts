import { useEffect } from 'react';
import { listVotes } from '../../../../shared/votes/endpoints';
import type { VoteCard } from '../../../../shared/votes/schema';
import { setBadge } from '../../platform/badges';
import { useEndpoint } from '../../platform/use-endpoint';
import { useList } from '../../platform/use-list';

const cards = (reply: { votes: VoteCard[] }) => reply.votes;

/** The votes that wait for me; the tab's count follows. */
export function useWaitingVotes(enabled = true) {
  const waiting = useEndpoint(listVotes, { query: { filter: 'mine' } }, { keep: true, enabled });
  const count = waiting.data?.votes.length;
  useEffect(() => {
    if (count !== undefined) setBadge('votes', count);
  }, [count]);
  return waiting;
}

/** Announced, open and counted votes, the soonest to close first. */
export const useLiveVotes = (enabled = true) => useList(listVotes, { query: { filter: 'live' } }, cards, enabled);
export const usePastVotes = (enabled = true) => useList(listVotes, { query: { filter: 'done' } }, cards, enabled);
export const useDrafts = (enabled = true) => useList(listVotes, { query: { filter: 'drafts' } }, cards, enabled);
