import { AppError } from '../../shared/http/errors';
import type { leaveHandover } from '../../shared/shifts/endpoints';
import type { Handle } from '../platform/serve';
import { readDisplayName } from '../residents/reads';
import { assertLeads } from './rights';
import { putHandover, readWhole } from './store';
import { readTeam } from './teams-store';
import { assertShowable } from './words';

export const leaveHandoverHandler: Handle<typeof leaveHandover> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const whole = await readWhole(community, params.shiftId, true);
  if (!whole) throw new AppError('NOT_FOUND');
  // Every neighbour reads a handover; what was seen behind an elder's door has its own note, for few.
  if (whole.shift.kind === 'home_visit') throw new AppError('VISIT_HAS_NOTES');
  const onDuty = whole.sheets.some(({ seated }) => seated.some(({ personId }) => personId === person));
  if (!onDuty) await assertLeads(caller, await readTeam(community, whole.shift.teamId));
  await assertShowable(person, body.text);
  const handover = { text: body.text, byName: (await readDisplayName(person)) ?? '', at: now };
  await putHandover(community, params.shiftId, handover);
  return { handover };
};
