/** What WeChat hands to every module of the logic layer, in this order (runtime/logic.mjs passes them). */
export const GIVEN = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'global',
  'globalThis',
];

/**
 * Names every browser has and WeChat's logic layer has not: undefined here too, so that code which
 * would die on a phone dies in the test.
 */
export const ABSENT = [
  ...['window', 'self', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Headers', 'Request', 'Response', 'FormData'],
  ...['URL', 'URLSearchParams', 'AbortController', 'AbortSignal', 'Blob', 'File', 'FileReader'],
  ...['TextEncoder', 'TextDecoder', 'BroadcastChannel', 'MessageChannel', 'MessagePort', 'structuredClone'],
  ...['queueMicrotask', 'requestIdleCallback', 'requestAnimationFrame', 'cancelAnimationFrame'],
  ...['crypto', 'performance', 'Intl', 'WebAssembly', 'Worker', 'indexedDB', 'CustomEvent', 'Event', 'EventTarget'],
  ...['Node', 'Element', 'HTMLElement', 'SVGElement', 'MutationObserver', 'IntersectionObserver', 'ResizeObserver'],
  ...['Image', 'Audio', 'alert', 'confirm', 'prompt', 'atob', 'btoa'],
];

/** The modules as functions of those names. `Function` comes last: WeChat's makes no code from text. */
export function wrapScripts({ files, read }) {
  const parameters = [...GIVEN, ...ABSENT, 'Function'].join(', ');
  const modules = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => `${JSON.stringify(file.slice(0, -'.js'.length))}: function (${parameters}) {${read(file)}\n}`);
  return `{${modules.join(',\n')}}`;
}
