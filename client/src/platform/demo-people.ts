import Taro from '@tarojs/taro';

/** Somebody of the demo community; only the simulated WeChat of a local stack has any. */
export interface DemoPerson {
  key: string;
  name: string;
  what: string;
}

/** The people one can be on a local stack; [] where there is no simulated WeChat. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const answer = await Taro.request<{ people?: DemoPerson[] }>({ url: '/sim/people' }).catch(() => null);
  return answer?.statusCode === 200 ? (answer.data?.people ?? []) : [];
}

/** A fresh login code, as wx.login would give it on this person's phone. */
export async function demoCode(key: string): Promise<string | null> {
  const answer = await Taro.request<{ code?: string }>({
    url: '/sim/login',
    method: 'POST',
    data: JSON.stringify({ key }),
    header: { 'content-type': 'application/json' },
  }).catch(() => null);
  return answer?.data?.code ?? null;
}
