import { PEOPLE } from '../people';
import { aVoteIsOpen } from '../scenes';
import { confirmed, remind, withdraw } from '../screens/manage';
import { fill, find, see, seeSoon } from '../screens/see';
import { openVote } from '../screens/vote';
import type { Open } from '../walk';

const BECAUSE = '预算写错了，改好重新公示。';

/** The committee reminds, takes the vote back with its reason, and puts up a notice; a resident reads all three. */
export async function remindWithdrawNotice(open: Open, title: string): Promise<void> {
  const voteId = await aVoteIsOpen(title);
  const chair = await open(PEOPLE.committee);
  await chair.goto(`/packages/committee/manage/index?voteId=${voteId}`);
  await remind(chair);
  await see(chair, /正在提醒还没投的 \d+ 户/);
  await find(chair, 'button', /提醒过了/).waitFor();

  const li = await open(PEOPLE.resident);
  await li.goto('/packages/account/inbox/index');
  await seeSoon(li, new RegExp(title));

  await withdraw(chair, BECAUSE);
  await openVote(li, title, '已公布');
  await see(li, '这次表决撤回了，没有计票');
  await see(li, new RegExp(BECAUSE));

  const notice = `${title}，改好再议`;
  await chair.goto('/packages/committee/notices/index');
  await fill(chair, '标题', notice);
  await fill(chair, '正文', '算错了预算，改好后重新公示，请大家看看。');
  await confirmed(chair, '贴出公告', /^贴出$/);
  await see(chair, notice);
  await li.goto('/pages/home/index');
  await see(li, notice);
}
