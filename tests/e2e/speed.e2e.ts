import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { measure } from '../../scripts/lighthouse.mjs';
import { launch } from './browser';
import { allScreens } from './pages/screens';
import { settle } from './pages/settle';
import { PEOPLE } from './people';
import { h5 } from './phones/h5';

/** Bytes of script a first visit may fetch, gzipped: about two seconds on a village's 3G. */
const FIRST_LOAD = 180_000;

describe('it opens quickly on an old phone', () => {
  it('the first visit fetches no more script than allowed', async () => {
    const browser = await launch();
    const phone = await h5.open(browser, null);
    const scripts: Promise<number>[] = [];
    phone.page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await phone.reload();
    await settle(phone);
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    await browser.close();
    assert.ok(bytes > 0 && bytes <= FIRST_LOAD, `${bytes} bytes of script`);
  });

  it('Lighthouse on a phone: 首页 and a vote have performance ≥ 90 and accessibility 100', async (t) => {
    const { origin } = new URL(process.env.E2E_STACK ?? '');
    const vote = (await allScreens()).find(({ name }) => name === 'vote open');
    assert.ok(vote, 'the demo community has an open vote');
    const results = await measure(origin, PEOPLE.resident, ['/pages/home/index', vote.address]);
    for (const result of results) {
      t.diagnostic(`${result.path}: ${result.performance} / ${result.accessibility}, largest paint ${result.paints}`);
      assert.ok(result.good, JSON.stringify(result));
    }
  });
});
