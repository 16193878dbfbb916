import { useState } from 'react';
import type { LocalDay } from '../../../../shared/http/local-time';
import type { VenueDay } from '../../../../shared/venues/reservation';
import type { VenueDetail } from '../../../../shared/venues/schema';
import { isStill, type Pick, press } from './pick';

/** What is chosen on which day; it lets go of what somebody else took meanwhile. */
export function usePick(venue: VenueDetail | null, day: VenueDay | null) {
  const [chosen, setChosen] = useState<{ day: LocalDay; pick: Pick } | null>(null);
  const held = chosen !== null && chosen.day === day?.day ? chosen.pick : null;
  const pick = held && venue && day && isStill(held, day, venue) ? held : null;
  return {
    pick,
    /** true when the choice was there a moment ago and is taken now */
    lost: held !== null && pick === null,
    press: (zoneId: string, from: number) => {
      if (!venue || !day) return;
      const next = press(pick, day, venue, zoneId, from);
      setChosen(next && { day: day.day, pick: next });
    },
    clear: () => setChosen(null),
  };
}
export type Picked = ReturnType<typeof usePick>;
