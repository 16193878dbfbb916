import { type Phone, visible } from '../phones/phone';
import { see, tap } from './see';

/** From wherever the phone is: 议事, the list that has it, its card. */
export async function openVote(phone: Phone, title: string, list: '待我表决' | '进行中' | '已公布'): Promise<void> {
  await phone.goto('/pages/votes/index');
  await tap(phone, new RegExp(list), 'radio');
  await visible(phone.page.getByRole('link').filter({ hasText: title })).click();
  await see(phone, title);
}

/** Marks the paper and puts it in the box, answering what is asked once more where it cannot be changed. */
export async function cast(phone: Phone, choice: string): Promise<void> {
  await tap(phone, new RegExp(`^${choice}`), 'radio');
  await tap(phone, `投出我家这一票：${choice}`);
  const sure = visible(phone.page.getByRole('button', { name: '投出这一票' }));
  const done = visible(phone.page.getByText('收到了，谢谢您'));
  await sure.or(done).first().waitFor();
  if (await sure.isVisible()) await sure.click();
}

/** The row of a result's table: how many chose this. */
export async function votesFor(phone: Phone, choice: string): Promise<number> {
  const row = visible(phone.page.getByRole('row').filter({ has: phone.page.getByText(choice, { exact: true }) }));
  await row.waitFor();
  const [, count] = /(\d+)\s*[户人]/.exec(await row.innerText()) ?? [];
  return Number(count);
}
