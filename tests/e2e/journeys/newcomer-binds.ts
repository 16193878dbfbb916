import { PEOPLE } from '../people';
import { visible } from '../phones/phone';
import { aVoteIsOpen } from '../scenes';
import { bind, leaveHousehold } from '../screens/home';
import { choose, see, tap } from '../screens/see';
import { cast, openVote } from '../screens/vote';
import type { Open } from '../walk';

const CODE = /[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}/;

/** The community prints a code for a door, the newcomer types it in, votes for the household, and moves away again. */
export async function newcomerBinds(open: Open, title: string): Promise<void> {
  await aVoteIsOpen(title);
  const admin = await open(PEOPLE.admin);
  await admin.goto('/packages/committee/codes/index');
  const buildings = visible(admin.page.getByLabel('哪栋楼'));
  const building = await buildings.locator('option', { hasText: '机械厂家属院' }).last().textContent();
  await choose(admin, '哪栋楼', building ?? '');
  const doors = visible(admin.page.getByLabel('哪一户'));
  await doors.waitFor();
  const door = await doors.locator('option', { hasText: '单元' }).last().textContent();
  await choose(admin, '哪一户', door ?? '');
  await tap(admin, '生成这一户的码');
  const slip = visible(admin.page.getByText(CODE));
  const [code = ''] = CODE.exec(await slip.innerText()) ?? [];

  const newcomer = await open(PEOPLE.newcomer);
  await see(newcomer, '先绑定您家，才能参加表决');
  // As people type it: small letters and blanks.
  await bind(newcomer, code.toLowerCase().replaceAll('-', ' '));
  await openVote(newcomer, title, '待我表决');
  await cast(newcomer, '同意');
  await see(newcomer, '收到了，谢谢您');

  await newcomer.goto('/pages/me/index');
  await leaveHousehold(newcomer, /机械厂家属院/);
  await newcomer.goto('/pages/home/index');
  await see(newcomer, '先绑定您家，才能参加表决');
}
