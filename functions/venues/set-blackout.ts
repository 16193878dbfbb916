import type { Input, Reply } from '../../shared/http/endpoint';
import { AppError } from '../../shared/http/errors';
import { daysBetween, localDay } from '../../shared/http/local-time';
import { addBlackout } from '../../shared/venues/blackouts';
import type { setBlackout } from '../../shared/venues/endpoints';
import { stateNow } from '../../shared/venues/life';
import type { Caller } from '../platform/serve';
import { newVenueId } from './book';
import { changeVenue } from './change-venue';
import { allReservations } from './listing';
import { shownToOrganisers } from './shown';
import { assertWords, renew, venueDetail } from './venue-draft';

export async function setBlackoutHandler(
  { params, body }: Input<typeof setBlackout>,
  caller: Caller,
): Promise<Reply<typeof setBlackout>> {
  await assertWords(caller, body.reason);
  const blackout = { ...body, blackoutId: newVenueId() };
  const { after } = await changeVenue(caller, params.venueId, (venue) => addBlackout(venue, blackout, caller.now));
  const begins = body.startsAt > caller.now ? body.startsAt : caller.now;
  const [from, to] = [localDay(begins), localDay(body.endsAt)];
  await renew(caller, after, from, daysBetween(from, to) + 1);
  // Read after the days know the new rules: no booking by the old ones can come later than this list.
  const items = await allReservations(caller.community, params.venueId, { from, to, consistent: true });
  if (!items) throw new AppError('BUSY');
  const pairs = items.map((item) => ({ venue: after, item }));
  const listed = await shownToOrganisers(caller.community, pairs, caller.now);
  const underneath = listed.filter(
    (one) => one.underBlackout !== null && ['requested', 'confirmed'].includes(stateNow(one, caller.now)),
  );
  return { venue: await venueDetail(caller, after), underneath };
}
