import { parseAddress } from '../address.mjs';

const { app } = window.__program;
const parameters = new URLSearchParams(location.search);

/** `?person=key`: whose phone this is, kept for the tab like a phone's owner is. */
export function person() {
  const given = parameters.get('person');
  if (given) localStorage.setItem('runner:person', given);
  return localStorage.getItem('runner:person');
}

/** `?open=/packages/…`: the page a shared card or a scanned code leads to; else the first page. */
export const firstAddress = () => parameters.get('open') ?? `/${app.pages[0]}`;

export function launchOptions() {
  const { path, query } = parseAddress(firstAddress());
  const scene = parameters.get('open') ? 1047 : 1001; // a scanned mini-program code, or the list of recent ones
  return { path, query, scene, referrerInfo: {}, shareTicket: undefined };
}

/** `?font=1.3`: the text size chosen in WeChat's own settings. */
export const fontScale = () => Number(parameters.get('font') ?? 1);
