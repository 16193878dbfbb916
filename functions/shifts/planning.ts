import { AppError } from '../../shared/http/errors';
import { assertPlan } from '../../shared/shifts/plan';
import type { ShiftPlan, ShiftTerms } from '../../shared/shifts/schema';
import type { Team } from '../../shared/shifts/team';
import { readPlaces } from '../places/reads';
import type { Caller } from '../platform/serve';
import { ledTeam } from './rights';
import { assertShowable } from './words';

/** The team, if the caller may plan this for it: by right, by what the team can ask for, and in words fit to be shown. */
export async function teamForPlan(caller: Caller, plan: ShiftPlan): Promise<Team> {
  const team = await ledTeam(caller, plan.teamId);
  assertPlan(plan, team);
  await assertTerms(caller, plan);
  await assertShowable(caller.person, ...wordsOf(plan), ...plan.roles.flatMap(({ name, note }) => [name, note]));
  return team;
}

export const wordsOf = ({ project, title, place, note }: ShiftTerms): string[] => [project, title, place, note];

/** The compound named is one of this community. */
export async function assertTerms(caller: Caller, { compoundId }: ShiftTerms): Promise<void> {
  if (compoundId === null) return;
  const { compounds } = await readPlaces(caller.community);
  if (!compounds.some((compound) => compound.compoundId === compoundId))
    throw new AppError('BAD_REQUEST', [{ path: 'compoundId', message: '名册里没有这个小区，请重新选' }]);
}
