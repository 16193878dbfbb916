import { defineBuiltin } from './define.mjs';

const { apiOrigin } = window.__program;

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
      // The program's own domain is answered by this site.
      if (src) control.src = src.startsWith(`${apiOrigin}/`) ? src.slice(apiOrigin.length) : src;
    },
    alt(control, alt) {
      control.alt = alt ?? '';
    },
    mode(control, mode) {
      control.style.objectFit = FIT[mode] ?? 'fill';
    },
  },
});
