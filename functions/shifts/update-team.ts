import { AppError } from '../../shared/http/errors';
import type { updateTeam } from '../../shared/shifts/team-endpoints';
import { organises } from '../../shared/shifts/team-rules';
import type { Handle } from '../platform/serve';
import { ledTeam } from './rights';
import { teamCard } from './team-cards';
import { changeTeam } from './teams-store';
import { assertShowable } from './words';

export const updateTeamHandler: Handle<typeof updateTeam> = async ({ params, body }, caller) => {
  const { revision, ...draft } = body;
  const before = await ledTeam(caller, params.teamId);
  if (before.revision !== revision) throw new AppError('SHIFT_CHANGED');
  // A leader keeps to the part of the community the team is for; a duty over the new part may move it there.
  if (draft.scope !== before.scope && !organises(await caller.roles(), draft.scope, caller.now))
    throw new AppError('FORBIDDEN');
  await assertShowable(caller.person, draft.name, draft.about, ...draft.qualifications);
  const leaders = [...new Set(draft.leaders)];
  return teamCard(caller, await changeTeam(caller.community, before, { ...draft, leaders }));
};
