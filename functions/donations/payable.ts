import type { Fund } from '../../shared/funds/fund';
import { canPay } from '../../shared/funds/rules';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { readFund } from '../funds/reads';
import type { CommunityId } from '../platform/identity';
import { isMerchant } from '../platform/wechat/pay/keys';

export type PayableFund = Fund & { merchantRef: string };

/** The fund, if WeChat Pay may be used for it today: its mode, its papers, its days and this deployment's merchants. */
export async function payableFund(community: CommunityId, fundId: string, now: string): Promise<PayableFund> {
  const fund = await readFund(community, fundId, { consistent: true });
  if (!fund || fund.state === 'draft') throw new AppError('NOT_FOUND');
  const { merchantRef, campaign } = fund;
  const today = localDay(now);
  const runs = campaign.startsOn <= today && (campaign.endsOn ?? today) >= today;
  if (!canPay(fund) || !runs || merchantRef === null || !isMerchant(merchantRef)) throw new AppError('FUND_NOT_OPEN');
  return { ...fund, merchantRef };
}
