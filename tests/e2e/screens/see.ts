import type { Locator } from 'playwright-core';
import { type Phone, visible } from '../phones/phone';

type Words = string | RegExp;
type Role = Parameters<Phone['page']['getByRole']>[0];

/** The first thing in sight with this role and name. */
export const find = (phone: Phone, role: Role, name: Words): Locator => visible(phone.page.getByRole(role, { name }));

/** Waits until these words are in sight. */
export const see = (phone: Phone, words: Words): Promise<void> => visible(phone.page.getByText(words)).waitFor();

const LOOKS = 5;

/** The same for what comes by itself, a little later: looks again as a person does, by pulling the page down. */
export async function seeSoon(phone: Phone, words: Words): Promise<void> {
  for (let look = 1; look < LOOKS; look++) {
    const there = await visible(phone.page.getByText(words))
      .waitFor({ timeout: 3000 })
      .then(
        () => true,
        () => false,
      );
    if (there) return;
    await phone.pullDown();
  }
  await see(phone, words);
}

export const sees = (phone: Phone, words: Words): Promise<boolean> =>
  phone.page
    .getByText(words)
    .filter({ visible: true })
    .count()
    .then((count) => count > 0);

export const tap = (phone: Phone, name: Words, role: Role = 'button'): Promise<void> => find(phone, role, name).click();

/** The field of this name; a card or a group may carry the same words. */
const field = (phone: Phone, name: Words): Locator =>
  visible(phone.page.getByLabel(name).and(phone.page.locator('input, textarea, select')));

/** Types over whatever stands in the field of this name. */
export const fill = (phone: Phone, name: Words, text: string): Promise<void> => field(phone, name).fill(text);

/** Chooses by words in a native list. */
export const choose = async (phone: Phone, name: Words, label: string): Promise<void> =>
  void (await field(phone, name).selectOption({ label }));

/** All words in sight, for "nowhere": including what only a screen reader gets. */
export const everything = async (phone: Phone): Promise<string> => {
  const page = phone.page.locator('body');
  const spoken = await phone.page
    .locator('[aria-label]')
    .evaluateAll((all) => all.map((e) => e.getAttribute('aria-label')).join('\n'));
  return `${await page.innerText()}\n${spoken}`;
};
