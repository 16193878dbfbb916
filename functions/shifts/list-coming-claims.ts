import { AppError } from '../../shared/http/errors';
import type { listComingClaims } from '../../shared/shifts/qualified-endpoints';
import type { Handle } from '../platform/serve';
import { comingClaims } from './coming-claims';
import { readQualification } from './qualifications-store';
import { ledTeam } from './rights';

export const listComingClaimsHandler: Handle<typeof listComingClaims> = async ({ query }, caller) => {
  const { community, now } = caller;
  const found = await readQualification(community, query.personId, query.name);
  if (!found) throw new AppError('NOT_FOUND');
  await ledTeam(caller, found.teamId);
  return { claims: await comingClaims(community, query.personId, query.name, now) };
};
