import { defineBuiltin } from './define.mjs';

const FIT = { aspectFit: 'contain', aspectFill: 'cover', scaleToFill: 'fill', widthFix: 'fill', heightFix: 'fill' };

defineBuiltin('image', {
  properties: { src: String, mode: String, alt: String },
  create(component) {
    const control = document.createElement('img');
    control.alt = '';
    control.addEventListener('load', () =>
      component.triggerEvent('load', { width: control.naturalWidth, height: control.naturalHeight }),
    );
    control.addEventListener('error', () => component.triggerEvent('error', { errMsg: 'image:fail' }));
    return control;
  },
  update: {
    src(control, src) {
      if (src) control.src = src;
    },
    alt(control, alt) {
      control.alt = alt ?? '';
    },
    mode(control, mode) {
      control.style.objectFit = FIT[mode] ?? 'fill';
    },
  },
});
