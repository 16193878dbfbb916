import { AppError } from '../../shared/http/errors';
import type { Home } from '../../shared/residents/schema';
import { eraseFeed } from '../calendar/writes';
import { storedCommunity } from '../platform/identity';
import type { Item } from '../platform/table';
import { eraseElsewhere } from './elsewhere';
import { commitLeave, readHomes } from './homes-store';
import { eraseRequest } from './requests-store';
import { erasePastStep, eraseSteps, readDuties, readGrants, readPast } from './roles-store';
import { changePerson, commit, commitAll, erasePerson, erasePersonItem, type Person, readPersonPage } from './store';

/**
 * Removes everything tied to a person. Each step may be repeated, and the person's own item goes last: an erasure that
 * broke off is finished by the next attempt. Sessions die with the person; their hashes expire by themselves. Ballots
 * stay, keyed by household, seat or the random id that now leads to nobody.
 */
export async function erase(person: Person, now: string): Promise<void> {
  const { personId } = person;
  // First, because a community's last admin must be refused before anything is lost.
  await eraseDuties(personId);
  if (person.erasingAt === null) await commit(changePerson(personId, { erasingAt: now, sessionsEndedAt: now }));
  // Again, now that nothing new can be tied: a duty may have been granted in between.
  await eraseDuties(personId);
  await eraseElsewhere(personId, now);
  for (const home of await readHomes(personId)) await leave(personId, home, now);
  await eraseRest(personId);
  await erasePerson(person);
}

/** Left already, by an erasure running beside this one: as good. */
async function leave(personId: string, home: Home, now: string): Promise<void> {
  try {
    await commitLeave(personId, home, now);
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'NOT_A_MEMBER')) throw error;
  }
}

/** All duties in one transaction, so that refusing one (the last admin) keeps them all. */
async function eraseDuties(personId: string): Promise<void> {
  const steps = [];
  for (const community of await readDuties(personId)) {
    for (const grant of await readGrants(community, personId)) steps.push(...eraseSteps(community, grant));
    for (const { sk } of await readPast(community, personId)) steps.push(erasePastStep(community, sk));
  }
  if (steps.length > 0) await commitAll(steps);
}

async function eraseRest(personId: string): Promise<void> {
  for (;;) {
    const { items, cursor } = await readPersonPage(personId);
    const rest = items
      .map((item): Item & { sk: string } => ({ ...item, sk: String(item.sk) }))
      .filter((item) => item.sk !== 'PERSON');
    for (const item of rest) {
      if (item.sk.startsWith('REQUEST#')) await eraseRequestOf(item);
      if (item.sk.startsWith('FEED#')) await commitAll([eraseFeed(String(item.feedHash))]);
      await erasePersonItem(personId, item.sk);
    }
    if (cursor === null) return;
  }
}

async function eraseRequestOf(pointer: Record<string, unknown>): Promise<void> {
  await commitAll([eraseRequest(storedCommunity(pointer.communityId), String(pointer.requestId))]);
}
