import { proxyWords } from '../../../../../shared/residents/proxy';
import type { OrganiserReservation } from '../../../../../shared/venues/reservation';

/** Who booked what for what, to whoever looks after the venue. */
export const bookingFacts = (one: OrganiserReservation): [string, string][] => [
  ['哪一户', one.address],
  ['谁约的', one.proxy ? proxyWords(one.proxy) : one.madeByName],
  ['分区', one.zoneNames.join('、')],
  ...(one.people > 1 ? ([['人数', `${one.people} 人`]] as [string, string][]) : []),
  ...(one.purpose === '' ? [] : ([['做什么', one.purpose]] as [string, string][])),
  ...(one.because ? ([['原因', one.because]] as [string, string][]) : []),
];

/** Those whose door, name or purpose has the typed words in it. */
export function found<R extends Pick<OrganiserReservation, 'address' | 'madeByName' | 'purpose'>>(
  reservations: readonly R[],
  typed: string,
): R[] {
  const words = typed.trim();
  return reservations.filter(({ address, madeByName, purpose }) =>
    [address, madeByName, purpose].some((text) => text.includes(words)),
  );
}
