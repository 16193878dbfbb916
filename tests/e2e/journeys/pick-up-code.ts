import { sentenceOf } from '../../../shared/http/errors';
import { passTo, serverNow } from '../clock';
import { PEOPLE } from '../people';
import { type Phone, visible } from '../phones/phone';
import { choose, fill, see, tap } from '../screens/see';
import { aClassIsOpen } from '../service-scenes';
import type { Open } from '../walk';

const MINUTE = 60_000;
const CHILDREN = [
  ['张小雨', '2017'],
  ['张小禾', '2019'],
] as const;

/** Writes down both children and who collects them. */
async function enrol(phone: Phone): Promise<void> {
  for (const [at, [name, year]] of CHILDREN.entries()) {
    const group = visible(phone.page.getByRole('group', { name: `第 ${at + 1} 个孩子` }));
    await group.getByLabel(`第 ${at + 1} 个孩子的名字`).fill(name);
    await group.getByLabel('哪年出生').fill(year);
  }
  await fill(phone, '谁来接', '李桂芳');
  await fill(phone, '是孩子的', '奶奶');
  await tap(phone, /^记下$/);
  await see(phone, '今天的接送码');
}

async function type(tutor: Phone, code: string): Promise<void> {
  await fill(tutor, '接送码', code);
  await tap(tutor, /^核对，放孩子走$/);
}

/**
 * A parent books two seats in 四点半课堂, writes down the children and shows a code at the door; the tutor types it and
 * both go home. Typed again it is refused.
 */
export async function pickUpCode(open: Open, title: string): Promise<void> {
  const { activityId, sessionId } = await aClassIsOpen(title);
  const [parent, tutor] = [await open(PEOPLE.resident), await open(PEOPLE.neighbour)];
  await parent.goto(`/packages/activities/detail/index?activityId=${activityId}&sessionId=${sessionId}`);
  await see(parent, title);
  await choose(parent, '来几个人', '2 人');
  await tap(parent, /^报名$/);
  await see(parent, '还差孩子的信息');
  await enrol(parent);

  await tutor.goto(`/packages/activities/class-day/index?activityId=${activityId}&sessionId=${sessionId}`);
  for (const [name] of CHILDREN) {
    const present = tutor.page.getByRole('radiogroup', { name: `${name}到了吗` }).getByRole('radio', { name: /^到了/ });
    await visible(present).click();
    await visible(present.and(tutor.page.locator('[aria-checked=true]'))).waitFor();
  }

  await tap(parent, /^要今天的接送码$/);
  const shown = visible(parent.page.getByText(/^\d{3} \d{3}$/));
  const code = (await shown.innerText()).trim();
  await type(tutor, code);
  await see(tutor, /由李桂芳（奶奶）接走，王秀英放行/);

  // Within a minute the same tutor's second tap is a second tap; later it is a second visitor.
  await passTo(serverNow() + 2 * MINUTE);
  await type(tutor, code);
  await see(tutor, sentenceOf('PICK_UP_CODE_USED'));
  await parent.reload();
  await see(parent, /由李桂芳（奶奶）接走/);
}
