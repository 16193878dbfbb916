import { defineBuiltin } from './define.mjs';

/** WeChat cuts at 140 characters unless told otherwise; −1 lifts the limit. */
const DEFAULT_MAX = 140;

const properties = {
  value: String,
  type: String,
  placeholder: String,
  disabled: Boolean,
  maxlength: { type: Number, value: DEFAULT_MAX },
  password: Boolean,
  focus: Boolean,
  autoFocus: Boolean,
  name: String,
};

const KEYBOARDS = { number: 'numeric', digit: 'decimal', idcard: 'text' };

const update = {
  value(control, value) {
    if (control.value !== value) control.value = value ?? '';
  },
  placeholder(control, text) {
    control.placeholder = text ?? '';
  },
  disabled(control, off) {
    control.disabled = Boolean(off);
  },
  maxlength(control, most) {
    if (most < 0) control.removeAttribute('maxlength');
    else control.maxLength = most;
  },
  type(control, type) {
    control.inputMode = KEYBOARDS[type] ?? 'text';
  },
  password(control, hidden) {
    if (hidden) control.type = 'password';
  },
  focus(control, wanted) {
    if (wanted) setTimeout(() => control.focus());
  },
};

function listen(component, control) {
  const fire = (name) => component.triggerEvent(name, { value: control.value, cursor: control.selectionStart ?? 0 });
  control.addEventListener('input', (event) => {
    event.stopPropagation();
    fire('input');
  });
  control.addEventListener('focus', () => fire('focus'));
  control.addEventListener('blur', () => fire('blur'));
  control.addEventListener('change', (event) => event.stopPropagation());
  control.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && control.tagName === 'INPUT') fire('confirm');
  });
}

for (const tag of ['input', 'textarea'])
  defineBuiltin(tag, {
    properties,
    update,
    create(component) {
      const control = document.createElement(tag);
      listen(component, control);
      return control;
    },
  });
