import type { getFund } from '../../shared/funds/endpoints';
import { lacking, lackingFor } from '../../shared/funds/rules';
import { AppError } from '../../shared/http/errors';
import type { Handle } from '../platform/serve';
import { publicFund } from './public-view';
import { keepsFunds } from './rights';
import { readFundItem } from './store';

export const getFundHandler: Handle<typeof getFund> = async ({ params }, caller) => {
  const { community, person, now } = caller;
  const [fund, mayManage] = await Promise.all([readFundItem(community, params.fundId), keepsFunds(caller)]);
  if (!fund || (fund.state === 'draft' && !mayManage)) throw new AppError('NOT_FOUND');
  return {
    ...(await publicFund(community, fund, now)),
    mayManage,
    amManager: fund.managers.some(({ personId }) => personId === person),
    amSupervisor: fund.supervisor?.personId === person,
    full: mayManage ? fund : null,
    lacks: mayManage ? [...lacking(fund), ...lackingFor(fund.mode, fund)] : [],
    lacksForPay: mayManage ? lackingFor('host_account', fund) : [],
  };
};
