import Taro from '@tarojs/taro';
import { load, save } from './storage';
import { createStore, useStore } from './store';

/** 标准 · 大字 · 长辈版 · 特大 (tokens.css: --k 1 · 1.2 · 1.4 · 1.9) */
export const TEXT_SIZES = ['standard', 'large', 'elder', 'max'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export const TEXT_SIZE_NAMES: Record<TextSize, string> = {
  standard: '标准',
  large: '大字',
  elder: '长辈版',
  max: '特大',
};

const KEY = 'text-size';

/** What the person set in WeChat itself; 1 where it does not say. */
function scaleOfPhone(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1;
  const info = Taro.getAppBaseInfo?.() as { fontSizeScaleFactor?: number } | undefined;
  return info?.fontSizeScaleFactor ?? 1;
}

export function sizeFor(factor: number): TextSize {
  if (factor >= 1.65) return 'max';
  if (factor >= 1.3) return 'elder';
  return factor >= 1.1 ? 'large' : 'standard';
}

function firstSize(): TextSize {
  const stored = load<TextSize>(KEY);
  return stored && TEXT_SIZES.includes(stored) ? stored : sizeFor(scaleOfPhone());
}

const store = createStore<TextSize>(firstSize());

export function setTextSize(size: TextSize): void {
  save(KEY, size);
  store.set(size);
}

/** The one-tap button: to 长辈版 and back. Finer steps are in 我的. */
export const toggleElder = (): void => setTextSize(isBig(store.get()) ? 'standard' : 'elder');

/** 长辈版 and 特大: one column, bigger targets, fewer extras. */
export const isBig = (size: TextSize): boolean => size === 'elder' || size === 'max';

export function useTextSize(): { size: TextSize; big: boolean; className: string } {
  const size = useStore(store);
  const big = isBig(size);
  return { size, big, className: `${size === 'standard' ? '' : `size-${size}`}${big ? ' is-big' : ''}`.trim() };
}
