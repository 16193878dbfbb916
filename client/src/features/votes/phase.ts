import type { Vote } from '../../../../shared/votes/schema';

/**
 * Where a vote stands by the server's clock. `opening`: the hour has come and the server has not said so yet.
 * `counting`: the hour is past and the count is being taken. `closed`: counted, not yet published.
 */
export type Phase = 'draft' | 'announced' | 'opening' | 'open' | 'counting' | 'closed' | 'published' | 'withdrawn';

export function phaseOf(vote: Pick<Vote, 'state' | 'opensAt' | 'closesAt'>, now: string): Phase {
  if (vote.state === 'announced') return now < vote.opensAt ? 'announced' : 'opening';
  if (vote.state === 'open') return now < vote.closesAt ? 'open' : 'counting';
  return vote.state;
}

const SOON_MS = 2_000;
const OFTEN_MS = 5_000;
const NOW_AND_THEN_MS = 30_000;

/** How long until the page should ask the server again, in ms; null when nothing changes by itself any more. */
export function nextLook(
  vote: Pick<Vote, 'state' | 'opensAt' | 'closesAt'> & { countsAt: string },
  now: string,
): number | null {
  const until = (at: string) => Math.max(0, Date.parse(at) - Date.parse(now)) + SOON_MS;
  switch (phaseOf(vote, now)) {
    case 'announced':
      return Math.min(until(vote.opensAt), NOW_AND_THEN_MS);
    case 'opening':
      return OFTEN_MS;
    case 'open':
      return Math.min(until(vote.closesAt), NOW_AND_THEN_MS);
    case 'counting':
      return now < vote.countsAt ? until(vote.countsAt) : OFTEN_MS;
    case 'closed':
      return NOW_AND_THEN_MS;
    default:
      return null;
  }
}
