import path from 'node:path';
import inject from '@rollup/plugin-inject';
import { defineConfig } from '@tarojs/cli';
import { chunkPerAudience, withoutTaroWidgets } from './h5-bundle';
import { leanContract } from './lean-contract';
import { sharedInItsPackage } from './weapp-bundle';
import { zodWithoutEval } from './zod-without-eval';

const at = (place: string) => path.resolve(__dirname, '..', place);
const weapp = process.env.TARO_ENV === 'weapp';
if (weapp && process.env.NODE_ENV === 'production' && !process.env.API_ORIGIN) {
  console.error('小程序不知道接口在哪里，请这样构建：API_ORIGIN=https://您的接口域名 npm run build:weapp -w client');
  process.exit(1);
}
// The plug-in is CommonJS with a default: which of the two arrives depends on how Taro compiled this file.
const injectPlugin = ((inject as unknown as { default?: typeof inject }).default ?? inject) as typeof inject;
const abort = at('src/platform/abort-controller.ts');

// Taro joins it to the client's folder even when it is absolute.
const outputRoot = path.relative(at('.'), at(process.env.CLIENT_OUT ?? `dist/${process.env.TARO_ENV}`));

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: weapp ? 'm[hash:base64:6]' : '[local]_[hash:base64:5]' },
};
// A design pixel is a CSS pixel on every screen; text grows by the variable --k alone (styles/tokens.css).
const pxtransform = { enable: false, config: {} };

export default defineConfig<'vite'>(async () => ({
  projectName: 'small-stool',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 1 },
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  plugins: [at('plugins/aria/index.js')],
  compiler: {
    type: 'vite',
    vitePlugins: [
      zodWithoutEval(at('src/platform/zod.ts')),
      leanContract(),
      ...(weapp
        ? // WeChat has no AbortController, and TanStack Query makes one per request.
          [
            injectPlugin({ AbortController: [abort, 'AbortController'], exclude: [abort, /\.(css|html)$/] }),
            sharedInItsPackage(),
          ]
        : [withoutTaroWidgets(), chunkPerAudience()]),
    ],
  },
  // Where the mini-program finds the API; the browser always asks its own origin.
  defineConstants: { API_ORIGIN: JSON.stringify(process.env.API_ORIGIN ?? 'https://api.example.org') },
  alias: {
    // The style before the primitives: an alias also matches what begins with it.
    '@prims.css': at(weapp ? 'src/prims/taro.css' : 'src/prims/html.css'),
    '@prims': at(weapp ? 'src/prims/taro.tsx' : 'src/prims/html.tsx'),
  },
  copy: {
    // Taro's Vite runner knows no custom tab bar; WeChat wants the component to exist. Ours is drawn in the page.
    patterns: weapp ? [{ from: 'native/custom-tab-bar', to: `${outputRoot}/custom-tab-bar` }] : [],
    options: {},
  },
  // A short name must not be one that WeChat, or a wrapper around its modules, hands in from outside.
  terser: { enable: true, config: { mangle: { reserved: ['wx', 'App', 'Page', 'Component', 'Behavior'] } } },
  mini: { postcss: { pxtransform, cssModules } },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    postcss: { pxtransform, cssModules, autoprefixer: { enable: true, config: {} } },
  },
}));
