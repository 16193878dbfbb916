import type { saveEnrolment } from '../../shared/activities/classroom-endpoints';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Handle } from '../platform/serve';
import { putChildren } from './class-store';
import { householdFor } from './household';
import { sessionOf } from './session-of';

/** Children's names are kept half a year beyond the term, for questions about it; then they are forgotten. */
const KEEP_SECONDS = 183 * 86_400;

/** Only the class's tutors read it, so what the content check is not sure about goes through too. */
export const saveEnrolmentHandler: Handle<typeof saveEnrolment> = async ({ params, body }, caller) => {
  const { householdId } = await householdFor(caller, { householdId: body.householdId });
  const { sheet } = await sessionOf(caller, params, 'classroom');
  const { children, guardians } = body;
  const words = [
    ...children.flatMap(({ name, care }) => [name, care]),
    ...guardians.flatMap((g) => [g.name, g.relation]),
  ];
  await moderate(await openidOf(caller.person), words.join('\n'));
  const expiresAtSeconds = Math.floor(Date.parse(sheet.endsAt) / 1000) + KEEP_SECONDS;
  await putChildren(caller.community, params.sessionId, { householdId, children, guardians }, expiresAtSeconds);
  return { children, guardians };
};
