import { useDidHide, useDidShow } from '@tarojs/taro';
import { useState } from 'react';

/** True while this page is in front: pages behind it stay mounted, and need not ask the server. */
export function useShown(): boolean {
  const [shown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  return shown;
}
