import { isForHousehold } from '../../shared/activities/audience';
import { choiceChange, overstretched } from '../../shared/activities/festival';
import { isParty } from '../../shared/activities/rules';
import { LIVE_STATES } from '../../shared/activities/schema';
import { AppError } from '../../shared/http/errors';
import type { EntryItem } from './entries-store';
import type { Part } from './festival-programme';
import type { Standing } from './festival-view';

export interface Choice {
  sessionId: string;
  party: number;
}

/** What a household's new choice comes to. */
export interface Plan {
  added: { part: Part; party: number }[];
  /** kept, with more or fewer people */
  resized: { entry: EntryItem; part: Part; party: number }[];
  dropped: EntryItem[];
}

/** States of an entry that has seats; somebody in a line for one of the parts keeps to that line. */
const SEATED = ['booked', 'held'];

/** Compares the choice with how the household stands. Refuses what no try would change. */
export function planChoice(standing: Standing, householdId: string, party: number, chosen: readonly Choice[]): Plan {
  const wished = new Map(chosen.map((one) => [one.sessionId, one.party]));
  if (wished.size !== chosen.length) throw new AppError('FESTIVAL_CHOICE_WRONG');
  const bySession = new Map(standing.parts.map((one) => [one.part.session.sessionId, one]));
  const wanted = chosen.map((one) => {
    const found = bySession.get(one.sessionId);
    if (!found) throw new AppError('FESTIVAL_CHOICE_WRONG', { sessionId: one.sessionId });
    return { ...found, party: one.party };
  });
  for (const { part, entry, party: people } of wanted) {
    const { activity, session } = part;
    const addressed = isForHousehold(activity.audience, householdId);
    if (entry && !SEATED.includes(entry.state) && LIVE_STATES.includes(entry.state))
      throw new AppError('ALREADY_BOOKED', { sessionId: session.sessionId });
    if (!addressed) throw new AppError('NOT_FOR_YOU', { sessionId: session.sessionId });
    if (!isParty(activity.party, people) || people > party) throw new AppError('PARTY_SIZE', activity.party);
  }
  const times = wanted.map(({ part: { session }, party: people }) => ({
    sessionId: session.sessionId,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    party: people,
  }));
  const clash = overstretched(times, party);
  if (clash.length > 0) throw new AppError('FESTIVAL_CLASH', { sessionIds: clash.map(({ sessionId }) => sessionId) });
  const seated = standing.parts.flatMap(({ entry }) => (entry && SEATED.includes(entry.state) ? [entry] : []));
  const { added, dropped } = choiceChange(
    seated.map(({ sessionId }) => sessionId),
    chosen.map(({ sessionId }) => sessionId),
  );
  return {
    added: wanted.filter(({ part }) => added.includes(part.session.sessionId)),
    dropped: seated.filter(({ sessionId }) => dropped.includes(sessionId)),
    resized: wanted.flatMap(({ part, entry, party: people }) =>
      entry && SEATED.includes(entry.state) && entry.party !== people ? [{ entry, part, party: people }] : [],
    ),
  };
}
