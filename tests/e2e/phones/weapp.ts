import { weappOrigin } from '../setting';
import { type Client, gatherFaults, makeContext, PHONE } from './phone';

interface Fault {
  kind: string;
  what: string;
}

interface Route {
  path: string;
  query: Record<string, string>;
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
      // WeChat, too, comes back to the page that was left; the address bar here knows only the first.
      async reload() {
        const { path, query } = await page.evaluate<Route>('window.__weapp.route()');
        await page.goto(at(`/${path}?${new URLSearchParams(query)}`));
      },
      pullDown: async () => void (await page.evaluate('window.__weapp.pullDown()')),
      close: () => context.close(),
    };
  },
};
