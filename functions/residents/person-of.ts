import { NEW_NEIGHBOUR } from '../../shared/residents/rules';
import { newPersonId } from '../platform/ids';
import { erase } from './erase';
import { createPerson, findPersonId, readPerson } from './store';

/** Who this openid is; a stranger becomes a person. Two first sign-ins at once find the same one. */
export async function personOf(openid: string, now: string): Promise<string> {
  const known = await findPersonId(openid);
  if (known) {
    const person = await readPerson(known);
    if (person.erasingAt === null) return known;
    // An erasure that broke off is finished first; then they are as new.
    await erase(person, now);
  }
  const personId = newPersonId();
  try {
    await createPerson({
      personId,
      openid,
      displayName: NEW_NEIGHBOUR,
      currentCommunity: null,
      createdAt: now,
      readAt: null,
      unread: 0,
      sessionsEndedAt: null,
      erasingAt: null,
    });
    return personId;
  } catch (error) {
    const winner = await findPersonId(openid);
    if (winner) return winner;
    throw error;
  }
}
