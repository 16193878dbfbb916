import type { listPublicGifts } from '../../shared/funds/public-endpoints';
import { addDays, localDay } from '../../shared/http/local-time';
import type { Handle } from '../platform/serve';
import { readPostedGifts } from './posted-gifts';
import { openDoor } from './public-door';
import { headOf } from './public-view';

/** An order lives for two hours; one that was found only by the next day's bill was made a day or two before. */
const DAYS_BEFORE = 3;
/** No ledger is older. */
const FIRST_DAY = '2020-01-01';

export const listPublicGiftsHandler: Handle<typeof listPublicGifts> = async ({ params: { fundId, day } }, { now }) => {
  const { community, fund } = await openDoor(fundId);
  if (day < FIRST_DAY || day > localDay(now)) return { gifts: [] };
  const head = await headOf(community, fund.fundId);
  const range = { from: addDays(day, -DAYS_BEFORE), to: day };
  const posted = await readPostedGifts(community, fund.fundId, head, range);
  return {
    gifts: posted
      .filter(({ at }) => localDay(at) === day)
      .map(({ orderNo, seq, at, amountFen, projectNo }) => ({ entryId: orderNo, seq, at, amountFen, projectNo }))
      .sort((a, b) => b.seq - a.seq),
  };
};
