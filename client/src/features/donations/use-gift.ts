import { useEffect, useState } from 'react';
import type { MyDonation } from '../../../../shared/donations/donation';
import { getDonation, listDonors, listMyDonations } from '../../../../shared/donations/endpoints';
import { getFund, listFunds } from '../../../../shared/funds/endpoints';
import { getPublicFund } from '../../../../shared/funds/public-endpoints';
import { refresh } from '../../platform/cache';
import { type Loaded, useEndpoint } from '../../platform/use-endpoint';

const ASK_EVERY_MS = 2_000;
/** Longer than WeChat ever takes; then a person asks again by hand. */
const ASK_FOR_MS = 30_000;

const isUnsettled = (gift: MyDonation): boolean =>
  gift.state === 'NOTPAY' || (gift.state === 'SUCCESS' && gift.seq === null);

export interface Gift {
  gift: Loaded<MyDonation>;
  /** still asking by itself */
  asking: boolean;
  /** asks by itself for another while */
  askOn: () => void;
}

/** A gift, asked for until WeChat has said that it is paid and the books have it. */
export function useGift(fundId: string, orderNo: string, askAtOnce = true): Gift {
  const [asking, setAsking] = useState(askAtOnce);
  const gift = useEndpoint(
    getDonation,
    { params: { fundId, orderNo } },
    { enabled: orderNo !== '', ...(asking ? { every: ASK_EVERY_MS } : {}) },
  );
  const { data } = gift;
  const settled = data !== null && !isUnsettled(data);
  const paid = data?.state === 'SUCCESS';
  useEffect(() => {
    if (settled) setAsking(false);
  }, [settled]);
  useEffect(() => {
    if (!asking) return;
    const end = setTimeout(() => setAsking(false), ASK_FOR_MS);
    return () => clearTimeout(end);
  }, [asking]);
  useEffect(() => {
    // The balance everybody sees has changed by it.
    if (paid) void refresh(getFund, getPublicFund, listFunds, listMyDonations, listDonors);
  }, [paid]);
  return {
    gift,
    asking,
    askOn: () => {
      setAsking(true);
      gift.retry();
    },
  };
}
