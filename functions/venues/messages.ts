import { stampWords } from '../../shared/http/time-words';
import { proxyWords } from '../../shared/residents/proxy';
import { startsAt } from '../../shared/venues/life';
import { reservationPage } from '../../shared/venues/page';
import type { Reservation } from '../../shared/venues/reservation';
import { spanWords } from '../../shared/venues/words';
import { notify } from '../notices/notify';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import { readMembers } from '../residents/reads';

const AT_ONCE = 8;
const OUTCOMES = { approved: '已通过', refused: '没通过', cancelled: '已取消', booked: '已约好' } as const;
type Happening = keyof typeof OUTCOMES;

const what = ({ venueName, zoneNames }: Reservation): string => `${venueName}（${zoneNames.join('、')}）`;

function wordsOf(happening: Happening, one: Reservation, more: number): { title: string; body: string } {
  const which = `${what(one)}，${spanWords(one)}${more > 0 ? `，和之后每周同一时间的 ${more} 次` : ''}`;
  const why = one.because ? `原因：${one.because}` : '';
  switch (happening) {
    case 'approved':
      return { title: '约的场地通过了', body: `${which}，到时见。来不了请早点取消，让给邻居。` };
    case 'refused':
      return { title: '约的场地没有通过', body: `${which}。${why}。您可以另选时段再约。` };
    case 'cancelled':
      return { title: '约的场地被取消了', body: `${which}。${why}。给您添麻烦了，您可以另选时段再约。` };
    case 'booked':
      return {
        title: '有人替您家约了场地',
        body: `${which}，${one.proxy ? proxyWords(one.proxy) : ''}。不需要的话，点开就能取消。`,
      };
  }
}

/**
 * Tells every member of the booking's household with an account, and whoever booked for them; `but`: who did it
 * themselves; `more`: so many later weeks went the same way. Told again after a broken answer, nobody hears it twice.
 */
export async function tellHousehold(
  community: CommunityId,
  happening: Happening,
  one: Reservation,
  but: string,
  more = 0,
): Promise<void> {
  const members = await readMembers(community, one.householdId);
  const proxies = one.proxy && happening !== 'booked' ? [one.proxy.by] : [];
  const persons = [...new Set([...members.map(({ personId }) => personId), ...proxies])].filter((p) => p !== but);
  const message = {
    messageId: `venue-${happening}-${one.reservationId}`,
    sentAt: happening === 'booked' ? one.madeAt : one.changedAt,
    ...wordsOf(happening, one, more),
    page: reservationPage(one.reservationId),
    kind: 'seat_change' as const,
    data: { what: one.venueName, when: stampWords(startsAt(one)), outcome: OUTCOMES[happening] },
  };
  await inBatches(persons, AT_ONCE, (person) => notify(person, message));
}
