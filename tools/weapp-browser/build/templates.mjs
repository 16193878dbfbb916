import { createRequire } from 'node:module';

// The compiler is CommonJS around WebAssembly; a plain import of it does not resolve.
const { TmplGroup } = createRequire(import.meta.url)('glass-easel-template-compiler');

/** Tags of the template language itself; everything else is an element. */
const LANGUAGE = new Set(['template', 'block', 'import', 'include', 'wxs', 'slot']);
const TAG = /<(\/?)([a-zA-Z][\w-]*)/g;
/** `bindtap=` is WeChat's short form of `bind:tap=`, the only one glass-easel knows. */
const SHORT_EVENT = /(\s)(capture-bind|capture-catch|mut-bind|bind|catch)([a-z]+)=/g;

/**
 * Compiles all wxml and wxs. WeChat's own tags get the `wx-` prefix they also have in its web view.
 * Returns the generator's source and the built-in tags met.
 */
export function compileTemplates({ files, read, components }) {
  const group = new TmplGroup();
  const builtin = new Set();
  const prefixed = (whole, slash, tag) => {
    if (LANGUAGE.has(tag) || components.has(tag)) return whole;
    builtin.add(tag);
    return `<${slash}wx-${tag}`;
  };
  for (const file of files) {
    if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), read(file));
    if (!file.endsWith('.wxml')) continue;
    const source = read(file)
      .replace(TAG, prefixed)
      .replace(/\baria-role=/g, 'role=')
      .replace(SHORT_EVENT, '$1$2:$3=');
    const faults = group.addTmpl(file.slice(0, -'.wxml'.length), source).filter((message) => message.isError);
    if (faults.length > 0) throw new Error(`${file} does not compile: ${JSON.stringify(faults[0])}`);
  }
  return { source: group.getTmplGenObjectGroups(), builtin };
}
