import assert from 'node:assert/strict';
import { yuan } from '../../../shared/http/money';
import { balanceOf, neighboursFund } from '../fund-scenes';
import { PEOPLE } from '../people';
import { see, tap } from '../screens/see';
import type { Open } from '../walk';

const GIFT_FEN = 2000;

/** Twenty yuan through WeChat's cashier: three taps, and the fund's page shows them to the fen. */
export async function giveTwenty(open: Open): Promise<void> {
  const fundId = await neighboursFund();
  const before = await balanceOf(fundId);
  const li = await open(PEOPLE.resident);
  await li.goto(`/packages/funds/detail/index?fundId=${fundId}`);
  await see(li, yuan(before));
  await tap(li, '捐一点');
  await tap(li, '20 元', 'radio');
  await tap(li, '用微信支付 20 元');
  await tap(li, /^支付$/);
  await see(li, '收到了，20.00 元');
  await see(li, /已经记到“邻里微基金”账上/);
  await see(li, /不是公益事业捐赠票据/);

  await li.goto(`/packages/funds/detail/index?fundId=${fundId}`);
  await see(li, yuan(before + GIFT_FEN));
  await see(li, /邻居捐款/);
  assert.equal(await balanceOf(fundId), before + GIFT_FEN);
}
