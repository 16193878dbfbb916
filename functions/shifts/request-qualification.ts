import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { mayRequest } from '../../shared/shifts/team';
import type { requestQualification } from '../../shared/shifts/team-endpoints';
import type { Handle } from '../platform/serve';
import { readQualification, replaceQualification } from './qualifications-store';
import { assertBelongs } from './rights';
import { readTeam } from './teams-store';
import { beVolunteer } from './volunteers-store';
import { assertShowable } from './words';

export const requestQualificationHandler: Handle<typeof requestQualification> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  await assertBelongs(caller);
  const team = await readTeam(community, body.teamId);
  if (!team.qualifications.includes(body.name)) throw new AppError('NOT_FOUND');
  const before = await readQualification(community, person, body.name);
  // Asked already, or good for today: there is nothing to ask.
  if (before && !mayRequest(before, localDay(now))) return before;
  await assertShowable(person, body.note);
  await beVolunteer(community, person);
  const next = {
    ...body,
    personId: person,
    state: 'requested',
    requestedAt: now,
    decidedAt: null,
    decidedBy: null,
    expiresOn: null,
  } as const;
  await replaceQualification(community, next, before, now);
  return next;
};
