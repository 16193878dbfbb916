import type { ShiftId } from '../../shared/shifts/ids';
import type { Team } from '../../shared/shifts/team';
import type { Caller } from '../platform/serve';
import { wholeShift } from './attending';
import { ledTeam } from './rights';
import type { WholeShift } from './store';

/** The shift and its team, if the caller leads it; both read strongly. */
export async function ledShift(caller: Caller, shiftId: ShiftId): Promise<WholeShift & { team: Team }> {
  const whole = await wholeShift(caller.community, shiftId);
  return { ...whole, team: await ledTeam(caller, whole.shift.teamId) };
}
