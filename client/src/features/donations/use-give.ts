import { useState } from 'react';
import { cancelDonation, createDonation } from '../../../../shared/donations/endpoints';
import { urlOf } from '../../platform/navigate';
import { type PayEnd, pay } from '../../platform/pay';
import { useCommand } from '../../platform/use-command';
import { amountOf, type GiftForm, wishesOf } from './use-gift-draft';

/** Why nothing was paid, in words; nothing typed is lost. */
const LEFT: Partial<Record<PayEnd, string>> = {
  cancelled: '您取消了付款，没有扣钱。想捐的时候再点一次就行。',
  failed: '微信没有打开付款，没有扣钱，请再点一次。',
  nowhere: '浏览器里付不了款。请在手机微信里打开小马扎，到“基金”里捐；这里填的还在。',
};

export interface Give {
  run(): void;
  working: boolean;
  error: ReturnType<typeof useCommand<typeof createDonation>>['error'];
  /** how the cashier was left, where nothing was paid */
  left: string | null;
}

/** From the wish to WeChat's cashier and back; whether it was paid is the gift's own page to ask. */
export function useGive(fundId: string, form: GiftForm, onPaid: (orderNo: string) => void): Give {
  const [left, setLeft] = useState<string | null>(null);
  const [paying, setPaying] = useState(false);
  const cancel = useCommand(cancelDonation);
  const create = useCommand(createDonation, {
    onDone: async ({ donation: { orderNo }, pay: params }) => {
      form.change({ orderNo });
      const then = { fundId, orderNo };
      const end = params === null ? 'done' : await pay(params, urlOf('gift', then));
      setPaying(end === 'away');
      setLeft(LEFT[end] ?? null);
      if (end === 'cancelled') {
        // The order would hold the day's room until it closes by itself.
        cancel.run({ params: then });
        form.again();
      }
      if (end === 'done') onPaid(orderNo);
    },
    onRefused: ({ code }) => {
      setPaying(false);
      if (code === 'GIFT_CLOSED' || code === 'GIFT_CHANGED') form.again();
    },
  });
  return {
    run: () => {
      const amountFen = amountOf(form.value);
      if (amountFen === null || paying) return;
      setLeft(null);
      setPaying(true);
      create.run({ params: { fundId }, body: wishesOf(form.value, amountFen) });
    },
    working: create.working || paying,
    error: create.error,
    left,
  };
}
