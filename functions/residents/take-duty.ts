import { AppError } from '../../shared/http/errors';
import { isInForce } from '../../shared/http/roles';
import { NEW_NEIGHBOUR } from '../../shared/residents/rules';
import type { Session } from '../../shared/residents/schema';
import { readRoles } from '../platform/roles';
import { readDutyCode, type StoredDutyCode, useDutyCode } from './duty-codes-store';
import { grantSteps, readGrant } from './roles-store';
import { startSession } from './session';
import { changePerson, commit, commitAll, readPerson } from './store';

/** A duty's code, typed where a household's is: the duty becomes theirs, and with it the community; no household does. */
export async function takeDuty(code: string, person: string, now: string): Promise<Session> {
  const duty = await readDutyCode(code);
  if (!duty) throw new AppError('CODE_INVALID');
  // The answer of the first try got lost on its way: say it again. A duty taken back since does not come back by it.
  if (duty.usedBy !== person) await takeUp(code, duty, person, now);
  return startSession(person, duty.community, now);
}

async function takeUp(code: string, duty: StoredDutyCode, person: string, now: string): Promise<void> {
  const { community, role, scope, untilAt, personName: meantFor } = duty;
  if (duty.usedBy !== null || !(await stillGranted(duty, now))) throw new AppError('CODE_INVALID');
  if (duty.expiresAt <= now || (untilAt !== null && untilAt <= now)) throw new AppError('CODE_EXPIRED');
  const { displayName } = await readPerson(person);
  // As with a confirmed household: what the admin wrote replaces only the name nobody has chosen.
  const personName = displayName === NEW_NEIGHBOUR ? meantFor : displayName;
  const past = await readGrant(community, { personId: person, role, scope });
  if (past && isInForce(past, now)) throw new AppError('ALREADY_ON_DUTY');
  const grant = { personId: person, personName, role, scope, fromAt: now, untilAt };
  await commitAll([...useDutyCode(code, duty, person, now), ...grantSteps(community, grant, past)]);
  // Of its own: granting states a fact about the person already. Should it be lost, only the name and a wish are.
  const named = displayName === personName ? {} : { displayName: personName };
  await commit(changePerson(person, { currentCommunity: community, ...named }));
}

/** A code is worth no more than its maker: with their right to grant it ends. */
async function stillGranted({ community, issuedBy }: StoredDutyCode, now: string): Promise<boolean> {
  return (await readRoles(community, issuedBy, now)).some(({ role }) => role === 'community_admin');
}
