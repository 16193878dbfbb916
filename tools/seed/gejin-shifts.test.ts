import { atLocal, localDay, weekOf } from '../../shared/http/local-time';
import { overlapMinutes } from '../../shared/shifts/week';
import { gejinShifts, shiftsDay } from './gejin-shifts';
import { stairsDays } from './put-service';

const MINUTE = 60_000;
/** A morning, an afternoon and a late evening of every day of a week. */
const WEEK = ['22', '23', '24', '25', '26', '27', '28'].flatMap((day) =>
  ['02:48', '06:10', '15:50'].map((time) => `2026-11-${day}T${time}:00.000Z`),
);

test.each(WEEK)(
  'whichever day the demo is loaded (%s), nobody is in two places at once or in more than five a week',
  (now) => {
    const promises = gejinShifts(now).flatMap(({ day, startMinutes, durationMinutes, people }) => {
      const startsAt = atLocal(day, startMinutes);
      const endsAt = new Date(Date.parse(startsAt) + durationMinutes * MINUTE).toISOString();
      return people.flat().map((person) => ({ person, startsAt, endsAt }));
    });
    for (const person of new Set(promises.map((one) => one.person))) {
      const mine = promises.filter((one) => one.person === person);
      for (const a of mine) for (const b of mine) if (a !== b) expect(overlapMinutes(a, b)).toBe(0);
      for (const { startsAt } of mine) {
        const week = weekOf(localDay(startsAt));
        expect(mine.filter((one) => weekOf(localDay(one.startsAt)) === week).length).toBeLessThanOrEqual(5);
      }
    }
  },
);

test.each(WEEK)(
  'the day of the drawings is as drawn, whenever the demo is loaded (%s): no other series falls on it',
  (now) => {
    expect(stairsDays(now)).toHaveLength(7);
    expect(stairsDays(now)).not.toContain(shiftsDay(now));
  },
);
