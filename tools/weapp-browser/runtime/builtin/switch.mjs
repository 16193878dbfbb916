import { defineBuiltin } from './define.mjs';

defineBuiltin('switch', {
  properties: { checked: Boolean, disabled: Boolean },
  create(component) {
    const control = document.createElement('input');
    control.type = 'checkbox';
    control.setAttribute('role', 'switch');
    control.addEventListener('change', (event) => {
      event.stopPropagation();
      component.triggerEvent('change', { value: control.checked });
    });
    return control;
  },
  update: {
    checked(control, on) {
      control.checked = Boolean(on);
    },
    disabled(control, off) {
      control.disabled = Boolean(off);
    },
    any(control) {
      control.setAttribute('role', 'switch');
    },
  },
});
