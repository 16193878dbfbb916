import { type Phone, visible } from '../phones/phone';
import { fill, find, see, tap } from './see';

/** A button that asks once more, and the answer. */
export async function confirmed(phone: Phone, button: string | RegExp, answer: string | RegExp): Promise<void> {
  await tap(phone, button);
  await visible(phone.page.getByRole('dialog').getByRole('button', { name: answer })).click();
}

/** 公示, then 现在开始; where the clock was quicker, it is open already. */
export async function announceAndOpen(phone: Phone): Promise<void> {
  await confirmed(phone, /^公示$/, '公示出去');
  const begin = find(phone, 'button', '现在开始');
  const remind = find(phone, 'button', '提醒未投的');
  await begin.or(remind).first().waitFor();
  if (await begin.isVisible()) await confirmed(phone, '现在开始', '开始表决');
  await remind.waitFor();
}

export const publish = async (phone: Phone): Promise<void> => {
  await confirmed(phone, '公布结果', /^公布$/);
  await see(phone, /结果公布了|公布结果/);
};

export const remind = (phone: Phone): Promise<void> => confirmed(phone, '提醒未投的', '发提醒');

export async function withdraw(phone: Phone, because: string): Promise<void> {
  await tap(phone, '撤回这次表决');
  await fill(phone, '撤回的原因', because);
  await confirmed(phone, /^撤回$/, '确定撤回');
  await see(phone, '已经撤回');
}
