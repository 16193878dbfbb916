// npm run shots [-- words…]: pictures of every screen, on a phone in both text sizes and on a laptop, into .build/shots/;
// the few the README shows go to docs/screenshots/. Runs a stack of its own with the demo community.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launch } from '../tests/e2e/browser';
import { allScreens, type Screen } from '../tests/e2e/pages/screens';
import { settle } from '../tests/e2e/pages/settle';
import { h5 } from '../tests/e2e/phones/h5';
import { LAPTOP, type Look, PHONE } from '../tests/e2e/phones/phone';
import { toggleElder } from '../tests/e2e/screens/text-size';
import { startStack } from '../tests/e2e/stack.mjs';

const root = path.resolve(__dirname, '..');
/** Screens the README shows. */
const CHOSEN = new Set(['home', 'votes', 'vote open', 'vote published', 'services', 'fund in public']);
const CHOSEN_LAPTOP = new Set(['desk']);

interface Series {
  folder: string;
  look: Look;
  elder: boolean;
  chosen: Set<string>;
}
const SERIES: Series[] = [
  { folder: 'phone', look: PHONE, elder: false, chosen: CHOSEN },
  { folder: 'elder', look: PHONE, elder: true, chosen: new Set(['home']) },
  { folder: 'laptop', look: LAPTOP, elder: false, chosen: CHOSEN_LAPTOP },
];

const nameOf = (screen: Screen): string => screen.name.replaceAll(' ', '-');

async function shootAs(browser: Browser, person: string | null, screens: Screen[], series: Series): Promise<void> {
  const phone = await h5.open(browser, person, series.look);
  await settle(phone);
  if (series.elder) await toggleElder(phone);
  for (const screen of screens) {
    await phone.goto(screen.address);
    await settle(phone);
    const file = path.join(root, '.build/shots', series.folder, `${nameOf(screen)}.png`);
    await phone.page.screenshot({ path: file, fullPage: true });
    if (!series.chosen.has(screen.name)) continue;
    const small = path.join(root, 'docs/screenshots', `${series.folder}-${nameOf(screen)}.jpg`);
    await phone.page.screenshot({ path: small, type: 'jpeg', quality: 70, scale: 'css' });
  }
  await phone.close();
}

async function main(words: string[]): Promise<void> {
  const stack = await startStack();
  try {
    process.env.E2E_STACK = stack.origin;
    process.env.E2E_CLOCK_FILE = stack.clockFile;
    for (const place of ['.build/shots/phone', '.build/shots/elder', '.build/shots/laptop', 'docs/screenshots'])
      mkdirSync(path.join(root, place), { recursive: true });
    const all = await allScreens();
    const wanted = words.length > 0 ? all.filter(({ name }) => words.some((word) => name.includes(word))) : all;
    const browser = await launch();
    for (const series of SERIES)
      for (const person of new Set(wanted.map((screen) => screen.person)))
        await shootAs(
          browser,
          person,
          wanted.filter((screen) => screen.person === person),
          series,
        );
    await browser.close();
    console.log(`${wanted.length} screens in ${SERIES.length} series: .build/shots/`);
  } finally {
    await stack.stop();
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
