import * as z from 'zod';
import { FundId } from '../funds/ids';
import { LocalDay } from '../http/local-time';
import { Fen, yuan } from '../http/money';
import { text } from '../http/text';
import { PersonId } from '../residents/ids';

/** The day, which kind, and the number: the same difference found twice is one alarm. */
export const AlarmId = z
  .string()
  .regex(/^20\d{6}-(missing_here|missing_there|amounts_differ|refund_stuck)-[0-9a-z-]{26,30}$/);
export type AlarmId = z.infer<typeof AlarmId>;

/**
 * WeChat's books and ours say different things about one payment, or WeChat cannot give a refund back by itself
 * (`refund_stuck`). It stays until somebody writes what they found.
 */
export const PayAlarm = z.object({
  alarmId: AlarmId,
  day: LocalDay,
  kind: z.enum(['missing_here', 'missing_there', 'amounts_differ', 'refund_stuck']),
  what: z.enum(['payment', 'refund']),
  orderNo: z.string(),
  refundNo: z.string().nullable(),
  /** null: nobody knows which of the funds on this merchant account it belongs to */
  fundId: FundId.nullable(),
  merchantRef: z.string(),
  hereFen: Fen.nullable(),
  thereFen: Fen.nullable(),
  foundAt: z.iso.datetime(),
  /** the payment was found by asking again, and is in the books now */
  mended: z.boolean(),
  settled: z.object({ by: PersonId, note: z.string(), at: z.iso.datetime() }).nullable(),
});
export type PayAlarm = z.infer<typeof PayAlarm>;

export const SettleNote = text(2, 100);

type About = Pick<PayAlarm, 'kind' | 'orderNo' | 'refundNo'>;
export const alarmIdOf = (day: LocalDay, { kind, orderNo, refundNo }: About): AlarmId =>
  `${day.replaceAll('-', '')}-${kind}-${refundNo ?? orderNo}`;

/** What it is about, over the sentence. */
export const alarmTitle = ({ kind }: Pick<PayAlarm, 'kind'>): string =>
  kind === 'refund_stuck' ? '有一笔退款退不回去，请处理' : '和微信的账对不上，请核对';

/** What an alarm says to the person who has to look into it. */
export function alarmSentence({ kind, what, hereFen, thereFen, mended }: PayAlarm): string {
  const thing = what === 'payment' ? '一笔捐款' : '一笔退款';
  const [here, there] = [yuan(hereFen ?? 0), yuan(thereFen ?? 0)];
  if (kind === 'refund_stuck')
    return `${thing} ${here} 元，付款人的银行卡收不进去，多半是注销或冻结了。请管商户号的人登录微信支付商户平台，在“交易中心”按退款号找到它，手动处理。`;
  if (kind === 'amounts_differ') return `${thing}两边的数不一样：微信 ${there} 元，这里 ${here} 元，请核对。`;
  if (kind === 'missing_there') return `${thing} ${here} 元这里记了，微信的账单里没有，请核对。`;
  if (mended) return `${thing} ${there} 元微信收了、通知没到，已经补记，请看一眼。`;
  return `${thing} ${there} 元微信的账单里有，这里没有，请核对。`;
}
