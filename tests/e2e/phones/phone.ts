import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

export interface Look {
  width: number;
  height: number;
  /** a laptop has a mouse and no touch */
  touch: boolean;
}
export const PHONE: Look = { width: 375, height: 812, touch: true };
export const SMALL_PHONE: Look = { width: 320, height: 640, touch: true };
export const LAPTOP: Look = { width: 1280, height: 800, touch: false };

/** One of the two builds of the client; a journey is written once and walked on both. */
export interface Client {
  name: 'h5' | 'weapp';
  /** Opens the client as this demo person, on the page of this address (the first page without one). */
  open(browser: Browser, person: string | null, look?: Look, address?: string): Promise<Phone>;
}

/** A person's phone with the client open on it. */
export interface Phone {
  person: string | null;
  page: Page;
  context: BrowserContext;
  /** What a person cannot see and a developer must: errors and names WeChat lacks, those since the last asking. */
  takeFaults(): Promise<string[]>;
  goto(address: string): Promise<void>;
  /** Puts the phone away and takes it up again: the page as a fresh start finds it. */
  reload(): Promise<void>;
  pullDown(): Promise<void>;
  close(): Promise<void>;
}

/** A slow machine with two browsers and a dozen processes still answers in this time. */
const PATIENCE_MS = 15_000;

export async function makeContext(browser: Browser, look: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    deviceScaleFactor: look.touch ? 2 : 1,
    isMobile: look.touch,
    hasTouch: look.touch,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context;
}

/** A refusal (4xx) is an answer, and the browser's own line about it is no fault of the page. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

export function gatherFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    const lacking = message.type() === 'warning' && text.startsWith('小程序暂不支持');
    if (lacking || (message.type() === 'error' && !REFUSED.test(text) && !text.startsWith('[weapp]')))
      faults.push(`console: ${text}`);
  });
  return faults;
}

/** Pages left behind stay in the document on both builds: only what is to be seen counts. */
export const visible = (locator: Locator): Locator => locator.filter({ visible: true }).first();
