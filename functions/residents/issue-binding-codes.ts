import { AppError } from '../../shared/http/errors';
import type { Household } from '../../shared/places/schema';
import type { issueBindingCodes } from '../../shared/residents/endpoints';
import { readBuilding, readPlaces } from '../places/reads';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import type { Caller, Handle } from '../platform/serve';
import { CODE_DAYS, putCode, readCurrentCode } from './codes-store';
import { addressIn } from './join';
import { newCode } from './new-code';
import { householdInReach, reachOf } from './reach';
import { CHANGED } from './store';

/** Two people printing the same building at once is already rare. */
const TRIES = 8;

export const issueBindingCodesHandler: Handle<typeof issueBindingCodes> = async ({ body }, caller) => {
  const { community, now } = caller;
  const households =
    'householdId' in body
      ? [await householdInReach(caller, body.householdId)]
      : await building(caller, body.buildingId);
  const { compounds } = await readPlaces(community);
  const expiresAt = new Date(Date.parse(now) + CODE_DAYS * 86_400_000).toISOString();
  const codes = await inBatches(households, 16, async (household) => ({
    householdId: household.householdId,
    address: addressIn(compounds, household),
    code: await issue(community, household.householdId, expiresAt),
    expiresAt,
  }));
  return { codes };
};

/** The households of a building that the caller may hand codes to. */
async function building(caller: Caller, buildingId: string): Promise<Household[]> {
  const all = await readBuilding(caller.community, buildingId);
  if (all.length === 0) throw new AppError('NOT_FOUND');
  const mine = all.filter(await reachOf(caller));
  if (mine.length === 0) throw new AppError('FORBIDDEN');
  return mine;
}

/** The household's next code; the one before stops working. Of two issued at once the later one is the next. */
async function issue(community: CommunityId, householdId: string, expiresAt: string): Promise<string> {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    const code = newCode();
    const before = await readCurrentCode(community, householdId);
    try {
      await putCode({ community, householdId, code, expiresAt, before });
      return code;
    } catch (error) {
      if (error !== CHANGED) throw error;
    }
  }
  throw new AppError('BUSY');
}
