import { depth } from './stack.mjs';
import { capsuleRect } from './wx/system.mjs';
import { wx } from './wx/wx.mjs';

const { app } = window.__program;
const bar = document.getElementById('nav-bar');
const tabBar = document.getElementById('tab-bar');
const capsule = document.getElementById('capsule');

function button(label, tap, extra = {}) {
  const element = document.createElement('button');
  element.textContent = label;
  for (const [name, value] of Object.entries(extra)) element.setAttribute(name, value);
  element.addEventListener('click', tap);
  return element;
}

function drawNavBar(config) {
  bar.hidden = config.navigationStyle === 'custom';
  bar.style.background = config.navigationBarBackgroundColor ?? '#fff';
  const title = document.createElement('span');
  title.textContent = config.navigationBarTitleText ?? '';
  bar.replaceChildren(title);
  if (depth() > 1) bar.prepend(button('‹', () => wx.navigateBack({}), { 'aria-label': '返回' }));
}

function drawTabBar(page, shown) {
  tabBar.hidden = !shown;
  if (!shown) return;
  tabBar.setAttribute('role', 'tablist');
  const tabs = app.tabBar.list.map((tab) =>
    button(tab.text, () => wx.switchTab({ url: `/${tab.pagePath}` }), {
      role: 'tab',
      'aria-selected': String(tab.pagePath === page.path),
    }),
  );
  tabBar.replaceChildren(...tabs);
}

/** WeChat's own furniture round a page: title bar, capsule, and its tab bar where the app brings none. */
export function drawChrome(page, config, isTab) {
  const nativeTabs = isTab && !app.tabBar.custom;
  page.element.classList.toggle('native-nav', config.navigationStyle !== 'custom');
  page.element.classList.toggle('native-tabs', nativeTabs);
  drawNavBar(config);
  drawTabBar(page, nativeTabs);
  const { top, right, width, height } = capsuleRect();
  Object.assign(capsule.style, {
    top: `${top}px`,
    right: `${innerWidth - right}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
  document.title = config.navigationBarTitleText ?? '';
}

export function setTitle(title) {
  document.title = title;
  const shown = bar.querySelector('span');
  if (shown) shown.textContent = title;
}
