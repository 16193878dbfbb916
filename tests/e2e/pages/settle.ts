import type { Phone } from '../phones/phone';

/** Until the screen says what it has to say: replies are in, skeletons are gone, pictures and fonts are there. */
export async function settle({ page }: Phone): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    '![...document.querySelectorAll("[aria-label=正在打开]")].some((bones) => bones.checkVisibility())',
  );
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}
