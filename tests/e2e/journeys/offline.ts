import assert from 'node:assert/strict';
import { PEOPLE } from '../people';
import { type Phone, visible } from '../phones/phone';
import { aVoteIsOpen } from '../scenes';
import { fill, see, tap } from '../screens/see';
import { openVote } from '../screens/vote';
import type { Open } from '../walk';

const API = '**/api/**';
/** A reply this young is shown without asking again (client/src/platform/query-client.ts). */
const FRESH_MS = 10_500;

const loseApi = ({ page }: Phone) => page.route(API, (route) => route.abort());
const findApi = ({ page }: Phone) => page.unroute(API);

/** Without a network: what was seen is still there, a marked ballot stays marked, and trying again works. */
export async function offline(open: Open, title: string): Promise<void> {
  await aVoteIsOpen(title);
  const phone = await open(PEOPLE.neighbour);
  await openVote(phone, title, '待我表决');
  await tap(phone, /^不同意/, 'radio');
  await loseApi(phone);
  await tap(phone, '投出我家这一票：不同意');
  await see(phone, '这一票还没有投出去');
  await see(phone, '已选，还没投出');

  await new Promise((past) => setTimeout(past, FRESH_MS));
  await phone.reload();
  await see(phone, /现在没有更新，您看到的是/);
  await see(phone, '已选，还没投出');
  await findApi(phone);
  await tap(phone, '刷新');
  await tap(phone, /不同意$/);
  await see(phone, '收到了，谢谢您');
  await phone.takeFaults(); // the browser says of every lost request that it was lost
}

/** A page never seen before says that it cannot be opened, and opens on the next try. */
export async function retry(open: Open): Promise<void> {
  const phone = await open(PEOPLE.resident);
  await loseApi(phone);
  await phone.goto('/packages/account/inbox/index');
  await see(phone, '连不上网');
  await findApi(phone);
  await tap(phone, '再试一次');
  await visible(phone.page.getByRole('heading', { name: '消息' })).waitFor();
  assert.equal(await phone.page.getByText('连不上网').filter({ visible: true }).count(), 0);
  await phone.takeFaults();
}

/** A half-written draft is there after the phone was put away. */
export async function keepDraft(open: Open): Promise<void> {
  const chair = await open(PEOPLE.committee);
  const address = '/packages/committee/draft/index';
  await chair.goto(address);
  await fill(chair, '标题', '写到一半的标题');
  await fill(chair, '选票上的问题', '您家同意吗，还没写完');
  await chair.reload();
  await chair.goto(address);
  const title = visible(chair.page.getByLabel('标题'));
  await title.waitFor();
  assert.equal(await title.inputValue(), '写到一半的标题');
  assert.equal(await visible(chair.page.getByLabel('选票上的问题')).inputValue(), '您家同意吗，还没写完');
  await title.fill('');
}
