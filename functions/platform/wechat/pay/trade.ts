import * as z from 'zod';

/** WeChat Pay's shapes of an order and a refund, as they come in answers and inside notifications. */
export const fen = z.int().min(0).max(1_000_000_000);
/** RFC 3339 with WeChat's own offset → ISO in UTC */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const number = z.string().min(1).max(64);

export const TRADE_STATES = ['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR'] as const;

export const Trade = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: number,
  trade_state: z.enum(TRADE_STATES),
  transaction_id: number.optional(),
  attach: z.string().max(128).default(''),
  success_time: instant.optional(),
  amount: z.object({ total: fen, currency: z.string().default('CNY') }).optional(),
});
export type Trade = z.infer<typeof Trade>;

/** `WRONG_…` where the order is not one of this merchant's and app's, in yuan; else undefined. */
export function strangerIn(
  { appid, mchid, amount }: Trade,
  merchant: { appid: string; mchid: string },
): 'WRONG_MERCHANT' | 'WRONG_APP' | 'WRONG_CURRENCY' | undefined {
  if (mchid !== merchant.mchid) return 'WRONG_MERCHANT';
  if (appid !== merchant.appid) return 'WRONG_APP';
  return amount && amount.currency !== 'CNY' ? 'WRONG_CURRENCY' : undefined;
}
