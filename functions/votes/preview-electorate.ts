import type { Input, Reply } from '../../shared/http/endpoint';
import { electorateName } from '../../shared/votes/electorate';
import type { previewElectorate } from '../../shared/votes/endpoints';
import { readHouseholds } from '../places/reads';
import type { Caller } from '../platform/serve';
import { placesOf } from './detail';
import { assertManages } from './rights';
import { rollOf } from './roll';

/** An empty electorate is an answer here, and a refusal only when a vote is drafted on it. */
export async function previewElectorateHandler(
  { body: { electorate, basis } }: Input<typeof previewElectorate>,
  caller: Caller,
): Promise<Reply<typeof previewElectorate>> {
  await assertManages(caller, electorate);
  const [places, households] = await Promise.all([
    placesOf(caller.community, caller.now),
    readHouseholds(caller.community),
  ]);
  const { summary } = rollOf(households, electorate, basis);
  return { electorateName: electorateName(electorate, places), households: summary.households, heads: summary.heads };
}
