import Taro from '@tarojs/taro';
import type { PayParams } from '../../../shared/donations/endpoints';
import { demoPeople } from './demo-people';

/**
 * How the cashier was left. `done` proves nothing, the server is asked; `away`: the browser went to the cashier's own
 * page and comes back to `back`; `nowhere`: a browser has no cashier.
 */
export type PayEnd = 'done' | 'cancelled' | 'failed' | 'away' | 'nowhere';

async function inWechat({ timeStamp, nonceStr, package: wanted, signType, paySign }: PayParams): Promise<PayEnd> {
  try {
    await Taro.requestPayment({ timeStamp, nonceStr, package: wanted, signType, paySign });
    return 'done';
  } catch (error) {
    return /cancel/.test(String((error as { errMsg?: string })?.errMsg ?? error)) ? 'cancelled' : 'failed';
  }
}

/** A browser can only pay where WeChat is a simulated one: its cashier is a page of the same origin. */
async function inBrowser({ package: wanted }: PayParams, back: string): Promise<PayEnd> {
  if (!(await canPayHere())) return 'nowhere';
  const prepayId = wanted.slice(wanted.indexOf('=') + 1);
  window.location.assign(`/sim/cashier?prepay_id=${encodeURIComponent(prepayId)}&return=${encodeURIComponent(back)}`);
  return 'away';
}

/** Must run as part of a tap. `back` is the page that follows, made by urlOf. */
export const pay = (params: PayParams, back: string): Promise<PayEnd> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(params, back) : inWechat(params);

/** Whether there is a cashier at all: always in WeChat, in a browser only on a local stack. */
export const canPayHere = async (): Promise<boolean> =>
  process.env.TARO_ENV !== 'h5' || (await demoPeople()).length > 0;
