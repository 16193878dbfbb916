import { LATER, type Modules, placesOf } from './places-of';

const NO_WIDGETS = '\0no-taro-widgets';
const NO_STYLE = '\0no-taro-style';
const WIDGETS = '@tarojs/components/dist/components';
const STYLES = /@tarojs\/components\/(global|dist\/taro-components\/taro-components)\.css$/;

/** Those that Taro's own code names; only pull-to-refresh is ever called, at the start. */
const NAMES = ['Tabbar', 'PullToRefreshCore', 'SwiperCore', 'SwiperItemCore'];

/**
 * Leaves out Taro's web components on h5: the tab bar and pull-to-refresh that we do not use drag in a runtime of 25 KB
 * gzipped, and their style sheet forbids selecting text and squeezes inputs. Our primitives are plain HTML. A name that
 * Taro asks for and that is not here stops the build.
 */
export const withoutTaroWidgets = () => ({
  name: 'without-taro-widgets',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === WIDGETS ? NO_WIDGETS : STYLES.test(id) ? NO_STYLE : null),
  load: (id: string) => {
    if (id === NO_STYLE) return '';
    if (id !== NO_WIDGETS) return null;
    const exported = NAMES.map((name) => `nothing as defineCustomElementTaro${name}`).join(', ');
    return `const nothing = () => undefined;\nexport { ${exported} };`;
  },
});

function chunkOf(id: string, modules: Modules): string | undefined {
  if (id.includes('/node_modules/') && !LATER.test(id)) return 'vendors';
  if (!LATER.test(id) && !/\/shared\/|\/client\/src\/(features|platform|prims|components)\//.test(id)) return undefined;
  const places = placesOf(id, modules);
  if (places.has('app') || places.has('pages/home')) return 'base';
  return [...places].every((place) => place === 'packages/committee') ? 'committee' : 'residents';
}

/**
 * Taro puts whatever two pages share into one file that every page waits for. Here, by where it is needed: what 首页
 * stands on, what a resident's other pages add, and the committee's forms, which no resident waits for. Few files: on a
 * phone each one costs a round trip.
 */
export const chunkPerAudience = () => ({
  name: 'chunk-per-audience',
  enforce: 'post' as const,
  config: () => ({ build: { rollupOptions: { output: { manualChunks: chunkOf } } } }),
});
