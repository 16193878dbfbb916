import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { createElement } from './elements.mjs';
import { fault } from './report.mjs';

glassEasel.globalOptions.throwGlobalError = false;
// Taro finds the element of an event by its id, so ids must reach the DOM as written.
glassEasel.globalOptions.writeIdToDOM = true;
glassEasel.addGlobalErrorListener((error) => fault('error', String(error?.stack ?? error)));
// Warnings name attributes a built-in control does not declare; Taro passes all it knows.
glassEasel.addGlobalWarningListener(() => false);

// An attribute bound to nothing is absent on a phone; glass-easel would write it as an empty one.
glassEasel.Element.prototype.updateAttribute = function updateAttribute(name, value) {
  const nothing = value === undefined || value === null || value === '';
  if (nothing && name === 'role' && this.is === 'wx-button') this.setAttribute('role', 'button');
  else if (nothing) this.removeAttribute(name);
  else this.setAttribute(name, name.startsWith('aria-') ? String(value) : value);
};

/** A disabled button swallows the tap. */
const isDead = (target, type) =>
  (type === 'tap' || type === 'longpress') && target.getBackendElement?.()?.closest?.('wx-button[disabled]');

const context = new glassEasel.CurrentWindowBackendContext();
context.document = {
  createElement,
  createTextNode: (content) => document.createTextNode(content),
  createDocumentFragment: () => document.createDocumentFragment(),
};
context.onEvent((target, type, detail, options) => {
  if (isDead(target, type)) return undefined;
  return glassEasel.Event.dispatchEvent(target, new glassEasel.Event(type, detail, options));
});

const env = new MiniProgramEnv();
export const backend = env.associateBackend(context);
export const codeSpace = env.createCodeSpace('', true);

// The adapter prefixes every id with a random one; WeChat does not.
const prepare = codeSpace.prepareComponentOptions.bind(codeSpace);
codeSpace.prepareComponentOptions = (...given) => {
  const [options, isolation] = prepare(...given);
  delete options.idPrefixGenerator;
  options.writeIdToDOM = true;
  return [options, isolation];
};

/** The browser's element under a component. */
export const elementOf = (component) => component._$.getBackendElement();
