import type { listAppeals } from '../../shared/shifts/mark-endpoints';
import { organises } from '../../shared/shifts/team-rules';
import type { Handle } from '../platform/serve';
import { readDisplayNames } from '../residents/reads';
import { ledTeams } from './led-teams';
import { shownMarks } from './marks';
import { readAppeals } from './marks-store';

const HELD_WORDS = '（这段话要请社区的人先看过）';

export const listAppealsHandler: Handle<typeof listAppeals> = async (_, caller) => {
  const { community, person, now } = caller;
  const teams = await ledTeams(caller);
  if (teams.size === 0) return { appeals: [] };
  const roles = await caller.roles();
  const mine = (await readAppeals(community, now)).filter(
    (mark) => teams.has(mark.teamId) && mark.recordedBy !== person && mark.personId !== person,
  );
  const names = await readDisplayNames(mine.map(({ personId }) => personId));
  const shown = await shownMarks(mine);
  return {
    appeals: mine.flatMap((stored, i) => {
      const [team, displayName] = [teams.get(stored.teamId), names.get(stored.personId)];
      const mark = shown[i];
      if (!team || !mark || displayName === undefined) return [];
      // Words the content check was not sure of are read by somebody with a duty first.
      const hidden = stored.held && !organises(roles, team.scope, now);
      const appeal = hidden && mark.appeal ? { ...mark.appeal, text: HELD_WORDS } : mark.appeal;
      return [{ personId: stored.personId, displayName, teamName: team.name, mark: { ...mark, appeal } }];
    }),
  };
};
