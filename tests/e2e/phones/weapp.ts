import { weappOrigin } from '../setting';
import { type Client, gatherFaults, makeContext, PHONE } from './phone';

interface Fault {
  kind: string;
  what: string;
}

export const weapp: Client = {
  name: 'weapp',
  async open(browser, person, look = PHONE, address) {
    const context = await makeContext(browser, look);
    const page = await context.newPage();
    const faults = gatherFaults(page);
    const at = (next?: string) => {
      const url = new URL('/', weappOrigin());
      if (person) url.searchParams.set('person', person);
      if (next) url.searchParams.set('open', next);
      return url.href;
    };
    await page.goto(at(address));
    if (person) await page.waitForFunction('localStorage.getItem("weapp:session") !== null');
    return {
      person,
      page,
      context,
      async takeFaults() {
        const found = await page.evaluate<Fault[]>('window.__weapp.takeFaults()');
        return [...faults.splice(0), ...found.map(({ kind, what }) => `${kind}: ${what}`)];
      },
      goto: async (next) => void (await page.goto(at(next))),
      reload: async () => void (await page.reload()),
      pullDown: async () => void (await page.evaluate('window.__weapp.pullDown()')),
      close: () => context.close(),
    };
  },
};
