import Taro from '@tarojs/taro';
import { renewSession, signIn } from '../../../shared/residents/endpoints';
import { takeLoginCode } from './address';
import { CallError } from './call-error';
import { request } from './request';
import { currentSession, dropSession, keepSession, pauseSession, storedSession } from './session';

const byCode = async (code: string): Promise<void> => keepSession(await request(signIn, { body: { code } }, null));

/** WeChat gives a fresh one-time code whenever asked; a browser has none. */
async function byWechat(): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp') return false;
  const { code } = await Taro.login();
  await byCode(code);
  return true;
}

const isOver = (error: unknown) => error instanceof CallError && error.code === 'UNAUTHENTICATED';

async function renewed(): Promise<void> {
  const renewal = storedSession()?.renewal;
  if (renewal) {
    try {
      return keepSession(await request(renewSession, { body: { renewal } }, null));
    } catch (error) {
      if (!isOver(error)) throw error;
      // Another tab of the same browser may have renewed first; its session is as good.
      const other = storedSession();
      if (other && other.renewal !== renewal) return keepSession(other);
    }
  }
  if (!(await byWechat())) dropSession();
}

let running: Promise<void> | null = null;
/** Renews the session; callers that come meanwhile share the one attempt. Ends signed in, signed out, or throws. */
export function renew(): Promise<void> {
  running ??= renewed().finally(() => {
    running = null;
  });
  return running;
}

/** A busy moment passes by itself: nobody should have to press a button for it at launch. */
const PAUSES_MS = [1000, 3000];
const isPassing = (error: unknown) =>
  error instanceof CallError && (error.code === 'BUSY' || error.code === 'WECHAT_UNAVAILABLE');

async function renewPatiently(): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      return await renew();
    } catch (error) {
      if (!isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return renew();
}

/** At launch: a code in the address (h5), else the stored session, else WeChat's login. */
export async function startSession(): Promise<void> {
  try {
    const code = takeLoginCode();
    if (code) return await byCode(code);
    const stored = storedSession();
    if (stored) return keepSession(stored);
    await renewPatiently();
  } catch {
    if (currentSession().status === 'starting') pauseSession();
  }
}

/** The button on the signed-out page of the mini-program: try WeChat's login once more. */
export async function tryAgain(): Promise<void> {
  await renew();
}
