import { answer, answering } from './answer.mjs';

const layer = document.getElementById('feedback');
const TOAST_MS = 1500; // WeChat's default

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const clear = (name) => {
  for (const shown of layer.querySelectorAll(`.${name}`)) shown.remove();
};

function toast(title, duration) {
  clear('toast');
  const shown = element('div', { className: 'toast', role: 'status', textContent: title });
  layer.append(shown);
  if (duration) setTimeout(() => shown.remove(), duration);
}

/** Waits for the person's choice, as the real one does. */
export function modal({ title = '', content = '', showCancel = true, cancelText = '取消', confirmText = '确定' }) {
  return new Promise((settle) => {
    const choose = (confirm) => {
      clear('modal');
      settle({ confirm, cancel: !confirm });
    };
    const button = (text, confirm) => element('button', { textContent: text, onclick: () => choose(confirm) });
    const buttons = [...(showCancel ? [button(cancelText, false)] : []), button(confirmText, true)];
    const sheet = element(
      'div',
      { role: 'dialog' },
      element('b', { textContent: title }),
      element('p', { textContent: content }),
      ...buttons,
    );
    sheet.setAttribute('aria-modal', 'true');
    sheet.setAttribute('aria-label', title || content);
    layer.append(element('div', { className: 'modal' }, sheet));
  });
}

export const feedback = {
  showToast: answering('showToast', ({ title, duration = TOAST_MS }) => toast(title, duration)),
  hideToast: answering('hideToast', () => clear('toast')),
  showLoading: answering('showLoading', ({ title }) => toast(title)),
  hideLoading: answering('hideLoading', () => clear('toast')),
  showModal: (options) => answer('showModal', options, () => modal(options)),
  vibrateShort: answering('vibrateShort', () => undefined),
};
