import { answering } from './answer.mjs';
import { modal } from './feedback.mjs';

async function ask(params, answer) {
  const { timeStamp, nonceStr, package: wanted, signType, paySign } = params;
  const reply = await fetch('/sim/pay/request', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ timeStamp, nonceStr, package: wanted, signType, paySign, answer }),
  });
  const said = await reply.json();
  if (!reply.ok) throw new Error(said.error);
  return said;
}

export const payment = {
  /** WeChat's cashier: it opens only for an order we signed, and the person may still turn away. */
  requestPayment: answering('requestPayment', async (params) => {
    const { description, amountFen } = await ask(params, 'show');
    const content = `${description} ¥${(amountFen / 100).toFixed(2)}`;
    const { confirm } = await modal({ title: '微信支付', content, confirmText: '支付', cancelText: '取消' });
    await ask(params, confirm ? 'pay' : 'cancel');
    // As the real one says it, word for word.
    if (!confirm) throw new Error('cancel');
  }),
};
