import { answering } from './answer.mjs';
import { fontScale, launchOptions } from './launch.mjs';

const STATUS_BAR = 20;
const CAPSULE = { width: 87, height: 32, right: 8, below: 6 };

export function capsuleRect() {
  const { width, height } = CAPSULE;
  const right = innerWidth - CAPSULE.right;
  const top = STATUS_BAR + CAPSULE.below;
  return { width, height, top, right, left: right - width, bottom: top + height };
}

const windowInfo = () => ({
  pixelRatio: devicePixelRatio,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  windowWidth: innerWidth,
  windowHeight: innerHeight,
  statusBarHeight: STATUS_BAR,
  screenTop: 0,
  safeArea: {
    top: STATUS_BAR,
    left: 0,
    right: innerWidth,
    bottom: innerHeight,
    width: innerWidth,
    height: innerHeight - STATUS_BAR,
  },
});
const appInfo = () => ({
  SDKVersion: '3.7.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  enableDebug: false,
  fontSizeScaleFactor: fontScale(),
  fontSizeSetting: 16 * fontScale(),
  host: { appId: '' },
});
const deviceInfo = () => ({
  brand: 'devtools',
  model: 'Chromium',
  platform: 'devtools',
  system: 'Linux',
  memorySize: 4096,
});
const everything = () => ({ ...windowInfo(), ...appInfo(), ...deviceInfo() });

export const system = {
  getSystemInfoSync: everything,
  getSystemInfo: answering('getSystemInfo', everything),
  getSystemInfoAsync: answering('getSystemInfoAsync', everything),
  getWindowInfo: windowInfo,
  getAppBaseInfo: appInfo,
  getDeviceInfo: deviceInfo,
  getSystemSetting: () => ({}),
  getAppAuthorizeSetting: () => ({}),
  getMenuButtonBoundingClientRect: capsuleRect,
  getLaunchOptionsSync: launchOptions,
  getEnterOptionsSync: launchOptions,
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
  getNetworkType: answering('getNetworkType', () => ({ networkType: navigator.onLine ? 'wifi' : 'none' })),
  onNetworkStatusChange(listener) {
    const tell = () => listener({ isConnected: navigator.onLine, networkType: navigator.onLine ? 'wifi' : 'none' });
    addEventListener('online', tell);
    addEventListener('offline', tell);
  },
  offNetworkStatusChange() {},
  canIUse: () => true,
  nextTick: (work) => Promise.resolve().then(work),
  getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
  getPerformance: () => ({ now: () => performance.now(), createObserver: () => ({ observe() {}, disconnect() {} }) }),
};
