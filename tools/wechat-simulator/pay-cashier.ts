import { pay, payable } from './pay-orders';
import type { PayOrder, PayState } from './pay-state';

export interface Page {
  status: number;
  html: string;
  /** where to go instead of showing the page */
  location?: string;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark] as string);
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;

/** A path of this very site: never somebody else's. */
const wayBack = (path: string): string => (/^[/](?![/\\])/.test(path) ? path : '/');
function backWith(path: string, outcome: 'ok' | 'cancel'): string {
  const url = new URL(wayBack(path), 'http://cashier');
  url.searchParams.set('pay', outcome);
  return url.pathname + url.search + url.hash;
}

/** In a browser there is no WeChat to open: this page stands in for its cashier. */
export function showCashier(state: PayState, query: URLSearchParams, now: number): Page {
  const back = wayBack(query.get('return') ?? '/');
  const order = payable(state, query.get('prepay_id') ?? '', now);
  return order ? { status: 200, html: page(asking(order, back)) } : { status: 410, html: page(gone(back)) };
}

/** The button that was pressed. */
export function answerCashier(state: PayState, form: URLSearchParams, now: number): Page {
  const back = form.get('return') ?? '/';
  if (form.get('answer') !== 'pay') return { status: 303, html: '', location: backWith(back, 'cancel') };
  const order = payable(state, form.get('prepay_id') ?? '', now);
  if (!order) return { status: 410, html: page(gone(wayBack(back))) };
  pay(state, order, now);
  return { status: 303, html: '', location: backWith(back, 'ok') };
}

const asking = (order: PayOrder, back: string): string => `
<h1>确认支付</h1>
<p class="what">${plain(order.description)}</p>
<p class="sum" aria-label="金额 ${yuan(order.amountFen)} 元">¥ ${yuan(order.amountFen)}</p>
<form method="post" action="/sim/cashier">
<input type="hidden" name="prepay_id" value="${plain(order.prepayId)}">
<input type="hidden" name="return" value="${plain(back)}">
<button class="pay" name="answer" value="pay">支付</button>
<button name="answer" value="cancel">取消</button>
</form>
<p class="note">这是本机的模拟收银台，不会动用真的钱。</p>`;

const gone = (back: string): string => `
<h1>这笔订单现在不能支付</h1>
<p class="what">可能已经付过，或者已经过期。请回到小马扎看看。</p>
<p><a href="${plain(back)}">回到小马扎</a></p>`;

const page = (main: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>模拟收银台</title>
<style>
body { margin: 0; background: #f6f3ee; color: #26221c; font: 22px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 26rem; margin: 0 auto; padding: 2rem 1.25rem; text-align: center; }
h1 { font-size: 1.3em; margin: 0 0 1rem; }
.sum { font-size: 2.2em; font-weight: 700; margin: .5rem 0 1.5rem; }
button, a { display: block; box-sizing: border-box; width: 100%; min-height: 56px; margin: .75rem 0; padding: .5rem; border: 2px solid #26221c; border-radius: 12px; background: #fff; color: inherit; font: inherit; }
button.pay { border-color: #06713d; background: #06713d; color: #fff; font-weight: 700; }
:focus-visible { outline: 4px solid #1a5fb4; outline-offset: 2px; }
.note { font-size: .85em; color: #5a5347; }
</style>
</head>
<body><main>${main}
</main></body>
</html>
`;
