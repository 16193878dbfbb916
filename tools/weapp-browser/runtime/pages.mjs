import { parseAddress } from './address.mjs';
import { drawChrome } from './chrome.mjs';
import { backend, codeSpace } from './engine.mjs';
import { load } from './logic.mjs';
import { depth, keepTab, pop, push, takeAllTabs, takeTab, top } from './stack.mjs';
import { applyStyles } from './styles.mjs';
import { wx } from './wx/wx.mjs';

const { app, pages, configs } = window.__program;
/** WeChat opens no eleventh page. */
const MAX_DEPTH = 10;
const tabPaths = (app.tabBar?.list ?? []).map((tab) => tab.pagePath);
export const isTab = (path) => tabPaths.includes(path);
export const configOf = (path) => ({ ...app.window, ...configs[path] });

const tell = (page, method, ...given) => page.instance[method]?.(...given);

/** Makes the page on top the one that is seen, where it was scrolled to. */
function show(page) {
  for (const element of document.querySelectorAll('.wx-page')) element.hidden = element !== page.element;
  drawChrome(page, configOf(page.path), isTab(page.path));
  window.scrollTo(0, page.scrollTop);
  tell(page, 'onShow');
}

function hide(page) {
  page.scrollTop = window.scrollY;
  tell(page, 'onHide');
}

function create(path, query) {
  const element = document.createElement('div');
  element.className = 'wx-page';
  element.dataset.route = path;
  const place = element.appendChild(document.createElement('div'));
  document.getElementById('pages').appendChild(element);
  const root = backend.createRoot('wx-page-body', codeSpace, path);
  const instance = root.get();
  for (const [key, value] of [
    ['route', path],
    ['__route__', path],
    ['options', query],
  ])
    Object.defineProperty(instance, key, { value, writable: true, configurable: true });
  root.attach(element, place);
  return { path, query, element, root, instance, scrollTop: 0 };
}

/** Opens a page on top. */
export function open(url) {
  const { path, query } = parseAddress(url);
  if (!pages.includes(path)) throw new Error(`page "${path}" is not found`);
  load(path, wx);
  applyStyles(`${path}.wxss`);
  const page = create(path, query);
  push(page);
  tell(page, 'onLoad', query);
  show(page);
  tell(page, 'onReady');
  return page;
}

function dispose(page) {
  tell(page, 'onUnload');
  page.root.release();
  page.element.remove();
}

export function navigateTo(url) {
  if (isTab(parseAddress(url).path)) throw new Error('can not navigateTo a tabbar page');
  if (depth() >= MAX_DEPTH) throw new Error('webview count limit exceed');
  hide(top());
  open(url);
}

export function redirectTo(url) {
  if (isTab(parseAddress(url).path)) throw new Error('can not redirectTo a tabbar page');
  dispose(pop());
  open(url);
}

export function navigateBack(delta) {
  const back = Math.min(delta, depth() - 1);
  if (back <= 0) return;
  for (let left = back; left > 0; left -= 1) dispose(pop());
  show(top());
}

export function switchTab(url) {
  const { path, query } = parseAddress(url);
  if (!isTab(path)) throw new Error('can not switch to no-tabBar page');
  if (Object.keys(query).length > 0 && url.includes('?')) throw new Error('a tab page takes no query');
  if (top().path === path) return;
  while (depth() > 1) dispose(pop());
  const left = pop();
  hide(left);
  if (isTab(left.path)) keepTab(left);
  else dispose(left);
  const kept = takeTab(path);
  if (!kept) return void open(url);
  push(kept);
  show(kept);
}

export function reLaunch(url) {
  while (depth() > 0) dispose(pop());
  for (const page of takeAllTabs()) dispose(page);
  open(url);
}

/** The gesture, for tests: WeChat allows it where the page's config says so. */
export function pullDown() {
  const page = top();
  if (!configOf(page.path).enablePullDownRefresh) return false;
  tell(page, 'onPullDownRefresh');
  return true;
}

window.addEventListener('scroll', () => {
  const page = top();
  if (!page) return;
  tell(page, 'onPageScroll', { scrollTop: window.scrollY });
  const end = document.documentElement.scrollHeight - innerHeight - (configOf(page.path).onReachBottomDistance ?? 50);
  if (window.scrollY >= end) tell(page, 'onReachBottom');
});
