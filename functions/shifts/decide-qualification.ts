import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import type { decideQualification } from '../../shared/shifts/team-endpoints';
import { notify } from '../notices/notify';
import type { Handle } from '../platform/serve';
import { readQualification, replaceQualification } from './qualifications-store';
import { ledTeam } from './rights';

export const decideQualificationHandler: Handle<typeof decideQualification> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  const before = await readQualification(community, body.personId, body.name);
  if (!before) throw new AppError('NOT_FOUND');
  await ledTeam(caller, before.teamId);
  // Nobody confirms their own skill.
  if (body.personId === person) throw new AppError('FORBIDDEN');
  const state = body.confirm ? 'confirmed' : 'refused';
  const expiresOn = body.confirm ? body.expiresOn : null;
  if (expiresOn !== null && expiresOn < localDay(now))
    throw new AppError('BAD_REQUEST', [{ path: 'expiresOn', message: '有效期要在今天以后' }]);
  if (before.state === state && before.expiresOn === expiresOn) return before;
  // What was confirmed is taken back with a reason, which is another thing to say.
  if (!body.confirm && before.state !== 'requested') throw new AppError('ALREADY_DECIDED');
  if (before.state === 'refused' || before.state === 'taken_back') throw new AppError('ALREADY_DECIDED');
  const next = { ...before, state, expiresOn, decidedAt: now, decidedBy: person } as const;
  await replaceQualification(community, next, before, now);
  await notify(body.personId, {
    messageId: `qualification#${body.name}`,
    sentAt: now,
    title: body.confirm ? '资质已确认' : '资质没有通过',
    body: body.confirm
      ? `队长确认了您的“${body.name}”资质，可以报名要它的岗位了。`
      : `“${body.name}”资质没有确认，可以问问队长还差什么，再申请一次。`,
    page: '/packages/shifts/volunteer/index',
  });
  return next;
};
