import type { createFund } from '../../shared/funds/endpoints';
import type { Fund } from '../../shared/funds/fund';
import { fallbackMode } from '../../shared/funds/rules';
import { AppError } from '../../shared/http/errors';
import { OUTPACED } from '../platform/revised';
import type { Handle } from '../platform/serve';
import { assertWords, wordsOf } from './fund-words';
import { assertKeepsFunds } from './rights';
import { foundFund, MAX_FUNDS, readFundItem, readFundItems } from './store';

export const createFundHandler: Handle<typeof createFund> = async ({ body }, caller) => {
  await assertKeepsFunds(caller);
  const { community, now } = caller;
  const fund: Fund = {
    ...body,
    mode: fallbackMode(body),
    state: 'draft',
    signOff: null,
    reconciledTo: null,
    openedOn: null,
    disclosedOn: null,
    campaignDisclosed: false,
    papers: [],
    revision: 1,
  };
  // Pressed twice, or sent again for want of an answer: the client's own id says that it is the same fund.
  const known = await readFundItem(community, fund.fundId, { consistent: true });
  if (known) return known.name === fund.name ? known : Promise.reject(new AppError('FUND_CHANGED'));
  if ((await readFundItems(community)).length >= MAX_FUNDS) throw new AppError('TOO_MANY_FUNDS');
  await assertWords(caller, wordsOf(body));
  try {
    await foundFund(community, fund, now);
  } catch (error) {
    if (error !== OUTPACED) throw error;
    const winner = await readFundItem(community, fund.fundId, { consistent: true });
    if (winner?.name !== fund.name) throw new AppError('FUND_CHANGED');
    return winner;
  }
  return fund;
};
