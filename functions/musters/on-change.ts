import { follow } from '../platform/follow';
import { storedCommunity } from '../platform/identity';
import { callGroup, tellStandDown } from './messages';
import { GROUP, MUSTER } from './store';

/**
 * The table's stream: writes to the people a group calls, a group at a time, and to everybody when it is over. Records
 * carry keys only and come at least once; those that failed are named, so only they come again.
 */
export const handler = follow('musters-on-change', async ({ eventName, dynamodb }) => {
  const [, community, kind, musterId, more] = dynamodb?.Keys?.pk?.S?.split('#') ?? [];
  const sk = dynamodb?.Keys?.sk?.S ?? '';
  if (kind !== 'MUSTER' || more !== undefined || musterId === undefined) return;
  if (eventName === 'INSERT' && sk.startsWith(GROUP))
    await callGroup(storedCommunity(community), musterId, sk.slice(GROUP.length));
  if (eventName === 'MODIFY' && sk === MUSTER) await tellStandDown(storedCommunity(community), musterId);
});
