import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { AppError } from '../../../../shared/http/errors';
import { log } from '../../log';
import { wechatPayOrigin } from '../../outside';
import { type BillRow, readBill } from './bill-lines';
import { askPay, callPay, parsePay } from './call';
import type { Merchant } from './keys';

/** A day of some ten thousand payments; more than that out of one compressed megabyte is an attack. */
const MAX_BILL = 32 * 1024 * 1024;
const Link = z.object({
  hash_type: z.literal('SHA1'),
  hash_value: z.string().regex(/^[0-9a-f]{40}$/i),
  download_url: z.url().max(2048),
});

/**
 * What WeChat Pay says it moved on a day (YYYY-MM-DD in Beijing), line by line; a day without payments is an empty list.
 * Bills are there from ten o'clock of the next day on (`not_ready` before) and for three months. The file itself carries
 * no signature: the signed answer that names it also carries its hash.
 */
export async function fetchBill(merchant: Merchant, date: string): Promise<BillRow[] | 'not_ready'> {
  const answer = await callPay(merchant, `/v3/bill/tradebill?bill_date=${date}&bill_type=ALL&tar_type=GZIP`);
  if (answer.code === 'NO_STATEMENT_EXIST') return [];
  if (answer.code === 'STATEMENT_CREATING') return 'not_ready';
  if (answer.code) throw new AppError('WECHAT_UNAVAILABLE');
  const { hash_value, download_url } = parsePay(Link, answer);
  const url = new URL(download_url);
  if (url.origin !== wechatPayOrigin()) throw new AppError('WECHAT_UNAVAILABLE');
  const file = await askPay(merchant, url);
  if (file.status !== 200) throw new AppError('WECHAT_UNAVAILABLE');
  try {
    const bill = gunzipSync(file.bytes, { maxOutputLength: MAX_BILL });
    // The hash is that of the bill as it is before packing.
    if (createHash('sha1').update(bill).digest('hex') !== hash_value.toLowerCase()) throw new Error('its hash');
    return readBill(bill.toString(), merchant.mchid);
  } catch (error) {
    log({ level: 'warn', wechatPay: 'bill', merchant: merchant.ref, date, reason: String((error as Error).message) });
    throw new AppError('WECHAT_UNAVAILABLE');
  }
}
