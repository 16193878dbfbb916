import { AppError } from '../../shared/http/errors';
import type { createTeam } from '../../shared/shifts/team-endpoints';
import { organises } from '../../shared/shifts/team-rules';
import { sha256 } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { teamCard } from './team-cards';
import { changeTeam, commitJoin, putTeam, readTeam } from './teams-store';
import { beVolunteer } from './volunteers-store';
import { assertShowable } from './words';

export const createTeamHandler: Handle<typeof createTeam> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  const { draftId, leadMyself, ...draft } = body;
  if (!organises(await caller.roles(), draft.scope, now)) throw new AppError('FORBIDDEN');
  await assertShowable(person, draft.name, draft.about, ...draft.qualifications);
  // The same draft sent twice is the same team.
  const teamId = sha256(`${community}#${person}#${draftId}`).slice(0, 26);
  const team = await putTeam(community, { ...draft, teamId, leaders: [], members: 0, revision: 1 });
  if (!leadMyself || team.leaders.includes(person)) return teamCard(caller, team);
  await beVolunteer(community, person);
  await commitJoin(community, teamId, person, now);
  const joined = await readTeam(community, teamId, true);
  const led = joined.leaders.includes(person)
    ? joined
    : await changeTeam(community, joined, { ...draftOf(joined), leaders: [...joined.leaders, person] });
  return teamCard(caller, led, true);
};

/** What may be edited of a team. */
const draftOf = ({ teamId: _, members: __, revision: ___, ...draft }: Awaited<ReturnType<typeof readTeam>>) => draft;
