import { fault } from './report.mjs';

/** Tags a browser can draw as plain boxes with style alone (host.css). */
const PLAIN = new Set(
  'view text button scroll-view form label cover-view cover-image custom-wrapper page-body'
    .split(' ')
    .map((t) => `wx-${t}`),
);
/** Tags runtime/builtin gives a life of their own. */
const LIVE = new Set('input textarea switch image picker'.split(' ').map((t) => `wx-${t}`));

/** A button is a button to WeChat's screen readers without being told. */
function asButton(element) {
  element.setAttribute('role', 'button');
  element.tabIndex = 0;
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    for (const type of ['mousedown', 'mouseup']) element.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  });
}

export function createElement(tag) {
  const element = document.createElement(tag);
  if (tag === 'wx-button') asButton(element);
  else if (tag.startsWith('wx-') && !PLAIN.has(tag) && !LIVE.has(tag)) fault('tag', `<${tag.slice(3)}> is not drawn`);
  return element;
}
