import { fault } from '../report.mjs';
import { account } from './account.mjs';
import { feedback } from './feedback.mjs';
import { media } from './media.mjs';
import { navigation } from './navigation.mjs';
import { payment } from './payment.mjs';
import { request } from './request.mjs';
import { storage } from './storage.mjs';
import { system } from './system.mjs';
import { transfer } from './transfer.mjs';

const table = {};
/** Asked for by Taro's runtime without being used. */
const PROBED = new Set(['cloud', 'then', 'toJSON']);

/** The object the logic layer sees. A name it lacks is a fault: implement it here, or the app uses what WeChat has not. */
export const wx = new Proxy(table, {
  get(target, name) {
    if (typeof name === 'symbol' || name in target || PROBED.has(name)) return target[name];
    if (/^(on|off)[A-Z]/.test(name)) return () => undefined;
    fault('wx', `wx.${name} is not in this runner`);
    return undefined;
  },
});

/** Filled after all modules have loaded: navigation and pages need each other. */
export function fillWx() {
  Object.assign(table, system, storage, navigation, account, feedback, media, payment, transfer, { request });
}
