import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { launch } from './browser';
import { allScreens } from './pages/screens';
import { PEOPLE } from './people';
import { makeContext, PHONE } from './phones/phone';
import { stackOrigin } from './setting';

/** Bytes of script a first visit may fetch, gzipped: about two seconds on a village's 3G. */
const FIRST_LOAD = 180_000;

interface Marks {
  path: string;
  performance: number;
  accessibility: number;
  paints: string;
  good: boolean;
}

/** In a process of its own: what Lighthouse sends into the page must not have gone through a compiler. */
async function lighthouse(...paths: string[]): Promise<Marks[]> {
  const script = path.join(__dirname, '../../scripts/lighthouse.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, stackOrigin(), PEOPLE.resident, ...paths], {
    env: { ...process.env, NODE_OPTIONS: '' },
  }).catch((failed: { stdout: string; stderr: string }) => {
    if (failed.stdout) return failed; // marks too low: told below
    throw new Error(failed.stderr);
  });
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Marks);
}

describe('it opens quickly on an old phone', () => {
  it('the first visit fetches no more script than allowed', async (t) => {
    const browser = await launch();
    const page = await (await makeContext(browser, PHONE)).newPage();
    const scripts: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
    });
    await page.goto(`${stackOrigin()}/as/${PEOPLE.resident}`);
    await page.getByText('公告栏').first().waitFor();
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    await browser.close();
    t.diagnostic(`${bytes} bytes in ${scripts.length} files`);
    assert.ok(bytes > 0 && bytes <= FIRST_LOAD, `${bytes} bytes of script`);
  });

  it('Lighthouse on a phone: 首页 and a vote have performance ≥ 90 and accessibility 100', async (t) => {
    const vote = (await allScreens()).find(({ name }) => name.startsWith('votes/detail open'));
    assert.ok(vote, 'the demo community has an open vote');
    for (const marks of await lighthouse('/pages/home/index', vote.address)) {
      t.diagnostic(`${marks.path}: ${marks.performance} / ${marks.accessibility}, largest paint ${marks.paints}`);
      assert.ok(marks.good, JSON.stringify(marks));
    }
  });
});
