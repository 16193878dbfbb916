import type { Phone } from '../phones/phone';
import { find } from './see';

const TO_ELDER = /换成长辈版/;
const TO_STANDARD = /换回标准/;

/** The button at the top right of every page: to 长辈版, or back; done when the page has followed. */
export async function toggleElder(phone: Phone): Promise<void> {
  const elder = find(phone, 'button', TO_ELDER);
  const standard = find(phone, 'button', TO_STANDARD);
  await elder.or(standard).first().waitFor();
  const toElder = await elder.isVisible();
  await (toElder ? elder : standard).click();
  await (toElder ? standard : elder).waitFor();
}
