import { AppError } from '../../shared/http/errors';
import type { ShiftId } from '../../shared/shifts/ids';
import type { Seat, ShiftDetail } from '../../shared/shifts/schema';
import { weeksOf } from '../../shared/shifts/week';
import type { Caller } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { shiftCard } from './cards';
import { standingOf } from './me';
import { alsoThen } from './other-plans';
import { namesOf, peopleOf, personsIn, rosterOf } from './people';
import { leads } from './rights';
import { readWhole } from './store';
import { readTeam } from './teams-store';

/** A shift with everything the caller may see of it. */
export async function shiftDetail(caller: Caller, shiftId: ShiftId, consistent = false): Promise<ShiftDetail> {
  const { community, person, now } = caller;
  const whole = await readWhole(community, shiftId, consistent);
  if (!whole) throw new AppError('NOT_FOUND');
  const { shift, sheets, handover } = whole;
  const [team, me, elsewhere] = await Promise.all([
    readTeam(community, shift.teamId),
    standingOf(community, person, weeksOf(shift)),
    alsoThen(caller, shift),
  ]);
  const mayLead = await leads(caller, team);
  const seats = sheets.flatMap(({ seated }) => seated);
  const persons = mayLead ? personsIn(whole) : seats.map(({ personId }) => personId);
  const byMe = ({ by }: Seat) => by === person;
  const mine = sheets.flatMap(({ seated, waiting }) => [...seated, ...waiting].filter(byMe));
  const [names, leaders, others] = await Promise.all([
    namesOf(community, persons, mayLead),
    readDisplayNames(team.leaders),
    readDisplayNames(mine.map(({ personId }) => personId)),
  ]);
  return {
    ...shiftCard(whole, team.name, me, now),
    contact: team.contact,
    leaderNames: [...leaders.values()],
    people: peopleOf(seats, names),
    roster: mayLead ? rosterOf(whole, names) : null,
    byMe: rosterOf(whole, others, byMe),
    handover,
    alsoThen: elsewhere,
    mayLead,
  };
}
