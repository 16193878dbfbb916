import { follow } from '../platform/follow';
import { storedCommunity } from '../platform/identity';
import { tellPlaces, tellShift } from './telling';

/**
 * The table's stream: what a change of a shift or of a place in it means to people. Records carry keys only and come at
 * least once; what happened is read from the item itself, and telling it twice tells it once. Those that failed are
 * named, so only they come again.
 */
export const handler = follow('shifts-on-change', async ({ eventName, dynamodb }) => {
  const [, community, kind] = dynamodb?.Keys?.pk?.S?.split('#') ?? [];
  const [item, shiftId = '', part, roleId = ''] = dynamodb?.Keys?.sk?.S?.split('#') ?? [];
  if (kind !== 'SHIFTS' || item !== 'SHIFT' || eventName !== 'MODIFY') return;
  const now = new Date().toISOString();
  if (part === undefined) await tellShift(storedCommunity(community), shiftId);
  else if (part === 'ROLE') await tellPlaces(storedCommunity(community), shiftId, roleId, now);
});
