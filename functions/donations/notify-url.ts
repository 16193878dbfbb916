import { AppError } from '../../shared/http/errors';

/** Where WeChat Pay tells us what became of an order or a refund. Plain, without a query, as it asks for. */
export function notifyUrl(merchantRef: string, fundId: string): string {
  const origin = process.env.API_ORIGIN;
  if (!origin) throw new AppError('WECHAT_UNAVAILABLE');
  return `${origin}/api/wechat/pay/notifications/${merchantRef}/${fundId}`;
}
