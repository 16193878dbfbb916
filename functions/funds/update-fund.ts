import { campaignPeriod, sameCampaign } from '../../shared/funds/disclosure';
import type { updateFund } from '../../shared/funds/endpoints';
import type { Fund } from '../../shared/funds/fund';
import { assertNothingLacks, lacking, lackingFor, withoutStaleSignOff } from '../../shared/funds/rules';
import { AppError } from '../../shared/http/errors';
import type { CommunityId } from '../platform/identity';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { assertWords, wordsOf } from './fund-words';
import { readDisclosure } from './reports-store';
import { assertKeepsFunds } from './rights';

export const updateFundHandler: Handle<typeof updateFund> = async ({ params, body }, caller) => {
  await assertKeepsFunds(caller);
  const { revision, ...draft } = body;
  await assertWords(caller, wordsOf(draft));
  const disclosed = await isDisclosed(caller.community, params.fundId, draft);
  const { after } = await changeFund(caller.community, params.fundId, (fund) => {
    if (fund.revision !== revision) throw new AppError('FUND_CHANGED');
    const campaignDisclosed = sameCampaign(fund.campaign, draft.campaign) ? fund.campaignDisclosed : disclosed;
    const changed = withoutStaleSignOff(fund, { ...fund, ...draft, campaignDisclosed });
    // What is open stays whole: nobody takes the committee away under money that was given.
    if (fund.state !== 'draft') assertNothingLacks(lacking(changed));
    if (changed.mode !== 'host_account') assertNothingLacks(lackingFor(changed.mode, changed));
    return changed;
  });
  return after;
};

/** Days changed and changed back are the campaign that was reported already. */
async function isDisclosed(community: CommunityId, fundId: string, { campaign }: Pick<Fund, 'campaign'>) {
  const period = campaignPeriod(campaign);
  return period !== null && (await readDisclosure(community, fundId, period)) !== undefined;
}
