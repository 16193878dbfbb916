import { AppError } from '../../shared/http/errors';
import { isInForce } from '../../shared/http/roles';
import type { revokeRole } from '../../shared/residents/endpoints';
import type { Handle } from '../platform/serve';
import { endSteps, readGrant } from './roles-store';
import { CHANGED, commitAll } from './store';

export const revokeRoleHandler: Handle<typeof revokeRole> = async ({ body }, { community, now }) => {
  const grant = await readGrant(community, body);
  if (!grant) throw new AppError('NOT_FOUND');
  // Ended already, perhaps by this very request whose answer got lost.
  if (!isInForce(grant, now)) return grant;
  try {
    await commitAll(endSteps(community, grant, now));
  } catch (error) {
    if (error !== CHANGED) throw error;
    // Somebody ended or renewed it in this moment: tell what stands now.
    const now2 = await readGrant(community, body);
    if (!now2) throw new AppError('NOT_FOUND');
    return now2;
  }
  return { ...grant, untilAt: now };
};
