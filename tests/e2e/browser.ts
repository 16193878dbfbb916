import { type Browser, chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/chromium.mjs';

/** One browser for a file of tests; every person in it has a context, and so a phone, of their own. */
export const launch = async (): Promise<Browser> => chromium.launch(await chromiumLaunchOptions());
