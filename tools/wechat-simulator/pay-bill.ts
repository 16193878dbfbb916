import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type PayReply, refuse } from './pay-orders';
import { beijingTime, nextNumber, type PayOrder, type PayRefund, type PayState } from './pay-state';
import { randomText } from './state';

const HEADS =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUM_HEADS = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';
const KEPT_DAYS = 90;

const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const line = (cells: string[]): string => cells.map((cell) => `\`${cell}`).join(',');
const wall = (at: string): string => at.slice(0, 19).replace('T', ' ');

interface Entry {
  at: string;
  order: Pick<PayOrder, 'orderNo' | 'openid' | 'description' | 'attach'> & { transactionId: string };
  paidFen: number;
  refund?: PayRefund;
}

const cellsOf = ({ world }: PayState, { at, order, paidFen, refund }: Entry): string[] => {
  const back = yuan(refund?.refundFen ?? 0);
  return [
    ...[wall(at), world.appid, world.mchid, '0', '', order.transactionId, order.orderNo, order.openid, 'JSAPI'],
    ...[refund ? 'REFUND' : 'SUCCESS', 'OTHERS', 'CNY', yuan(paidFen), '0.00'],
    ...[refund?.refundId ?? '0', refund?.refundNo ?? '0', back, '0.00'],
    ...[refund ? 'ORIGINAL' : '', refund?.state ?? '', order.description, order.attach],
    ...['0.00000', '0.60%', yuan(paidFen), back, ''],
  ];
};

/** What moved on a day, in the order it did; and the lies told to bills. */
function entriesOf(state: PayState, date: string): Entry[] {
  const { omit, amounts, extra } = state.lies;
  const entries: Entry[] = [];
  for (const order of state.orders.values()) {
    if (!order.transactionId || !order.paidAt?.startsWith(date) || omit.includes(order.orderNo)) continue;
    const known = { ...order, transactionId: order.transactionId };
    entries.push({ at: order.paidAt, order: known, paidFen: amounts[order.orderNo] ?? order.amountFen });
  }
  for (const refund of state.refunds.values()) {
    const order = state.orders.get(refund.orderNo);
    if (!order?.transactionId || !refund.askedAt.startsWith(date) || omit.includes(refund.refundNo)) continue;
    entries.push({ at: refund.askedAt, order: { ...order, transactionId: order.transactionId }, paidFen: 0, refund });
  }
  for (const { orderNo, paidFen, attach } of extra) {
    const transactionId = nextNumber(state, '4299', Date.parse(date));
    const order = { orderNo, transactionId, openid: 'oNobodyKnows', description: '捐赠', attach };
    entries.push({ at: `${date}T12:00:00+08:00`, order, paidFen });
  }
  return entries.sort((a, b) => a.at.localeCompare(b.at));
}

export function billOf(state: PayState, date: string): string | undefined {
  const entries = entriesOf(state, date);
  if (entries.length === 0) return undefined;
  const sum = (pick: (entry: Entry) => number) => yuan(entries.reduce((all, entry) => all + pick(entry), 0));
  const paid = sum((entry) => entry.paidFen);
  const back = sum((entry) => entry.refund?.refundFen ?? 0);
  const totals = [String(entries.length), paid, back, '0.00', '0.00000', paid, back];
  const lines = [HEADS, ...entries.map((entry) => line(cellsOf(state, entry))), SUM_HEADS, line(totals), ''];
  return `\uFEFF${lines.join('\r\n')}`;
}

/** https://pay.weixin.qq.com/doc/v3/merchant/4012556654 — the day before, from ten o'clock in Beijing on. */
export function tradeBill(state: PayState, query: URLSearchParams, origin: string, now: number): PayReply {
  const date = query.get('bill_date') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || query.get('tar_type') !== 'GZIP') return refuse(400, 'PARAM_ERROR');
  const ready = Date.parse(`${date}T10:00:00+08:00`) + 86_400_000;
  if (date >= beijingTime(now).slice(0, 10)) return refuse(400, 'INVALID_REQUEST', '账单日期不能是今天或以后');
  if (now < ready) return refuse(400, 'STATEMENT_CREATING', '账单生成中');
  if (now - ready > KEPT_DAYS * 86_400_000) return refuse(400, 'INVALID_REQUEST', '账单已过期');
  const bill = billOf(state, date);
  if (!bill) return refuse(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
  const token = randomText(24);
  state.files.set(token, gzipSync(bill));
  const hash = createHash('sha1').update(bill).digest('hex');
  const url = `${origin}/v3/billdownload/file?token=${token}`;
  return [200, { hash_type: 'SHA1', hash_value: hash, download_url: url }];
}
