import { AppError } from '../../shared/http/errors';
import type { ProxyRecord } from '../../shared/residents/proxy';
import type { ReservationRequest } from '../../shared/venues/reservation';
import { moderate } from '../platform/moderate';
import { openidOf } from '../platform/person';
import type { Caller } from '../platform/serve';
import { readProxy } from '../residents/reads';

export interface Booker {
  householdId: string;
  proxy: ProxyRecord | null;
}

/** One of my households, the first unless I name another. */
export function myHousehold(caller: Caller, named: string | undefined): string {
  const home = named === undefined ? caller.homes[0] : caller.homes.find(({ householdId }) => householdId === named);
  if (!home) throw new AppError(named === undefined ? 'NO_COMMUNITY' : 'NOT_A_MEMBER');
  return home.householdId;
}

/** For whom is booked: for a household of mine, or on behalf of somebody I may act for. */
export async function bookerOf(
  caller: Caller,
  body: Pick<ReservationRequest, 'householdId' | 'onBehalf'>,
): Promise<Booker> {
  if (!body.onBehalf) return { householdId: myHousehold(caller, body.householdId), proxy: null };
  return { householdId: body.onBehalf.householdId, proxy: await readProxy(caller, body.onBehalf) };
}

/**
 * What a neighbour typed reaches the household itself and the organisers, who are those that look through held texts:
 * so it need not be held, only not be risky.
 */
export async function checkWords(
  caller: Caller,
  { purpose, onBehalf }: Pick<ReservationRequest, 'purpose' | 'onBehalf'>,
): Promise<void> {
  const words = [purpose, onBehalf?.personName ?? ''].filter((one) => one !== '').join('\n');
  if (words !== '') await moderate(await openidOf(caller.person), words);
}
