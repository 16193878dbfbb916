import { sentenceOf } from '../../../shared/http/errors';
import { PEOPLE } from '../people';
import type { Phone } from '../phones/phone';
import { find, see, tap } from '../screens/see';
import { aCourtIsOpen } from '../service-scenes';
import type { Open } from '../walk';

const SLOT = '1 号台，15:00';

/** Tomorrow, with three in the afternoon chosen and not yet sent. */
async function choose(phone: Phone, venueId: string): Promise<void> {
  await phone.goto(`/packages/venues/detail/index?venueId=${venueId}`);
  await phone.page.getByRole('tablist').getByRole('tab').nth(1).click();
  await tap(phone, `${SLOT}，空`);
  await find(phone, 'button', `${SLOT}，已选`).waitFor();
}

/** Two neighbours want the same court at the same hour: one has it, the other reads why not and sees it taken. */
export async function sameCourt(open: Open, name: string): Promise<void> {
  const venueId = await aCourtIsOpen(name);
  const [li, wang] = [await open(PEOPLE.resident), await open(PEOPLE.neighbour)];
  await choose(li, venueId);
  await choose(wang, venueId);
  await tap(li, /^约下来$/);
  await see(li, '约好了');

  await tap(wang, /^约下来$/);
  await see(wang, sentenceOf('SLOT_TAKEN'));
  await find(wang, 'cell', new RegExp(`${SLOT}.*已约`)).waitFor();
}
