import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.css';
import { syncClock } from './platform/clock';
import { startSession } from './platform/sign-in';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void startSession());
  useDidShow(() => void syncClock());
  return <>{children}</>;
}
