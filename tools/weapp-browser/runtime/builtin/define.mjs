import { codeSpace, elementOf } from '../engine.mjs';

/** Attributes that belong on the control inside, by the property name glass-easel gives them. */
const SPOKEN = {
  role: 'role',
  ariaLabel: 'aria-label',
  ariaChecked: 'aria-checked',
  ariaDisabled: 'aria-disabled',
  ariaHidden: 'aria-hidden',
  ariaInvalid: 'aria-invalid',
  ariaRequired: 'aria-required',
  ariaDescribedby: 'aria-describedby',
};

function speak(control, name, value) {
  const attribute = SPOKEN[name];
  if (value === undefined || value === null || value === '') control.removeAttribute(attribute);
  else control.setAttribute(attribute, String(value));
}

/**
 * Registers one of WeChat's own controls. `create(component)` makes the control inside, `update[property](control,
 * value, data)` carries a changed property over to it; `update.any` runs after any change.
 */
export function defineBuiltin(tag, { properties, create, update }) {
  const name = `builtin/${tag}`;
  const spoken = Object.fromEntries(Object.keys(SPOKEN).map((key) => [key, { type: null, value: undefined }]));
  const names = Object.keys(properties);
  const observers = {};
  for (const key of Object.keys(SPOKEN))
    observers[key] = function spokenChanged(value) {
      if (this.control) speak(this.control, key, value);
    };
  for (const key of names)
    observers[key] = function propertyChanged(value) {
      if (this.control) update[key]?.(this.control, value, this.data);
      if (this.control) update.any?.(this.control, this.data);
    };
  codeSpace.addComponentStaticConfig(name, { component: true, styleIsolation: 'isolated' });
  codeSpace
    .component(name)
    .definition({
      properties: { ...properties, ...spoken },
      observers,
      lifetimes: {
        attached() {
          this.control = create(this);
          for (const key of Object.keys(SPOKEN)) speak(this.control, key, this.data[key]);
          for (const key of names) update[key]?.(this.control, this.data[key], this.data);
          update.any?.(this.control, this.data);
          elementOf(this).appendChild(this.control);
        },
      },
    })
    .register();
  const space = codeSpace.getComponentSpace();
  space.setGlobalUsingComponent(`wx-${tag}`, space.getComponent(name));
}
