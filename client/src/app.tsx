import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
// First of all styles: what the primitives take back, so that a component's one class can say otherwise.
import '@prims.css';
import './app.css';
import { syncClock } from './platform/clock';
import { startSession } from './platform/sign-in';

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => void startSession());
  useDidShow(() => void syncClock());
  return <>{children}</>;
}
