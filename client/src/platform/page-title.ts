import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';

/** The title WeChat keeps for the page and the browser's tab shows; set again when the page comes back to the front. */
export function usePageTitle(title: string): void {
  const apply = () => void Taro.setNavigationBarTitle({ title: `${title} · 小马扎` });
  useEffect(apply, [title]);
  useDidShow(apply);
}
