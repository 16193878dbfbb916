import { AppError } from '../../shared/http/errors';
import type { Session } from '../../shared/residents/schema';
import { sign } from '../platform/identity';
import { randomSecret } from '../platform/ids';
import type { Step } from '../platform/table';
import { beginSession, readSession, USED_JUST_NOW, useRenewal } from './sessions-store';
import { readStanding } from './standing';
import { commitAll, readPerson } from './store';

/** The bearer of a renewal: whose it is, and where that session stands. */
async function bearerOf(renewal: string, now: string) {
  const session = await readSession(renewal);
  if (!session || session.expiresAt <= now) throw new AppError('UNAUTHENTICATED');
  const person = await readPerson(session.personId);
  if (person.sessionsEndedAt !== null && session.startedAt <= person.sessionsEndedAt)
    throw new AppError('UNAUTHENTICATED');
  return { session, person };
}

/** A new session of this person, standing in `wish` if that is theirs, else where they stood last. `before`: what allows it. */
export async function startSession(
  personId: string,
  wish: string | null,
  now: string,
  before: Step[] = [],
): Promise<Session> {
  const person = await readPerson(personId);
  const standing = await readStanding(person, wish ?? person.currentCommunity, now);
  const renewal = randomSecret();
  await commitAll([...before, ...beginSession(person, standing.community, renewal, now)]);
  const token = await sign({ person: personId, community: standing.community, homes: standing.sessionHomes }, now);
  return { ...token, renewal, me: standing.me };
}

/** The next session for a renewal, which is used up by it. */
export async function renew(renewal: string, now: string): Promise<Session> {
  const { session, person } = await bearerOf(renewal, now);
  const standing = await readStanding(person, session.communityId ?? person.currentCommunity, now);
  const next = randomSecret();
  const begin = beginSession(person, standing.community, next, now);
  try {
    await commitAll([useRenewal(renewal, now), ...begin]);
  } catch (error) {
    if (error !== USED_JUST_NOW) throw error;
    await commitAll(begin);
  }
  const { community, sessionHomes: homes } = standing;
  return { ...(await sign({ person: person.personId, community, homes }, now)), renewal: next, me: standing.me };
}
