import { codeSpace } from './engine.mjs';
import { instances } from './stack.mjs';
import { launchOptions } from './wx/launch.mjs';

const { modules, absent } = window.__program;
const loaded = new Map();
let appInstance;

const KEPT =
  'Object Array Symbol Date RegExp Math JSON Promise Map Set WeakMap WeakSet Error TypeError RangeError SyntaxError Number String ' +
  'Boolean BigInt Reflect Proxy ArrayBuffer DataView Uint8Array Int8Array Uint8ClampedArray Uint16Array Int16Array Uint32Array ' +
  'Int32Array Float32Array Float64Array parseInt parseFloat isNaN isFinite encodeURIComponent decodeURIComponent encodeURI decodeURI console';

/** WeChat's global object: the language, timers and nothing of a browser. */
const globalObject = Object.fromEntries(KEPT.split(' ').map((name) => [name, window[name]]));
for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'])
  globalObject[name] = window[name].bind(window);

/** `new Function('…')` gives no code there, only something callable. */
function NoFunction() {
  return () => globalObject;
}
NoFunction.prototype = Function.prototype;
globalObject.Function = NoFunction;

function startApp(options) {
  appInstance = options;
  options.onLaunch?.call(options, launchOptions());
  options.onShow?.call(options, launchOptions());
}

function resolve(from, wanted) {
  const steps = from.split('/').slice(0, -1);
  for (const step of wanted.replace(/\.js$/, '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Runs a module of the logic layer once, with the names WeChat gives and without those it lacks. */
export function load(id, wx) {
  const known = loaded.get(id);
  if (known) return known.exports;
  const run = modules[id];
  if (!run) throw new Error(`module not found: ${id}`);
  const module = { exports: {} };
  loaded.set(id, module);
  codeSpace.componentEnv(id, ({ Page, Component, Behavior }) => {
    const require = (wanted) => load(resolve(id, wanted), wx);
    const app = [startApp, Page, Component, Behavior, () => appInstance, instances, globalObject, globalObject];
    run(require, module, module.exports, wx, ...app, ...Array(absent).fill(undefined), NoFunction);
  });
  return module.exports;
}

/** Lifetimes of the app itself: onShow, onHide, onError. */
export const tellApp = (method, ...given) => appInstance?.[method]?.call(appInstance, ...given);
