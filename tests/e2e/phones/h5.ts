import { loginCode } from '../api';
import { stackOrigin } from '../setting';
import { type Client, gatherFaults, makeContext, PHONE } from './phone';

/** The address with a login code in it, as the demo's own sign-in link has. */
async function signedIn(address: string, person: string | null): Promise<string> {
  const url = new URL(address, stackOrigin());
  if (person) url.searchParams.set('code', await loginCode(person));
  return url.href;
}

export const h5: Client = {
  name: 'h5',
  async open(browser, person, look = PHONE, address = '/') {
    const context = await makeContext(browser, look);
    const page = await context.newPage();
    const faults = gatherFaults(page);
    await page.goto(await signedIn(address, person));
    if (person) await page.waitForFunction('localStorage.getItem("session") !== null');
    return {
      person,
      page,
      context,
      takeFaults: async () => faults.splice(0),
      goto: async (next) => void (await page.goto(new URL(next, stackOrigin()).href)),
      reload: async () => void (await page.reload()),
      pullDown: async () => void (await page.reload()),
      close: () => context.close(),
    };
  },
};
