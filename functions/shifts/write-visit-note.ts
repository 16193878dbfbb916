import { AppError } from '../../shared/http/errors';
import { mayWriteNote } from '../../shared/shifts/visits';
import type { writeVisitNote } from '../../shared/shifts/visits-endpoints';
import type { Handle } from '../platform/serve';
import { sheetOf } from './attending';
import { CHANGED } from './store';
import { homeVisit, visitFor } from './visiting';
import { putNote } from './visits-store';
import { assertShowable } from './words';

export const writeVisitNoteHandler: Handle<typeof writeVisitNote> = async ({ params, body }, caller) => {
  const { community, person, now } = caller;
  const { shift, sheet } = await homeVisit(caller, params.shiftId);
  if (!sheetOf([sheet], person)) throw new AppError('NOT_SIGNED_UP');
  if (shift.state === 'cancelled') throw new AppError('SHIFT_CANCELLED');
  if (!mayWriteNote(shift, now)) throw new AppError('VISIT_NOTE_CLOSED');
  await assertShowable(person, body.text);
  try {
    await putNote(community, shift, { personId: person, text: body.text, at: now });
  } catch (error) {
    // A later version of mine is there already: it is the one that stands.
    if (error !== CHANGED) throw error;
  }
  return visitFor(caller, shift.shiftId);
};
