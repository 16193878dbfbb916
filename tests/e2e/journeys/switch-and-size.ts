import assert from 'node:assert/strict';
import { PEOPLE } from '../people';
import type { Phone } from '../phones/phone';
import { switchCommunity, TABS, toTab } from '../screens/home';
import { find, see, sees, tap } from '../screens/see';
import { toggleElder } from '../screens/text-size';
import type { Open } from '../walk';

/** 长辈版 is the third of four sizes; its main text is at least this many pixels. */
const ELDER_MAIN_PX = 18;

/** The size of the page's main text as drawn now. */
const mainText = ({ page }: Phone): Promise<number> =>
  page
    .getByRole('main')
    .filter({ visible: true })
    .first()
    .evaluate((main: unknown) => Number.parseFloat((globalThis as never as Drawn).getComputedStyle(main).fontSize));
interface Drawn {
  getComputedStyle(element: unknown): { fontSize: string };
}

/** Somebody with homes in two communities goes from one to the other and finds the other's votes there. */
export async function switchCommunities(open: Open): Promise<void> {
  const phone = await open(PEOPLE.twoHomes);
  const first = (await find(phone, 'link', /换社区/).innerText()).trim();
  const other = first.includes('鬲津') ? '为民巷社区' : '鬲津社区';
  await switchCommunity(phone, other);
  await toTab(phone, '议事');
  await tap(phone, /进行中/, 'radio');
  await see(phone, other.includes('为民巷') ? /早市|小组长/ : /乒乓球台|充电棚/);
  await phone.reload();
  await toTab(phone, '首页');
  await find(phone, 'link', new RegExp(`^${other}`)).waitFor();
  await switchCommunity(phone, first);
  assert.equal(await sees(phone, other), false);
}

/** 长辈版 is one tap away on each of the five tabs, on all of them at once, and still there tomorrow. */
export async function keepElderSize(open: Open): Promise<void> {
  const phone = await open(PEOPLE.resident);
  for (const tab of TABS) {
    await toTab(phone, tab);
    const usual = await mainText(phone);
    await toggleElder(phone);
    const elder = await mainText(phone);
    assert.ok(elder > usual && elder >= ELDER_MAIN_PX, `${tab}: ${usual} → ${elder} px`);
    await toggleElder(phone);
  }
  await toTab(phone, '首页');
  await toggleElder(phone);
  await phone.reload();
  for (const tab of TABS) {
    await toTab(phone, tab);
    assert.ok((await mainText(phone)) >= ELDER_MAIN_PX, `${tab} keeps 长辈版`);
  }
  await find(phone, 'radio', '长辈版').and(phone.page.locator('[aria-checked=true]')).waitFor();
}
