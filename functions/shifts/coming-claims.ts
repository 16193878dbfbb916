import { localDay, weekOf } from '../../shared/http/local-time';
import type { ComingClaim } from '../../shared/shifts/qualified-endpoints';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readShift } from './store';
import { readWeeksFrom } from './weeks-store';

/** One small read per shift. */
const AT_ONCE = 16;

/** The places a person has in shifts to come whose role asks for the qualification, the next first. */
export async function comingClaims(
  community: CommunityId,
  person: string,
  qualification: string,
  now: string,
): Promise<ComingClaim[]> {
  const promised = await readWeeksFrom(community, person, weekOf(localDay(now)));
  const coming = new Map(promised.filter((one) => !one.off && one.startsAt > now).map((one) => [one.shiftId, one]));
  const claims = await inBatches([...coming.values()], AT_ONCE, async ({ shiftId, roleId, seated }) => {
    const shift = await readShift(community, shiftId);
    const role = shift?.roles.find((one) => one.roleId === roleId);
    if (!shift || role?.qualification !== qualification || shift.state === 'cancelled') return [];
    const { title, startsAt, endsAt } = shift;
    return [{ shiftId, roleId, title, roleName: role.name, startsAt, endsAt, seated }];
  });
  return claims.flat().sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
