import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Quiet, reproducible and offline: without these Chromium phones home and waits for it. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to use: CHROMIUM_PATH, the machine's own, or the one that comes with the dependencies. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return given;
  const own = PLACES.find((place) => existsSync(place));
  if (own) return own;
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}

/** What playwright-core's `chromium.launch` needs. */
export async function chromiumLaunchOptions() {
  return { executablePath: await findChromium(), headless: true, args: ARGS };
}
