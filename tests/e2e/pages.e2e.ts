import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { clientPages } from './pages/client-pages';
import { axeFaults, layoutFaults } from './pages/probe';
import { allScreens, type Screen } from './pages/screens';
import { settle } from './pages/settle';
import { h5 } from './phones/h5';
import { LAPTOP, PHONE, type Phone, SMALL_PHONE } from './phones/phone';
import { weapp } from './phones/weapp';
import { toggleElder } from './screens/text-size';

const resize = (phone: Phone, { width, height }: typeof PHONE) => phone.page.setViewportSize({ width, height });

/** A phone shows each screen on two widths in two text sizes; paper has one. */
async function lookOnPhone(phone: Phone, web: boolean, { paper }: Screen): Promise<string[]> {
  const faults: string[] = [];
  const look = async (where: string, found: Promise<string[]>) =>
    faults.push(...(await found).map((fault) => `${where}: ${fault}`));
  await look('375 标准', layoutFaults(phone.page, '标准'));
  if (web) await look('375 标准', axeFaults(phone.page));
  await resize(phone, SMALL_PHONE);
  await look('320 标准', layoutFaults(phone.page, '标准'));
  if (paper) {
    await resize(phone, PHONE);
    return faults;
  }
  await toggleElder(phone);
  await look('320 长辈版', layoutFaults(phone.page, '长辈版'));
  await resize(phone, PHONE);
  await look('375 长辈版', layoutFaults(phone.page, '长辈版'));
  if (web) await look('375 长辈版', axeFaults(phone.page));
  await toggleElder(phone);
  return faults;
}

async function lookOnLaptop(phone: Phone): Promise<string[]> {
  const found = [...(await layoutFaults(phone.page, '标准')), ...(await axeFaults(phone.page))];
  return found.map((fault) => `laptop: ${fault}`);
}

/** One phone per person, so that a screen costs a page load and not a sign-in. */
const perPerson = (screens: Screen[]) => [...new Set(screens.map(({ person }) => person))];

describe('every page can be read and pressed by everybody', () => {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());

  it('no page of the client is left out', async () => {
    const looked = new Set((await allScreens()).map(({ address }) => address.slice(1).split('?')[0]));
    assert.deepEqual(
      clientPages().filter((page) => !looked.has(page)),
      [],
    );
  });

  for (const [client, look, check] of [
    [h5, PHONE, lookOnPhone],
    [h5, LAPTOP, lookOnLaptop],
    [weapp, PHONE, lookOnPhone],
  ] as const)
    it(`${client.name} at ${look.width}: no overflow, no small print or target, every control named, no error`, async (t) => {
      const screens = await allScreens();
      for (const person of perPerson(screens)) {
        const phone = await client.open(browser, person, look);
        await settle(phone);
        for (const screen of screens.filter((one) => one.person === person))
          await t.test(screen.name, async () => {
            await phone.goto(screen.address);
            await settle(phone);
            const found = await check(phone, client === h5, screen);
            assert.deepEqual([...found, ...(await phone.takeFaults())], []);
          });
        await phone.close();
      }
    });
});
