import { sameCampaign } from '../../shared/funds/disclosure';
import type { closeFund } from '../../shared/funds/endpoints';
import type { Fund } from '../../shared/funds/fund';
import { HOUSE } from '../../shared/funds/words';
import { AppError } from '../../shared/http/errors';
import { localDay } from '../../shared/http/local-time';
import { withoutStop } from '../../shared/http/text';
import { boardNotice } from '../notices/writes';
import { newId } from '../platform/ids';
import type { Handle } from '../platform/serve';
import { changeFund } from './change-fund';
import { assertWords } from './fund-words';
import { assertKeepsFunds } from './rights';

export const closeFundHandler: Handle<typeof closeFund> = async ({ params, body }, caller) => {
  await assertKeepsFunds(caller);
  await assertWords(caller, body.because);
  const { community, now } = caller;
  const today = localDay(now);
  const closed = (fund: Fund): Fund => {
    if (fund.state === 'closed') return fund;
    if (fund.state === 'draft') throw new AppError('FUND_NOT_OPEN');
    const { startsOn, endsOn, goalFen } = fund.campaign;
    // A campaign that still ran is over with its fund.
    const ended = endsOn !== null && endsOn < today ? endsOn : today;
    const campaign = { startsOn, endsOn: startsOn > ended ? startsOn : ended, goalFen };
    const campaignDisclosed = fund.campaignDisclosed && sameCampaign(fund.campaign, campaign);
    return { ...fund, state: 'closed', closedOn: today, campaign, campaignDisclosed };
  };
  const told = ({ name }: Fund) => [
    boardNotice(community, {
      noticeId: newId(now),
      title: `${name}不再接收捐款`,
      body: `${withoutStop(body.because)}。余下的钱照原来的用途花完，账一直公开，三个月内公布总账。`,
      about: name,
      postedAt: now,
      postedBy: HOUSE,
    }),
  ];
  const { after } = await changeFund(community, params.fundId, closed, told);
  return after;
};
