import type { Input, Reply } from '../../shared/http/endpoint';
import type { reserve } from '../../shared/venues/endpoints';
import type { Caller } from '../platform/serve';
import { book } from './book';
import { bookerOf, checkWords } from './booker';
import { tellHousehold } from './messages';
import { shown } from './shown';
import { venueOf } from './venue-cache';

export async function reserveHandler(
  { params, body }: Input<typeof reserve>,
  caller: Caller,
): Promise<Reply<typeof reserve>> {
  const { purpose, householdId: _, onBehalf: __, ...wanted } = body;
  const booker = await bookerOf(caller, body);
  await checkWords(caller, body);
  const { made } = await book(caller, { venueId: params.venueId, wanted, purpose, ...booker });
  const reservation = await shown(await venueOf(caller.community, made, caller.now), made, caller.now);
  if (made.proxy) await tellHousehold(caller.community, 'booked', reservation, caller.person);
  return reservation;
}
