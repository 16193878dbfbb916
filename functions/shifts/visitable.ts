import { AppError } from '../../shared/http/errors';
import type { Household } from '../../shared/places/schema';
import { mayActFor, scopeReaches } from '../../shared/residents/rules';
import type { Shift } from '../../shared/shifts/schema';
import { ORGANISERS } from '../../shared/shifts/team-rules';
import type { Caller } from '../platform/serve';
import { leads } from './rights';
import { readTeam } from './teams-store';

/** Which households the caller may choose for a visit: those a duty of theirs reaches; as leader, those the team serves. */
export async function visitable(
  caller: Caller,
  shift: Pick<Shift, 'teamId'>,
): Promise<(household: Pick<Household, 'compoundId' | 'gridId'>) => boolean> {
  const team = await readTeam(caller.community, shift.teamId);
  const [isLeading, grants] = [await leads(caller, team), await caller.roles()];
  if (!isLeading && !grants.some(({ role }) => ORGANISERS.includes(role))) throw new AppError('FORBIDDEN');
  return (household) =>
    mayActFor(grants, ORGANISERS, household, caller.now) || (isLeading && scopeReaches(team.scope, household));
}

/** A visit is prepared for a shift to come. */
export function assertToCome(shift: Pick<Shift, 'state' | 'startsAt'>, now: string): void {
  if (shift.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
  if (shift.startsAt <= now) throw new AppError('SHIFT_OVER');
}
