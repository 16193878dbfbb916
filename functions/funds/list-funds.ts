import type { listFunds } from '../../shared/funds/endpoints';
import type { Fund } from '../../shared/funds/fund';
import { balanceFen } from '../../shared/funds/head';
import { canPay } from '../../shared/funds/rules';
import type { FundCard } from '../../shared/funds/view';
import { inBatches } from '../platform/batches';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { headOf } from './public-view';
import { keepsFunds } from './rights';
import { readFundItems } from './store';

const AT_ONCE = 12;

export const listFundsHandler: Handle<typeof listFunds> = async (_input, caller) => {
  const [funds, keeps] = await Promise.all([readFundItems(caller.community), keepsFunds(caller)]);
  const mine = funds.filter(({ state }) => state !== 'draft' || keeps);
  return { funds: await inBatches(mine, AT_ONCE, (fund) => cardOf(caller.community, fund)) };
};

async function cardOf(community: CommunityId, fund: Fund): Promise<FundCard> {
  const head = await headOf(community, fund.fundId);
  return {
    ...fund,
    hostName: fund.host.name,
    goalFen: fund.campaign.goalFen,
    raisedFen: head.total.inFen,
    balanceFen: balanceFen(head),
    canPay: canPay(fund),
  };
}
