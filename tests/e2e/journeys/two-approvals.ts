import assert from 'node:assert/strict';
import { yuan } from '../../../shared/http/money';
import { approveExpense, listExpensesToDecide } from '../../../shared/projects/expense-endpoints';
import { projectPage } from '../../../shared/projects/page';
import { GREY_DOT } from '../../file-store';
import { call, tokenOf } from '../api';
import { balanceOf, neighboursFund, runningProject } from '../fund-scenes';
import { PEOPLE } from '../people';
import { type Phone, visible } from '../phones/phone';
import { choose, fill, find, see, tap } from '../screens/see';
import type { Open } from '../walk';

const ASKED_FEN = 8800;

async function addReceipt({ page }: Phone): Promise<void> {
  const dialogue = page.waitForEvent('filechooser');
  await visible(page.getByRole('button', { name: '加照片：票据照片' })).click();
  await (await dialogue).setFiles({ name: 'receipt.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(GREY_DOT) });
  await visible(page.getByRole('button', { name: /去掉票据照片第 1 张/ })).waitFor();
}

/**
 * A receipt is handed in by somebody who sits on the fund's committee herself: her own yes is refused, two others say
 * yes, and only then the money leaves the books.
 */
export async function twoApprovals(open: Open, what: string): Promise<void> {
  const fundId = await neighboursFund();
  const projectNo = await runningProject(fundId, '楼道灯换感应灯');
  const before = await balanceOf(fundId);
  const asker = await open(PEOPLE.admin);
  await asker.goto(projectPage({ fundId, projectNo }));
  await tap(asker, '报一笔花销');
  await choose(asker, '算在哪一项', '安装（计划 900 元）');
  await fill(asker, '买了什么、付什么', what);
  await fill(asker, '多少钱（元）', '88');
  await fill(asker, '付给谁', '孟师傅');
  await addReceipt(asker);
  await tap(asker, '报上去');
  await see(asker, '自己报的账自己不能批，请管委会别的成员批。');

  const token = await tokenOf(PEOPLE.admin);
  const { expenses } = await call(listExpensesToDecide, { params: { fundId }, query: { state: 'asked' } }, token);
  const mine = expenses.find((expense) => expense.what === what);
  assert.ok(mine, 'the expense waits');
  const params = { fundId, projectNo, expenseId: mine.expenseId };
  await assert.rejects(call(approveExpense, { params, body: {} }, token), /OWN_MONEY/);

  for (const key of [PEOPLE.committee, PEOPLE.committee2]) {
    assert.equal(await balanceOf(fundId), before, 'one yes moves no money');
    const manager = await open(key);
    await manager.goto(`/packages/funds/approvals/index?fundId=${fundId}`);
    await tap(manager, `批准：${what}`);
    await find(manager, 'dialog', /批准 88.00 元/)
      .getByRole('button', { name: '批准' })
      .click();
    await find(manager, 'button', `批准：${what}`).waitFor({ state: 'hidden' });
  }
  assert.equal(await balanceOf(fundId), before - ASKED_FEN);

  const stranger = await open(null, undefined, `/packages/funds/detail/index?fundId=${fundId}`);
  await see(stranger, yuan(before - ASKED_FEN));
  await see(stranger, what);
}
