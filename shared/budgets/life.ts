import { countsAt } from './rules';
import type { Round, RoundState } from './schema';

/** The three lists a round can stand in. */
export type Group = 'drafts' | 'live' | 'done';

export const groupOf = (state: RoundState): Group => {
  if (state === 'draft') return 'drafts';
  return state === 'decided' || state === 'withdrawn' ? 'done' : 'live';
};

/** Live rounds are listed by closing, soonest first; the others by their last event, newest first. */
export const listedAt = ({ state, closesAt, history }: Pick<Round, 'state' | 'closesAt' | 'history'>): string =>
  groupOf(state) === 'live' ? closesAt : (history.at(-1)?.at ?? closesAt);

/** What time itself will do: an open round is counted. */
export const dueOf = (round: Pick<Round, 'state' | 'closesAt'>): string | null =>
  round.state === 'open' ? countsAt(round) : null;

/** The round after an event, with what else the event changes. */
export const after = <R extends Round>(
  round: R,
  state: RoundState,
  event: Round['history'][number]['event'],
  at: string,
  more: Partial<R> = {},
): R => ({ ...round, ...more, state, history: [...round.history, { event, at }] });

/** From its announcement on a round is everybody's to see, also when it is taken back; a draft taken back never was. */
export const wasAnnounced = ({ history }: Pick<Round, 'history'>): boolean =>
  history.some(({ event }) => event === 'announced');
