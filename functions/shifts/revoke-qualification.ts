import { AppError } from '../../shared/http/errors';
import type { revokeQualification } from '../../shared/shifts/qualified-endpoints';
import { notify } from '../notices/notify';
import type { Handle } from '../platform/serve';
import { comingClaims } from './coming-claims';
import { readQualification, replaceQualification, type StoredQualification } from './qualifications-store';
import { ledTeam } from './rights';
import { assertShowable } from './words';

/** From the moment it is written nobody signs up by it any more; what was claimed before is left to people. */
export const revokeQualificationHandler: Handle<typeof revokeQualification> = async ({ body }, caller) => {
  const { community, person, now } = caller;
  const { personId, name, because } = body;
  const before = await readQualification(community, personId, name);
  if (!before) throw new AppError('NOT_FOUND');
  await ledTeam(caller, before.teamId);
  const isDone = before.state === 'taken_back' && before.because === because;
  if (!isDone && before.state !== 'confirmed') throw new AppError('ALREADY_DECIDED');
  let after = before;
  if (!isDone) {
    await assertShowable(person, because);
    after = { ...before, state: 'taken_back', because, decidedAt: now, decidedBy: person };
    await replaceQualification(community, after, before, now);
  }
  const claims = await comingClaims(community, personId, name, now);
  // Also when it was written before: the answer may have been lost before the person was told.
  await tell(after, claims.length);
  return { qualification: after, claims };
};

const tell = ({ personId, name, because, decidedAt }: StoredQualification, claims: number): Promise<void> =>
  notify(personId, {
    messageId: `taken-back#${name}`,
    sentAt: decidedAt ?? '',
    title: '资质收回了',
    body: `“${name}”资质收回了，原因：${because}。${
      claims > 0 ? `已经报上的 ${claims} 班还在，队长会和您商量。` : ''
    }不明白的请问队长，也可以再申请。`,
    page: '/packages/shifts/volunteer/index',
  });
