import { termDays } from '../../shared/activities/classroom';
import type { setTerm } from '../../shared/activities/classroom-endpoints';
import type { Handle } from '../platform/serve';
import { saveTerm } from './class-store';
import { checkOrganiserWords } from './organiser-words';
import { assertManages } from './rights';
import { sessionOf } from './session-of';

export const setTermHandler: Handle<typeof setTerm> = async ({ params, body }, caller) => {
  const { activity } = await sessionOf(caller, params, 'classroom');
  await assertManages(caller, activity);
  await checkOrganiserWords(
    caller,
    body.off.map(({ because }) => because),
  );
  const term = await saveTerm(caller.community, params.sessionId, body);
  return { term, days: termDays(term) };
};
